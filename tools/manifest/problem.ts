/** A reason why there is no package, and what to do about it. */
export interface Problem {
  /** A variable, a file, or a place in one: `bots[0].commandLists[1]`. */
  readonly where: string;
  readonly what: string;
  readonly remedy: string;
}

export function tellProblems(environment: string, problems: readonly Problem[]): string {
  const lines = problems.map(({ where, what, remedy }) => `  ${where} ${what}\n    → ${remedy}`);
  return `There is no package for ${environment}: ${problems.length} mistake${problems.length === 1 ? '' : 's'}.\n${lines.join('\n')}`;
}
