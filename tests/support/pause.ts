import { setTimeout } from 'node:timers/promises';

/** Milliseconds between two questions. Questions without a pause take the processor from the work that they wait for. */
const PAUSE_MILLISECONDS = 25;

/** Waits a moment before a test asks again whether its condition holds. */
export async function beforeAskingAgain(): Promise<void> {
  await setTimeout(PAUSE_MILLISECONDS);
}
