type Ask<Question, Answer> = (question: Question) => Promise<Answer>;

interface Memory<Question> {
  /** Returns the key of a question. Questions with the same key share an answer. */
  readonly keyOf: (question: Question) => string;
  /** How long an answer is kept, in milliseconds. */
  readonly milliseconds: number;
  /** Returns the milliseconds of a clock that never goes back. */
  readonly now: () => number;
}

/** Answers questions, and remembers the answers for a while. */
export interface RecentAnswers<Question, Answer> {
  (question: Question): Promise<Answer>;
  /** Forgets all answers, so that the next question is asked again. */
  forgetAll(): void;
}

/**
 * Remembers recent answers. The time of an answer counts from the start of its question, so an answer is never older
 * than the caller allowed. Callers that ask the same question while it is being answered share one call. A failure is
 * forgotten at once, so that the next caller tries again.
 */
export function recentAnswers<Question, Answer>(
  ask: Ask<Question, Answer>,
  { keyOf, milliseconds, now }: Memory<Question>,
): RecentAnswers<Question, Answer> {
  const known = new Map<string, { readonly askedAt: number; readonly answer: Promise<Answer> }>();
  const recent: Ask<Question, Answer> = (question) => {
    const askedAt = now();
    for (const [old, entry] of known) {
      if (askedAt - entry.askedAt < milliseconds) break;
      known.delete(old);
    }
    const key = keyOf(question);
    const earlier = known.get(key);
    if (earlier !== undefined) return earlier.answer;
    const entry = { askedAt, answer: ask(question) };
    known.set(key, entry);
    entry.answer.catch(() => {
      if (known.get(key) === entry) known.delete(key);
    });
    return entry.answer;
  };
  return Object.assign(recent, { forgetAll: () => known.clear() });
}
