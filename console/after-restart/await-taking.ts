import { dirname } from 'node:path';
import type { Delivered } from '../enroll/run-state.ts';
import { removeOwnSettings, standingFile } from '../machine/settings-folder.ts';
import type { AfterRestartDeps } from './after-restart-deps.ts';

/** How long the Teams Rooms app has after the restart to take the file, in milliseconds. It takes it when it starts. */
const TAKING_MS = 10 * 60_000;
const LOOK_MS = 5_000;

/** What the app did with the file. `since` is when it can have signed in with it at the earliest. */
export type Taking = { readonly kind: 'taken'; readonly since: Date } | { readonly kind: 'not_taken' };

/**
 * Waits until the app has taken the file. A file that is left after ten minutes is deleted, because it holds a password
 * and the app will not apply it. Another file that somebody put in its place counts as taken and stays.
 */
export async function awaitTaking(state: Delivered, deps: AfterRestartDeps): Promise<Taking> {
  const folder = dirname(state.path);
  const deadline = deps.timer.elapsed() + TAKING_MS;
  let since = deps.startedAt;
  while ((await standingFile(folder, state.fileMarks)) === 'ours') {
    if (deps.timer.elapsed() >= deadline) {
      await removeOwnSettings(folder, state.fileMarks);
      return { kind: 'not_taken' };
    }
    since = deps.timer.now();
    await deps.timer.sleep(LOOK_MS, deps.signal);
  }
  return { kind: 'taken', since };
}
