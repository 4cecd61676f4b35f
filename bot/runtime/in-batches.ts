import { setTimeout as delay } from 'node:timers/promises';

interface Asked<Question, Answer> {
  readonly question: Question;
  readonly resolve: (answer: Answer) => void;
  readonly reject: (error: unknown) => void;
}

/** Limits of a batch. */
interface BatchLimits {
  /** The most questions of one batch. */
  readonly most: number;
  /** The fewest milliseconds from the end of a batch to the start of the next one. */
  readonly pause: number;
}

/**
 * Answers questions in batches, one batch at a time. A question that comes alone is asked at once. Questions that come
 * while a batch is under way, or soon after it, wait for the next one, so that a flood of them costs no more calls than a
 * few, and each is asked after it came.
 * @param ask answers questions in their order; when it fails, all of them fail
 */
export function inBatches<Question, Answer>(
  ask: (questions: readonly Question[]) => Promise<readonly Answer[]>,
  { most, pause }: BatchLimits,
): (question: Question) => Promise<Answer> {
  const waiting: Asked<Question, Answer>[] = [];
  let isRunning = false;
  let endedAt = -Infinity;

  const answer = async (batch: readonly Asked<Question, Answer>[]): Promise<void> => {
    try {
      const answers = await ask(batch.map(({ question }) => question));
      for (const [index, { resolve }] of batch.entries()) resolve(answers[index] as Answer);
    } catch (error) {
      for (const { reject } of batch) reject(error);
    }
  };

  const run = async (): Promise<void> => {
    isRunning = true;
    while (waiting.length > 0) {
      const rest = endedAt + pause - performance.now();
      if (rest > 0) await delay(rest);
      await answer(waiting.splice(0, most));
      endedAt = performance.now();
    }
    isRunning = false;
  };

  return (question) =>
    new Promise((resolve, reject) => {
      waiting.push({ question, resolve, reject });
      if (!isRunning) void run();
    });
}
