import { setTimeout as delay } from 'node:timers/promises';

interface Patience {
  /** Time after which the last answer is taken as it is, in milliseconds. */
  readonly milliseconds: number;
  /** Pause between two questions, in milliseconds. */
  readonly every: number;
}

/** Asks again and again until an answer is final or patience has ended, and returns the last answer. */
export async function askAgain<Answer>(
  ask: () => Promise<Answer>,
  isFinal: (answer: Answer) => boolean,
  { milliseconds, every }: Patience,
): Promise<Answer> {
  const end = performance.now() + milliseconds;
  for (;;) {
    const answer = await ask();
    if (isFinal(answer) || performance.now() >= end) return answer;
    await delay(every);
  }
}
