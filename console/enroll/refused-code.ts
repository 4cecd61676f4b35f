import { sayReason } from '../../texts/console-texts.ts';
import type { Refused } from '../device/answers.ts';
import { ConsoleError } from './outcome.ts';
import type { Ending, RunDeps } from './run-deps.ts';

/**
 * Returns how a run ends whose one-time password the server refused.
 * @throws ConsoleError `server`, when it refuses for another reason than the code; the run is then forgotten
 */
export async function refusedCode(answer: Refused, deps: RunDeps): Promise<Ending> {
  if (answer.error !== 'invalid_grant') {
    await deps.store.forget();
    throw new ConsoleError('server', ({ errors }) => errors.notAccepted(answer.description || answer.error));
  }
  // An older server sends only its own sentence and no reason.
  const reason =
    (answer.reason === undefined && answer.description) || sayReason(deps.texts, answer.reason ?? 'code_unusable');
  return { outcome: 'code', event: { event: 'code_refused', reason } };
}
