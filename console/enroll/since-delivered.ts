import type { Refused } from '../device/answers.ts';
import type { Collected } from '../device/device-client.ts';
import { ConsoleError } from './outcome.ts';
import { untilAnswered } from './retry.ts';
import type { RunDeps } from './run-deps.ts';
import { type Delivered, type Submitted, waitingAgain } from './run-state.ts';

/** How long a started program asks the server before it shows what it knows by itself, in milliseconds. */
const ASK_MS = 30_000;
/** How often it asks again after an answer that says nothing but "too early". */
const TRIES = 3;

/** Asks the server about a delivery; `undefined` when it can't be reached. */
async function ask(state: Delivered, deps: RunDeps): Promise<Collected | Refused | undefined> {
  const client = deps.connect(state);
  const deadline = deps.timer.elapsed() + ASK_MS;
  let answer: Collected | Refused | undefined;
  for (let attempt = 0; attempt < TRIES; attempt += 1) {
    answer = await untilAnswered(state.server, () => client.poll(state.deviceCode, 0), deadline, deps);
    if (answer.kind === 'collected' || answer.error !== 'slow_down') return answer;
    await deps.timer.sleep((answer.intervalSeconds ?? state.intervalSeconds) * 1000, deps.signal);
  }
  return answer;
}

/**
 * Returns the run as it goes on after its file was written. An approver may have released the password again since, and
 * then the console polls for it.
 */
export async function sinceDelivered(state: Delivered, deps: RunDeps): Promise<Delivered | Submitted> {
  const answer = await ask(state, deps).catch((error: unknown) => {
    if (error instanceof ConsoleError) return undefined;
    throw error;
  });
  const isPending = answer?.kind === 'refused' && answer.error === 'authorization_pending';
  return isPending || answer?.kind === 'collected' ? waitingAgain(state) : state;
}
