import { dirname } from 'node:path';
import { standingFile } from '../machine/settings-folder.ts';
import type { RunDeps } from './run-deps.ts';
import type { Delivered } from './run-state.ts';

/**
 * Reports what became of a delivery, as far as this console knows: the file waits for a restart, or a restart has come and
 * the app has taken or left it.
 */
export async function reportDelivered(state: Delivered, deps: RunDeps): Promise<void> {
  const { path, afterRestart } = state;
  if (afterRestart === 'not_taken') return deps.report({ event: 'not_taken', path });
  if ((await standingFile(dirname(path), state.fileMarks)) === 'ours') {
    return deps.report({ event: 'delivered', path, checksItself: await deps.scheduleCheck(path) });
  }
  deps.report({ event: 'file_taken', path });
  deps.report({ event: 'not_confirmed' });
}
