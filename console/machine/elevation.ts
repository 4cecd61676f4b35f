import { ConsoleError } from '../enroll/outcome.ts';
import { askWindows, windowsScript } from './windows-answer.ts';
import type { WindowsCommand } from './windows-command.ts';

/** Whether the program runs with the permissions of an administrator; `unknown` when Windows doesn't tell. */
export type Elevation = 'yes' | 'no' | 'unknown';

/** A token without elevation lacks the role, also for a member of Administrators. SYSTEM has it. */
const SCRIPT = windowsScript(
  '$user = [System.Security.Principal.WindowsPrincipal][System.Security.Principal.WindowsIdentity]::GetCurrent()',
  '[pscustomobject]@{ elevated = $user.IsInRole([System.Security.Principal.WindowsBuiltInRole]::Administrator) } | ConvertTo-Json -Compress',
);

/** Asks Windows whether this process is elevated. */
export async function windowsElevation(command: WindowsCommand): Promise<Elevation> {
  const elevated = (await askWindows(command, SCRIPT))?.['elevated'];
  if (typeof elevated !== 'boolean') return 'unknown';
  return elevated ? 'yes' : 'no';
}

/**
 * Ends a run that could not write the settings of the Teams Rooms app, before anybody is asked for anything. When Windows
 * doesn't tell, the run goes on, because the write itself says what is missing.
 * @throws ConsoleError `not_elevated`, with how to start the program
 */
export async function demandElevation(elevation: (() => Promise<Elevation>) | undefined): Promise<void> {
  if ((await elevation?.()) === 'no') throw new ConsoleError('not_elevated', ({ machine }) => machine.notElevated);
}
