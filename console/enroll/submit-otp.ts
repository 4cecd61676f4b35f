import { publicKeyOf } from './console-key.ts';
import { refusedCode } from './refused-code.ts';
import { untilAnswered } from './retry.ts';
import type { Ending, RunDeps } from './run-deps.ts';
import type { Submitted, Submitting } from './run-state.ts';
import { submittedState } from './submitted-state.ts';

/**
 * How long the console tries to reach the server for the first time, in milliseconds. A wrong address should not keep
 * the installer waiting.
 */
export const FIRST_CONTACT_MS = 90_000;

/**
 * Sends the one-time password without an opening, so that the digits, which come from the server, prove nothing. The
 * server answers a repeated submission with the same key by returning the same request, so it is safe to send it again.
 * @throws ConsoleError `server`, when the server can't be reached or refuses for another reason than the code
 */
export async function submitOtp(state: Submitting, deps: RunDeps): Promise<Submitted | Ending> {
  const client = deps.connect(state);
  const deadline = deps.timer.elapsed() + FIRST_CONTACT_MS;
  const key = publicKeyOf(state.privateKey);
  const answer = await untilAnswered(state.server, () => client.submit(state.otp, state.device, key), deadline, deps);
  if (answer.kind === 'refused') return refusedCode(answer, deps);
  return submittedState(state, answer, { matchCode: answer.matchCode, isBound: false }, deps);
}
