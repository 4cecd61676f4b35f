/** A reason why something can't be made, and what to do about it. */
export interface Problem {
  /** A variable, a file, or a place in one: `bots[0].commandLists[1]`. */
  readonly where: string;
  readonly what: string;
  readonly remedy: string;
}

/** Lists problems with their remedies. @param title what the problems prevent, without a period */
export function tellProblems(title: string, problems: readonly Problem[]): string {
  const lines = problems.map(({ where, what, remedy }) => `  ${where} ${what}\n    → ${remedy}`);
  return `${title}: ${problems.length} mistake${problems.length === 1 ? '' : 's'}.\n${lines.join('\n')}`;
}
