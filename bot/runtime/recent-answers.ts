type Ask<Question, Answer> = (question: Question) => Promise<Answer>;

interface Memory<Question> {
  /** Questions with the same key have the same answer. */
  readonly keyOf: (question: Question) => string;
  readonly milliseconds: number;
  /** Milliseconds of a clock that is never set back. */
  readonly now: () => number;
}

export interface RecentAnswers<Question, Answer> {
  (question: Question): Promise<Answer>;
  /** Asks anew from now on. */
  forgetAll(): void;
}

/** Answers are kept from the question on; those who ask meanwhile share them, and failures are forgotten. */
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
