import { powershellArguments, type WindowsCommand } from './windows-command.ts';

/** What PowerShell told as a JSON object. Its members are not checked yet. */
export type WindowsAnswer = Readonly<Record<string, unknown>>;

/** Stops at the first error, and prints UTF-8 in place of the code page of the machine. */
const BEGINNING = "$ErrorActionPreference = 'Stop'; [Console]::OutputEncoding = [System.Text.Encoding]::UTF8";

/** Joins statements to a script that {@link askWindows} can run. */
export function windowsScript(...statements: readonly string[]): string {
  return [BEGINNING, ...statements].join('; ');
}

/** Reads the JSON object in the output of PowerShell; `undefined` for anything else. */
export function parseWindowsAnswer(output: string): WindowsAnswer | undefined {
  try {
    const value: unknown = JSON.parse(output.replace(/^\uFEFF/, ''));
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : undefined;
  } catch {
    return undefined;
  }
}

/**
 * Runs a script of {@link windowsScript} that prints one JSON object. PowerShell sometimes prints nothing and still exits
 * with code 0, or a policy doesn't let it run. Both count as "not readable" and give `undefined`. The names in the object
 * are ours, so the answer doesn't depend on the language of Windows.
 */
export async function askWindows(
  command: WindowsCommand,
  script: string,
  environment: Readonly<Record<string, string>> = {},
): Promise<WindowsAnswer | undefined> {
  return parseWindowsAnswer(await command('powershell', powershellArguments(script), environment).catch(() => ''));
}
