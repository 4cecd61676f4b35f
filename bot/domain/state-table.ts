/**
 * Every allowed step of a life cycle: the states that may follow each state. A state is final if no state follows it.
 */
export type StateTable<State extends string> = Readonly<Record<State, readonly State[]>>;

function statesOf<State extends string>(table: StateTable<State>): readonly State[] {
  return Object.keys(table) as State[];
}

/**
 * Returns the states that may come before this one, in the order of the table. A change to this state is made from
 * these states and no others.
 */
export function statesBefore<State extends string>(table: StateTable<State>, to: State): readonly State[] {
  return statesOf(table).filter((from) => table[from].includes(to));
}

/** Returns the states that no other state follows. */
export function finalStates<State extends string>(table: StateTable<State>): readonly State[] {
  return statesOf(table).filter((state) => table[state].length === 0);
}
