import { execFile } from 'node:child_process';
import { win32 } from 'node:path';
import { promisify } from 'node:util';

const COMMAND_TIMEOUT_MS = 30_000;
const OUTPUT_BYTES = 64 * 1024;

/**
 * Runs a program from Windows' own system folder and returns its output.
 * @throws Error when the program fails, prints more than 64 KiB or takes longer than 30 seconds
 */
export type WindowsCommand = (
  program: 'powershell' | 'icacls' | 'shutdown' | 'reg',
  args: readonly string[],
  environment?: Readonly<Record<string, string>>,
) => Promise<string>;

const PROGRAMS = {
  powershell: String.raw`System32\WindowsPowerShell\v1.0\powershell.exe`,
  icacls: String.raw`System32\icacls.exe`,
  shutdown: String.raw`System32\shutdown.exe`,
  reg: String.raw`System32\reg.exe`,
} as const;

/** Returns the full path of one of Windows' own programs. */
export function windowsProgram(systemRoot: string, program: keyof typeof PROGRAMS): string {
  return win32.join(systemRoot, PROGRAMS[program]);
}

/**
 * Returns a function that starts programs by their full path, because Windows would look for a bare name in the current
 * folder first.
 */
export function windowsCommand(systemRoot: string): WindowsCommand {
  return async (program, args, environment = {}) => {
    const { stdout } = await promisify(execFile)(windowsProgram(systemRoot, program), args, {
      encoding: 'utf8',
      timeout: COMMAND_TIMEOUT_MS,
      maxBuffer: OUTPUT_BYTES,
      windowsHide: true,
      env: { ...process.env, ...environment },
    });
    return stdout;
  };
}

/**
 * Returns the arguments for PowerShell. The script must be a constant; values go in through the environment and never
 * into the script's text.
 */
export function powershellArguments(script: string): readonly string[] {
  return ['-NoProfile', '-NonInteractive', '-Command', script];
}
