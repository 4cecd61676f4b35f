import { randomInt } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import { isRefusedOtp } from './refusal.ts';

/** Longer than the slowest way to a refusal, so that the time does not tell which one was taken. */
const LEAST_MILLISECONDS = 250;
const JITTER_MILLISECONDS = 50;

/** Holds a refused one-time password back; success and other errors pass at once. */
export async function withEvenRefusals<T>(act: () => Promise<T>): Promise<T> {
  const due = performance.now() + LEAST_MILLISECONDS + randomInt(JITTER_MILLISECONDS + 1);
  try {
    return await act();
  } catch (error) {
    if (isRefusedOtp(error)) await delay(Math.max(0, due - performance.now()));
    throw error;
  }
}
