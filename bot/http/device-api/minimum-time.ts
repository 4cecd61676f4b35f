import { randomInt } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import { isRefusedOtp } from './refusal.ts';

/** This is longer than the slowest check that refuses a code, so the response time doesn't tell which check failed. */
const LEAST_MILLISECONDS = 250;
const JITTER_MILLISECONDS = 50;

/** Begins the minimum time, and returns a function that waits for its rest. */
export function beginMinimumTime(): () => Promise<void> {
  const due = performance.now() + LEAST_MILLISECONDS + randomInt(JITTER_MILLISECONDS + 1);
  return () => delay(Math.max(0, due - performance.now()));
}

/**
 * Delays the refusal of a one-time password until the minimum time is over. Success and other errors pass immediately.
 */
export async function withEvenRefusals<T>(act: () => Promise<T>): Promise<T> {
  const restOfTime = beginMinimumTime();
  try {
    return await act();
  } catch (error) {
    if (isRefusedOtp(error)) await restOfTime();
    throw error;
  }
}
