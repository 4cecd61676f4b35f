/**
 * Answers after which nothing has been posted, so that sending again is safe. Source: Microsoft Learn, "Optimize your
 * bot with rate limiting in Teams".
 */
const NOT_POSTED: ReadonlySet<number | undefined> = new Set([412, 429]);
const TRIES = 5;
const FIRST_PAUSE_MILLISECONDS = 400;

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

/** Repeats a send that Teams throttled, with doubling and jittered pauses, for about ten seconds at most. */
export async function sendAgain<Result>(
  send: () => Promise<Result>,
  statusOf: (error: unknown) => number | undefined,
  wait: (milliseconds: number) => Promise<void> = pause,
): Promise<Result> {
  for (let tried = 1; ; tried += 1) {
    try {
      return await send();
    } catch (error) {
      if (tried >= TRIES || !NOT_POSTED.has(statusOf(error))) throw error;
      await wait(FIRST_PAUSE_MILLISECONDS * 2 ** (tried - 1) * (0.75 + Math.random() / 2));
    }
  }
}
