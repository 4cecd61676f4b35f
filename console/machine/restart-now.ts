import { dirname } from 'node:path';
import { standingFile } from './settings-folder.ts';
import type { Machine } from './this-machine.ts';
import { ConsoleError } from '../enroll/outcome.ts';
import type { RunDeps } from '../enroll/run-deps.ts';

/** @throws ConsoleError `usage`, on systems where the program doesn't restart the machine */
export function demandRestartable({ restart }: Pick<Machine, 'restart'>): void {
  if (restart === undefined) throw new ConsoleError('usage', ({ machine }) => machine.cannotRestart);
}

/**
 * Restarts the console when a delivered file waits for that, so that the Teams Rooms app takes it.
 * @throws ConsoleError `unexpected`, when Windows refuses
 */
export async function restartNow(
  { restart }: Pick<Machine, 'restart'>,
  { report, store }: Pick<RunDeps, 'report' | 'store'>,
): Promise<void> {
  const state = await store.load();
  if (state?.stage !== 'delivered' || (await standingFile(dirname(state.path), state.fileMarks)) !== 'ours') return;
  report({ event: 'restarting' });
  await restart?.().catch((cause: unknown) => {
    const reason = cause instanceof Error ? (cause.message.split('\n')[0] ?? '') : String(cause);
    throw new ConsoleError('unexpected', ({ machine }) => machine.restartFailed(reason), { cause });
  });
}
