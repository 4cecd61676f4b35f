/**
 * Answers questions about rows by statements that may name each row once: a round has one question about each row, and
 * there are as many rounds as questions about the same row. The rows of a round are in the order of their keys, so two
 * statements that lock the same rows can't wait for each other.
 */
export async function inRounds<Question extends { readonly key: string }, Answer>(
  questions: readonly Question[],
  ask: (round: readonly Question[]) => Promise<readonly Answer[]>,
): Promise<readonly Answer[]> {
  const answers = new Map<Question, Answer>();
  for (let left = questions; left.length > 0;) {
    const firsts = new Map<string, Question>();
    for (const question of left) if (!firsts.has(question.key)) firsts.set(question.key, question);
    const round = [...firsts.values()].toSorted((one, other) => (one.key < other.key ? -1 : 1));
    const said = await ask(round);
    for (const [index, question] of round.entries()) answers.set(question, said[index] as Answer);
    left = left.filter((question) => !answers.has(question));
  }
  return questions.map((question) => answers.get(question) as Answer);
}
