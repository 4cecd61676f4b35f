import { rm } from 'node:fs/promises';
import type { FileAccess } from './file-access.ts';
import { copyProgram, folderOfCopy, removeCopies, type RunningProgram } from './program-copy.ts';
import { askWindows, windowsScript } from './windows-answer.ts';
import type { WindowsCommand } from './windows-command.ts';

/** Runs the program once more after the console has restarted. */
export interface RestartTask {
  /**
   * Registers the task in place of an earlier one.
   * @param args the command line of the program; it never holds a secret, because Windows shows it
   * @throws Error when the program can't be copied, or Windows doesn't register the task
   */
  schedule(args: readonly string[]): Promise<void>;
  /**
   * Removes the task and the copy of the program that it starts. Nothing happens when there is none.
   * @throws Error when Windows doesn't remove it
   */
  remove(): Promise<void>;
}

const TASK_NAME = 'Rooms OTP after restart';

/**
 * SYSTEM is named by its SID, because its name depends on the language of Windows. The task ends after half a day, and
 * starts again at the next start of Windows as long as it hasn't removed itself.
 */
const REGISTER = windowsScript(
  '$action = New-ScheduledTaskAction -Execute $env:ROOMS_OTP_PROGRAM -Argument $env:ROOMS_OTP_ARGUMENTS',
  '$trigger = New-ScheduledTaskTrigger -AtStartup',
  "$principal = New-ScheduledTaskPrincipal -UserId 'S-1-5-18' -LogonType ServiceAccount -RunLevel Highest",
  '$settings = New-ScheduledTaskSettingsSet -AllowStartIfOnBatteries -DontStopIfGoingOnBatteries -StartWhenAvailable -ExecutionTimeLimit (New-TimeSpan -Hours 13) -RestartCount 3 -RestartInterval (New-TimeSpan -Minutes 1)',
  `$null = Register-ScheduledTask -TaskName '${TASK_NAME}' -Action $action -Trigger $trigger -Principal $principal -Settings $settings -Force`,
  `[pscustomobject]@{ registered = [bool](Get-ScheduledTask -TaskName '${TASK_NAME}' -ErrorAction SilentlyContinue) } | ConvertTo-Json -Compress`,
);

const UNREGISTER = windowsScript(
  `if (Get-ScheduledTask -TaskName '${TASK_NAME}' -ErrorAction SilentlyContinue) { Unregister-ScheduledTask -TaskName '${TASK_NAME}' -Confirm:$false }`,
  `[pscustomobject]@{ registered = [bool](Get-ScheduledTask -TaskName '${TASK_NAME}' -ErrorAction SilentlyContinue) } | ConvertTo-Json -Compress`,
);

/** Waits for the program to end, because Windows doesn't delete a file that runs, and then removes its folder. */
const REMOVE_LATER = windowsScript(
  'Wait-Process -Id $env:ROOMS_OTP_PROCESS -Timeout 120 -ErrorAction SilentlyContinue',
  'Remove-Item -LiteralPath $env:ROOMS_OTP_PATH -Recurse -Force',
);

/** Quotes an argument as the C runtime of Windows reads it (Microsoft Learn: Parsing C command-line arguments). */
export function quoteArgument(argument: string): string {
  if (argument !== '' && !/[\s"]/.test(argument)) return argument;
  const escaped = argument.replaceAll(/(\\*)"/g, String.raw`$1$1\"`).replace(/(\\+)$/, '$1$1');
  return `"${escaped}"`;
}

/** What the task needs to know and to do besides PowerShell. */
export interface TaskSurroundings {
  /** The folder of the program's own files, which gets the copy. It doesn't change with `--state`. */
  readonly ownFolder: string;
  readonly access: Pick<FileAccess, 'keepToAdministrators' | 'refuseForeign'>;
  readonly program: RunningProgram;
  readonly processId: number;
  /** Starts a script that outlives this process, and doesn't wait for it. */
  readonly startApart: (script: string, environment: Readonly<Record<string, string>>) => void;
}

/** Returns the task of Windows' Task Scheduler. */
export function windowsRestartTask(
  command: WindowsCommand,
  { ownFolder, access, program, processId, startApart }: TaskSurroundings,
): RestartTask {
  return {
    schedule: async (args) => {
      const copy = await copyProgram(program, ownFolder, access);
      const answer = await askWindows(command, REGISTER, {
        ROOMS_OTP_PROGRAM: copy.executable,
        ROOMS_OTP_ARGUMENTS: [...copy.args, ...args].map(quoteArgument).join(' '),
      });
      if (answer?.['registered'] === true) return removeCopies(ownFolder, copy.folder);
      await rm(copy.folder, { recursive: true, force: true }).catch(() => {});
      throw new Error('Windows did not register the task');
    },
    remove: async () => {
      const answer = await askWindows(command, UNREGISTER);
      if (answer?.['registered'] !== false) throw new Error('Windows did not remove the task');
      const folder = folderOfCopy(program, ownFolder);
      await removeCopies(ownFolder, folder);
      if (folder === undefined) return;
      startApart(REMOVE_LATER, { ROOMS_OTP_PROCESS: String(processId), ROOMS_OTP_PATH: folder });
    },
  };
}
