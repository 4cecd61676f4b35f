import { execFile } from 'node:child_process';
import { win32 } from 'node:path';
import { promisify } from 'node:util';

const COMMAND_TIMEOUT_MS = 30_000;
const OUTPUT_BYTES = 64 * 1024;

/** Runs a program of Windows' own system folder and gives its output. @throws when it fails or takes too long */
export type WindowsCommand = (
  program: 'powershell' | 'icacls',
  args: readonly string[],
  environment?: Readonly<Record<string, string>>,
) => Promise<string>;

const PROGRAMS = {
  powershell: String.raw`System32\WindowsPowerShell\v1.0\powershell.exe`,
  icacls: String.raw`System32\icacls.exe`,
} as const;

/** By full path: a bare name would be looked for in the current folder first. */
export function windowsCommand(systemRoot: string): WindowsCommand {
  return async (program, args, environment = {}) => {
    const { stdout } = await promisify(execFile)(win32.join(systemRoot, PROGRAMS[program]), args, {
      encoding: 'utf8',
      timeout: COMMAND_TIMEOUT_MS,
      maxBuffer: OUTPUT_BYTES,
      windowsHide: true,
      env: { ...process.env, ...environment },
    });
    return stdout;
  };
}

/** Arguments for a script that is a constant: values go in by the environment, never into the script's text. */
export function powershellArguments(script: string): readonly string[] {
  return ['-NoProfile', '-NonInteractive', '-Command', script];
}
