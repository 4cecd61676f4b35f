import type { OpeningForm } from '../../contract/device-api.ts';
import { consoleForm } from '../device/console-form.ts';
import type { Opened as OpenedAnswer } from '../device/opening-client.ts';
import { commitmentTo, makeNonce, thumbprintOf } from '../trust/bound-digits.ts';
import { sealOtp } from '../trust/seal-otp.ts';
import { signedOpening, type ProvenKeys } from '../trust/server-keys.ts';
import { publicKeyOf } from '../enroll/console-key.ts';
import { ConsoleError } from '../enroll/outcome.ts';
import { proveServer } from './prove-server.ts';
import { refusedCode } from '../enroll/refused-code.ts';
import { untilAnswered } from '../enroll/retry.ts';
import type { Ending, RunDeps } from '../enroll/run-deps.ts';
import type { Opened, Submitted, Submitting } from '../enroll/run-state.ts';
import { mayStartAgain, startAgain } from './start-again.ts';
import { FIRST_CONTACT_MS, submitOtp } from '../enroll/submit-otp.ts';

/** A run that is about to send its commitment. */
type Committed = Submitting & { readonly consoleNonce: string };

function openingForm(
  { otp, device, privateKey, consoleNonce }: Committed,
  proven: ProvenKeys | undefined,
): OpeningForm {
  const key = publicKeyOf(privateKey);
  const print = thumbprintOf(key);
  const commitment = commitmentTo(print, Buffer.from(consoleNonce, 'base64url')).toString('base64url');
  const content = { otp, thumbprint: print.toString('base64url'), commitment };
  const code = proven === undefined ? { otp } : { sealed_otp: sealOtp(content, proven.encryption) };
  return { ...consoleForm(device, key), ...code, commitment };
}

/**
 * Checks that a proven server signed an opening for this key and this commitment.
 * @throws ConsoleError `server`, when the signature is by another key or of another opening
 */
export function checkSignature(
  state: Pick<Opened, 'server' | 'privateKey' | 'consoleNonce'>,
  { opening, serverNonce, serverSignature }: Pick<OpenedAnswer, 'opening' | 'serverNonce' | 'serverSignature'>,
  proven: ProvenKeys,
): void {
  const thumbprint = thumbprintOf(publicKeyOf(state.privateKey));
  const commitment = commitmentTo(thumbprint, Buffer.from(state.consoleNonce, 'base64url'));
  const signed = { openingId: opening, thumbprint, commitment, serverNonce: Buffer.from(serverNonce, 'base64url') };
  if (signedOpening(proven, signed, Buffer.from(serverSignature, 'base64url'))) return;
  throw new ConsoleError('server', ({ errors }) => errors.notSigned(state.server));
}

/** Says what IT has to do. Only a person without a pin is told that they can go on without proof. */
function noOpening({ server, pins }: Submitting): ConsoleError {
  return new ConsoleError('server', ({ errors }) =>
    pins.length > 0 ? errors.noOpening(server) : `${errors.noOpening(server)} ${errors.unboundChoice}`,
  );
}

/** Sends the commitment; returns the state to save before the nonce is revealed. */
async function commit(state: Committed, allowUnbound: boolean, deps: RunDeps): Promise<Submitting | Opened | Ending> {
  const proven = await proveServer(state, deps);
  const client = deps.connect(state);
  const form = openingForm(state, proven);
  const answer = await untilAnswered(
    state.server,
    () => client.open(form),
    deps.timer.elapsed() + FIRST_CONTACT_MS,
    deps,
  );
  if (answer.kind === 'lacking') {
    if (allowUnbound) return { ...state, sentUnbound: true };
    throw noOpening(state);
  }
  if (answer.kind === 'refused') {
    if (mayStartAgain(state, answer)) return startAgain(state, deps);
    const ending = await refusedCode(answer, deps);
    if (!state.sentUnbound) return ending;
    // An earlier program may have opened a request for this key, and a person may choose to go on with it.
    throw new ConsoleError('code', ({ errors }) => errors.maybeSentUnbound);
  }
  if (proven !== undefined) checkSignature(state, answer, proven);
  const { sentUnbound: _sent, ...rest } = state;
  const { kind: _kind, ...opening } = answer;
  return { ...rest, ...opening, stage: 'opened', isProven: proven !== undefined };
}

/**
 * Sends the one-time password with a commitment to key and nonce. The same state gives the same opening, so it is safe
 * to send it again. Without the extension on the server the run ends, unless a person allowed to go on without proof.
 * @throws ConsoleError `server`, when the server can't be reached, lacks the extension, or isn't the pinned one
 * @throws ConsoleError `code`, when the code is refused that an earlier program may have sent; the run is kept
 */
export async function sendOpening(
  state: Submitting,
  allowUnbound: boolean,
  deps: RunDeps,
): Promise<Submitting | Opened | Submitted | Ending> {
  const { consoleNonce, sentUnbound, pins } = state;
  // A console with a pin never sends the code in clear, whatever a person allows.
  const mayBeUnbound = allowUnbound && pins.length === 0;
  if (sentUnbound && mayBeUnbound) return submitOtp(state, deps);
  return consoleNonce === undefined
    ? { ...state, consoleNonce: makeNonce() }
    : commit({ ...state, consoleNonce }, mayBeUnbound, deps);
}
