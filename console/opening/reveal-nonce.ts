import { digitsOf, thumbprintOf } from '../trust/bound-digits.ts';
import { publicKeyOf } from '../enroll/console-key.ts';
import { ConsoleError } from '../enroll/outcome.ts';
import { proveServer } from './prove-server.ts';
import { refusedCode } from '../enroll/refused-code.ts';
import { untilAnswered } from '../enroll/retry.ts';
import type { Ending, RunDeps } from '../enroll/run-deps.ts';
import type { Opened, Submitted, Submitting } from '../enroll/run-state.ts';
import { checkSignature } from './send-opening.ts';
import { mayStartAgain, startAgain } from './start-again.ts';
import { FIRST_CONTACT_MS } from '../enroll/submit-otp.ts';
import { submittedState } from '../enroll/submitted-state.ts';

/** Proves an opening that was made without a pin, when a pin came later. A run whose server isn't the pinned one ends. */
async function proveOpening(state: Opened, deps: RunDeps): Promise<void> {
  if (state.isProven || state.pins.length === 0) return;
  const proven = await proveServer(state, deps);
  if (proven !== undefined) checkSignature(state, state, proven);
}

function digitsFor({ opening, privateKey, consoleNonce, serverNonce }: Opened): string {
  return digitsOf({
    openingId: opening,
    thumbprint: thumbprintOf(publicKeyOf(privateKey)),
    consoleNonce: Buffer.from(consoleNonce, 'base64url'),
    serverNonce: Buffer.from(serverNonce, 'base64url'),
  });
}

/**
 * Reveals the nonce, which opens the request. The same reveal may be repeated, so it is safe after a restart. The digits
 * come from this console alone.
 * @throws ConsoleError `server`, when the server can't be reached or computed other digits; the run is then forgotten
 */
export async function revealNonce(state: Opened, deps: RunDeps): Promise<Submitted | Submitting | Ending> {
  await proveOpening(state, deps);
  const client = deps.connect(state);
  const deadline = deps.timer.elapsed() + FIRST_CONTACT_MS;
  const reveal = () => client.reveal(state.opening, state.consoleNonce);
  const answer = await untilAnswered(state.server, reveal, deadline, deps);
  if (answer.kind === 'refused') {
    return mayStartAgain(state, answer) ? startAgain(state, deps) : refusedCode(answer, deps);
  }
  const matchCode = digitsFor(state);
  if (answer.matchCode !== matchCode) {
    await deps.store.forget();
    throw new ConsoleError('server', ({ errors }) => errors.digitsDiffer(state.server));
  }
  return submittedState(state, answer, { matchCode, isBound: true }, deps);
}
