/** Makes the package of the console program: `npm run console:package`. */
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readCommandLine } from './command-line.ts';
import { bundleConsole } from './console-package/bundle.ts';
import { intunePackage } from './console-package/intune-package.ts';
import { packageFiles } from './console-package/package-files.ts';
import type { PackageParts } from './console-package/package-parts.ts';
import { singleExecutable } from './console-package/single-executable.ts';
import { settingsText } from './console-package/settings-text.ts';
import { lockedNode, windowsNode } from './console-package/windows-node.ts';
import { zipFiles } from './console-package/zip-files.ts';

const HELP = `npm run console:package                 write build/RoomsOTP-<version>-win-x64.zip and its SHA-256
npm run console:package -- --intunewin  write the same for Intune too: build/RoomsOTP-<version>-win-x64.intunewin
npm run console:package -- --single     write one unsigned executable in place of Node's signed one and a script

These options prepare the settings file in the package, so that installers type only the code:
  --server URL         the Rooms OTP server
  --pin SHA-256        pin of the server's signing key; repeat it for several keys
  --language en|de     language of the program; by default, that of the console
  --tls-root SHA-256   a private root certificate that the server may use; repeat it for several
  --support-text TEXT  whom to call, at most 200 characters

The tool downloads Node for Windows from npm and checks it against package-lock.json. It keeps Node in build/cache, so that
the next package needs no network.`;

const OPTIONS = {
  intunewin: { type: 'boolean' },
  single: { type: 'boolean' },
  server: { type: 'string' },
  pin: { type: 'string', multiple: true },
  language: { type: 'string' },
  'tls-root': { type: 'string', multiple: true },
  'support-text': { type: 'string' },
  help: { type: 'boolean', short: 'h' },
} as const;

const CACHE = join('build', 'cache');
/** The file that Intune runs to install the app. */
const SETUP_FILE = 'install.cmd';

function write(path: string, bytes: Uint8Array): void {
  writeFileSync(path, bytes);
  const sum = createHash('sha256').update(bytes).digest('hex');
  writeFileSync(`${path}.sha256`, `${sum}  ${basename(path)}\n`);
  console.log(`${path}: ${(bytes.length / 1_000_000).toFixed(1)} MB, SHA-256 ${sum}`);
}

async function partsOf(settings: string, isSingle: boolean): Promise<PackageParts> {
  const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { readonly version: string };
  const node = lockedNode();
  const nodeProgram = windowsNode(node, CACHE);
  const bundle = await bundleConsole(process.cwd(), isSingle ? 'cjs' : 'esm');
  const { code } = bundle;
  const program = isSingle
    ? [
        [
          'RoomsOTP.exe',
          await singleExecutable({ node: nodeProgram, version: node.version, code, cache: CACHE }),
        ] as const,
      ]
    : [['RoomsOTP.mjs', Buffer.from(code, 'utf8')] as const, ['node.exe', nodeProgram] as const];
  return { version, bundle, node, program: new Map(program), settings };
}

process.chdir(fileURLToPath(new URL('..', import.meta.url)));
const { values } = readCommandLine({ options: OPTIONS });
if (values.help) {
  console.log(HELP);
} else {
  try {
    const parts = await partsOf(settingsText(values), values.single === true);
    const zip = zipFiles(packageFiles(parts), 6);
    const path = join('build', `RoomsOTP-${parts.version}-win-x64${values.single ? '-single' : ''}`);
    mkdirSync('build', { recursive: true });
    write(`${path}.zip`, zip);
    if (values.intunewin)
      write(`${path}.intunewin`, intunePackage({ name: `Rooms OTP ${parts.version}`, setupFile: SETUP_FILE }, zip));
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}
