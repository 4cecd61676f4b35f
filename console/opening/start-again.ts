import { MOST_OPENINGS } from '../../contract/opening.ts';
import type { Refused } from '../device/answers.ts';
import { makeNonce } from '../trust/bound-digits.ts';
import { makeConsoleKey } from '../enroll/console-key.ts';
import type { RunDeps } from '../enroll/run-deps.ts';
import type { Opened, Submitting } from '../enroll/run-state.ts';

/** Makes a new key and reports it, because that can take several seconds. */
export async function newKey({ report, signal }: Pick<RunDeps, 'report' | 'signal'>): Promise<string> {
  report({ event: 'key_started' });
  const privateKey = await makeConsoleKey();
  report({ event: 'key_ready' });
  signal.throwIfAborted();
  return privateKey;
}

/** Returns whether the server refused only because the opening ended, and the code may be opened once more. */
export function mayStartAgain({ openingsOver }: Submitting | Opened, { reason }: Refused): boolean {
  return reason === 'opening_over' && openingsOver + 1 < MOST_OPENINGS;
}

/**
 * Starts again with the same code after an opening ended. Key and nonce are new, because somebody may know the nonce and
 * choose an opening with fitting digits.
 */
export async function startAgain(state: Submitting | Opened, deps: RunDeps): Promise<Submitting> {
  const { version, server, folder, selector, otp, device, pins, openingsOver } = state;
  deps.report({ event: 'opening_over' });
  return {
    ...{ version, server, folder, selector, otp, device, pins },
    stage: 'submitting',
    privateKey: await newKey(deps),
    consoleNonce: makeNonce(),
    sentUnbound: false,
    openingsOver: openingsOver + 1,
  };
}
