/** One cell after its run. */
export interface Outcome {
  readonly act: string;
  readonly fault: string;
  readonly outcome: string;
}

/** Prints what came of each act, with the faults that led to it. */
export function printOutcomes(outcomes: readonly Outcome[]): void {
  const acts = Map.groupBy(outcomes, ({ act }) => act);
  const lines = [...acts].flatMap(([act, cells]) =>
    [...Map.groupBy(cells, ({ outcome }) => outcome)].map(
      ([outcome, same]) => `${act} → ${outcome}: ${same.map(({ fault }) => fault).join(', ')}`,
    ),
  );
  console.log(`\n${lines.join('\n')}\n${outcomes.length} cells ran`);
}
