import { isPinned } from '../trust/pins.ts';
import { proveKeys, type ProvenKeys } from '../trust/server-keys.ts';
import { ConsoleError } from '../enroll/outcome.ts';
import { untilAnswered } from '../enroll/retry.ts';
import type { RunDeps } from '../enroll/run-deps.ts';
import type { ServerOfRun } from '../enroll/run-state.ts';
import { FIRST_CONTACT_MS } from '../enroll/submit-otp.ts';

/**
 * Returns the keys of the server that the pins prove, or `undefined` without a pin.
 * @throws ConsoleError `server`, when the server can't be reached, shows no keys, or none that the pins prove
 */
export async function proveServer(run: ServerOfRun, deps: RunDeps): Promise<ProvenKeys | undefined> {
  const { server, pins } = run;
  if (pins.length === 0) return undefined;
  const client = deps.connect(run);
  const deadline = deps.timer.elapsed() + FIRST_CONTACT_MS;
  const answer = await untilAnswered(server, () => client.serverKeys(), deadline, deps);
  if (answer.kind === 'lacking') throw new ConsoleError('server', ({ errors }) => errors.keysNotShown(server));
  const proven = proveKeys(answer.keys, pins);
  if (proven !== undefined) return proven;
  const isReplaced = answer.keys.keys.some(({ key }) => isPinned(pins, key));
  throw new ConsoleError('server', ({ errors }) => (isReplaced ? errors.pinReplaced : errors.pinNotMet)(server));
}
