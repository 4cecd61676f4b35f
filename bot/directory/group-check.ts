import { DirectoryError } from '../domain/ports/directory.ts';
import { asDirectoryError } from './directory-problem.ts';

/**
 * Milliseconds in which a group check ends, with an answer or without one. With the rest of the work, the person reads
 * within five seconds what happened, which is before Teams gives up on a press.
 */
const BUDGET_MS = 4_500;
/** Milliseconds after which a try counts as slow, so that another one starts beside it. */
const SLOW_MS = 2_000;
/** Milliseconds before the second try when Microsoft Graph asks for no other pause. */
const PAUSE_MS = 250;

/** A clock that never goes back, and its alarm. */
export interface Timer {
  /** Returns milliseconds from a fixed point. */
  readonly now: () => number;
  /** Resolves after so many milliseconds. It rejects when the signal is aborted first. */
  readonly wait: (milliseconds: number, signal: AbortSignal) => Promise<void>;
}

type Ask<Answer> = (signal: AbortSignal) => Promise<Answer>;

/**
 * Asks Microsoft Graph for something that a person waits for. One failure that may pass by itself, such as 429, 503 or a
 * lost answer, is followed by a second try after the pause that Graph asks for. A first try that is slow goes on beside
 * the second one, and whichever answers first counts. When the pause does not fit into the time that is left, the failure
 * is told at once. Source: Microsoft Graph throttling guidance, "Best practices to handle throttling", which also applies
 * to each item of a batch (learn.microsoft.com/graph/throttling).
 * @param ask one try; its signal is aborted when the answer is no longer needed
 * @throws the error of the last try, or DirectoryError directory_failing after 4.5 seconds without an answer
 */
export async function askInTime<Answer>(ask: Ask<Answer>, timer: Timer): Promise<Answer> {
  const end = new AbortController();
  const startedAt = timer.now();
  const first = ask(end.signal);
  const second = (async (): Promise<Answer> => {
    const failure = await Promise.race([failureOf(first), timer.wait(SLOW_MS, end.signal)]);
    if (failure) await timer.wait(pauseAfter(failure.error, timer.now() - startedAt), end.signal);
    return ask(end.signal);
  })();
  const timeOut = timer.wait(BUDGET_MS, end.signal).then(() => {
    throw new DirectoryError('directory_failing', { cause: new Error('There was no answer in time.') });
  });
  try {
    return await Promise.race([Promise.any([first, second]), timeOut]);
  } catch (error) {
    throw error instanceof AggregateError ? error.errors.at(-1) : error;
  } finally {
    end.abort();
  }
}

/** Returns the failure of a try. @throws Error when the try succeeds, because then there is none */
async function failureOf(asked: Promise<unknown>): Promise<{ readonly error: unknown }> {
  try {
    await asked;
  } catch (error) {
    return { error };
  }
  throw new Error('There was an answer.');
}

/** Returns the milliseconds to wait before the second try. @throws the failure itself when there is no second try */
function pauseAfter(failure: unknown, elapsed: number): number {
  const { problem, retryAfterSeconds } = asDirectoryError(failure);
  const pause = retryAfterSeconds === undefined ? PAUSE_MS : retryAfterSeconds * 1_000;
  if (problem !== 'directory_failing' || elapsed + pause >= BUDGET_MS) throw failure;
  return pause;
}
