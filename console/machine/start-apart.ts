import { spawn } from 'node:child_process';
import { powershellArguments, windowsProgram } from './windows-command.ts';

/**
 * Returns a function that starts a constant PowerShell script which outlives this process. Nobody waits for it, and an
 * error of its start is ignored.
 */
export function startApart(systemRoot: string) {
  return (script: string, environment: Readonly<Record<string, string>>): void => {
    const child = spawn(windowsProgram(systemRoot, 'powershell'), powershellArguments(script), {
      detached: true,
      stdio: 'ignore',
      windowsHide: true,
      env: { ...process.env, ...environment },
    });
    child.on('error', () => {});
    child.unref();
  };
}
