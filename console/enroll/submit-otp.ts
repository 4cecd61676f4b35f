import { sayReason } from '../../texts/console-texts.ts';
import { publicKeyOf } from './console-key.ts';
import { ConsoleError } from './outcome.ts';
import { untilAnswered } from './retry.ts';
import type { Ending, RunDeps } from './run-deps.ts';
import type { Submitted, Submitting } from './run-state.ts';

/**
 * How long the console tries to reach the server for the first time, in milliseconds. A wrong address should not keep
 * the installer waiting.
 */
const FIRST_CONTACT_MS = 90_000;

/**
 * Sends the one-time password. The server answers a repeated submission with the same key by returning the same
 * request, so it is safe to send it again.
 * @throws ConsoleError `server`, when the server can't be reached or refuses for another reason than the code
 */
export async function submitOtp(state: Submitting, deps: RunDeps): Promise<Submitted | Ending> {
  const { otp, device, ...begun } = state;
  const client = deps.connect(state.server);
  const deadline = deps.timer.elapsed() + FIRST_CONTACT_MS;
  const key = publicKeyOf(state.privateKey);
  const answer = await untilAnswered(state.server, () => client.submit(otp, device, key), deadline, deps);
  if (answer.kind === 'accepted') {
    const { deviceCode, matchCode, intervalSeconds, requestId } = answer;
    const submittedAt = deps.timer.now();
    const after = (seconds: number) => new Date(submittedAt.getTime() + seconds * 1000).toISOString();
    return {
      ...begun,
      stage: 'submitted',
      deviceCode,
      matchCode,
      intervalSeconds,
      requestId,
      submittedAt: submittedAt.toISOString(),
      expiresAt: after(answer.expiresInSeconds),
      ...(answer.decisionSeconds > 0 && { decideBy: after(answer.decisionSeconds) }),
    };
  }
  if (answer.error === 'invalid_grant') {
    // An older server sends only its own sentence and no reason.
    const reason =
      (answer.reason === undefined && answer.description) || sayReason(deps.texts, answer.reason ?? 'code_unusable');
    return { outcome: 'code', event: { event: 'code_refused', reason } };
  }
  await deps.store.forget();
  throw new ConsoleError('server', ({ errors }) => errors.notAccepted(answer.description || answer.error));
}
