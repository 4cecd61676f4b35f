import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bundleConsole } from '../../../tools/console-package/bundle.ts';

export interface PackagedConsole {
  readonly folder: string;
  /** What Node runs: the bundle, with the options of `RoomsOTP.cmd`. */
  readonly program: readonly string[];
  /** Writes the settings file beside the program. */
  prepare(settings: Readonly<Record<string, unknown>>): void;
  remove(): void;
}

/** Puts the bundled program into an empty folder far from the sources, as the package does. */
export async function packagedConsole(): Promise<PackagedConsole> {
  const { code } = await bundleConsole(process.cwd(), 'esm');
  const folder = mkdtempSync(join(tmpdir(), 'rooms-otp-packaged-'));
  writeFileSync(join(folder, 'RoomsOTP.mjs'), code);
  return {
    folder,
    program: ['--use-system-ca', '--use-env-proxy', join(folder, 'RoomsOTP.mjs')],
    prepare: (settings) => writeFileSync(join(folder, 'RoomsOTP.json'), JSON.stringify(settings)),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}
