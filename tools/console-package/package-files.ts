import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PREPARED_FILE } from '../../console/settings/settings-file.ts';
import { packageBill } from './package-bill.ts';
import { packageNotice } from './package-notice.ts';
import type { PackageFiles, PackageParts } from './package-parts.ts';

/** Texts that go into the package as they are, besides their line ends. */
const TEXTS = join(import.meta.dirname, 'files');
const SUMS = 'SHA256SUMS.txt';

/** Windows' command processor reads batch files with LF wrongly in places, and old editors show LF as one line. */
function windowsText(text: string): Buffer {
  return Buffer.from(text.replaceAll(/\r?\n/g, '\r\n'), 'utf8');
}

function sumsOf(files: PackageFiles): string {
  const lines = [...files].map(([name, bytes]) => `${createHash('sha256').update(bytes).digest('hex')}  ${name}\n`);
  return lines.join('');
}

/**
 * Assembles the files of a package, in the order of the zip. `SHA256SUMS.txt` comes last and has a line for each other
 * file, in the form that `sha256sum --check` reads.
 */
export function packageFiles(parts: PackageParts): PackageFiles {
  const text = (name: string): Buffer =>
    windowsText(readFileSync(join(TEXTS, name), 'utf8').replaceAll('@VERSION@', parts.version));
  const launcher = parts.program.has('RoomsOTP.exe') ? [] : [['RoomsOTP.cmd', text('RoomsOTP.cmd')] as const];
  const files = new Map<string, Uint8Array>([
    ['README.txt', text('README.txt')],
    ...launcher,
    ...parts.program,
    [PREPARED_FILE, windowsText(parts.settings)],
    ['install.cmd', text('install.cmd')],
    ['uninstall.cmd', text('uninstall.cmd')],
    ['LICENSE.txt', windowsText(readFileSync('LICENSE', 'utf8'))],
    ['THIRD-PARTY-NOTICES.txt', windowsText(packageNotice(parts))],
    ['sbom.cdx.json', Buffer.from(packageBill(parts), 'utf8')],
  ]);
  return files.set(SUMS, Buffer.from(sumsOf(files), 'utf8'));
}
