type Ask<Question, Answer> = (question: Question) => Promise<Answer>;

interface Memory<Question> {
  /** Returns the key of a question. Questions with the same key share an answer. */
  readonly keyOf: (question: Question) => string;
  /** How long an answer is kept, in milliseconds. */
  readonly milliseconds: number;
  /**
   * Age in milliseconds from which a known answer is asked for again, while it is still given out. Without it, an answer
   * is asked for again when it is no longer kept.
   */
  readonly refreshAfter?: number;
  /** Returns the milliseconds of a clock that never goes back. */
  readonly now: () => number;
}

/** Answers questions, and remembers the answers for a while. */
export interface RecentAnswers<Question, Answer> {
  (question: Question): Promise<Answer>;
  /** Forgets all answers, so that the next question is asked again. */
  forgetAll(): void;
}

interface Asked<Answer> {
  readonly askedAt: number;
  readonly answer: Promise<Answer>;
}

type Known<Answer> = Map<string, Asked<Answer>>;

/**
 * Remembers recent answers. The time of an answer counts from the start of its question, so an answer is never older
 * than the caller allowed, however often it was given out. Callers that ask the same question while it is being answered
 * share one call. A failure is forgotten at once, so that the next caller tries again. With `refreshAfter`, a caller of an
 * older answer gets it at once and starts one call for the next answer; when that call fails, the older answer stays
 * until its own time is over, and the next caller starts another call.
 */
export function recentAnswers<Question, Answer>(
  ask: Ask<Question, Answer>,
  { keyOf, milliseconds, refreshAfter = milliseconds, now }: Memory<Question>,
): RecentAnswers<Question, Answer> {
  const known: Known<Answer> = new Map();
  const refreshing: Known<Answer> = new Map();
  const refresh = async (key: string, asked: Asked<Answer>): Promise<void> => {
    refreshing.set(key, asked);
    try {
      await asked.answer;
      // All answers may have been forgotten meanwhile.
      if (refreshing.get(key) === asked) void remember(known, key, asked);
    } catch {
      // The older answer stays.
    } finally {
      if (refreshing.get(key) === asked) refreshing.delete(key);
    }
  };
  const recent: Ask<Question, Answer> = (question) => {
    const askedAt = now();
    dropUntil(known, askedAt - milliseconds);
    const key = keyOf(question);
    const earlier = known.get(key);
    const isKnown = earlier !== undefined && askedAt - earlier.askedAt < milliseconds;
    if (!isKnown) return remember(known, key, refreshing.get(key) ?? { askedAt, answer: ask(question) });
    if (askedAt - earlier.askedAt >= refreshAfter && !refreshing.has(key))
      void refresh(key, { askedAt, answer: ask(question) });
    return earlier.answer;
  };
  const forgetAll = (): void => {
    known.clear();
    refreshing.clear();
  };
  return Object.assign(recent, { forgetAll });
}

/** Keeps the answer unless it turns out to be a failure. */
function remember<Answer>(known: Known<Answer>, key: string, asked: Asked<Answer>): Promise<Answer> {
  known.delete(key);
  known.set(key, asked);
  asked.answer.catch(() => {
    if (known.get(key) === asked) known.delete(key);
  });
  return asked.answer;
}

/** Drops answers that were asked for up to this time. One that was refreshed may stay behind a younger one for a while. */
function dropUntil(known: Known<unknown>, time: number): void {
  for (const [key, { askedAt }] of known) {
    if (askedAt > time) break;
    known.delete(key);
  }
}
