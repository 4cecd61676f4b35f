import type { RunDeps } from '../enroll/run-deps.ts';
import type { RestartTask } from '../machine/restart-task.ts';

/** What the scheduled task passes on to the program, besides its own option. */
export interface CheckOptions {
  /** The folder of the state, as an absolute path. */
  readonly stateFolder: string;
  readonly language: string;
  /** The log of the check, as an absolute path. */
  readonly log: string;
  /** The outcome file of the run, as an absolute path; absent when there is none. */
  readonly outcome?: string;
}

/** Returns the command line of the check. It names files and a language, and never a secret. */
export function checkArguments({ stateFolder, language, log, outcome }: CheckOptions): readonly string[] {
  const files = ['--state', stateFolder, '--log', log, ...(outcome === undefined ? [] : ['--outcome', outcome])];
  return ['--after-restart', '--language', language, ...files];
}

/**
 * Schedules the check for the next start of the console, and returns whether that worked. Without it a person confirms the
 * sign-in, so trouble is reported and ends nothing.
 */
export async function scheduleCheck(
  task: RestartTask | undefined,
  options: CheckOptions,
  { report }: Pick<RunDeps, 'report'>,
): Promise<boolean> {
  if (task === undefined) return false;
  try {
    await task.schedule(checkArguments(options));
    return true;
  } catch (error) {
    report({ event: 'check_not_scheduled', reason: error instanceof Error ? error.message : String(error) });
    return false;
  }
}
