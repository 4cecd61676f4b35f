import type { StateTable } from '../../bot/domain/state-table.ts';

/** Returns every state that can follow this one, by one step or by more. */
export function statesAfter<State extends string>(table: StateTable<State>, from: State): ReadonlySet<State> {
  const found = new Set<State>();
  const visit = (state: State): void => {
    for (const next of table[state]) {
      if (found.has(next)) continue;
      found.add(next);
      visit(next);
    }
  };
  visit(from);
  return found;
}
