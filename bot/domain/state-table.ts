/** Every allowed step of a life: for each state those that may follow it. A state that nothing follows is final. */
export type StateTable<State extends string> = Readonly<Record<State, readonly State[]>>;

function statesOf<State extends string>(table: StateTable<State>): readonly State[] {
  return Object.keys(table) as State[];
}

/** The states that this one may follow, in the order of the table: a change to it is made from these and no others. */
export function statesBefore<State extends string>(table: StateTable<State>, to: State): readonly State[] {
  return statesOf(table).filter((from) => table[from].includes(to));
}

/** The states that nothing follows. */
export function finalStates<State extends string>(table: StateTable<State>): readonly State[] {
  return statesOf(table).filter((state) => table[state].length === 0);
}

/** The states that another one may follow. */
export function unfinishedStates<State extends string>(table: StateTable<State>): readonly State[] {
  return statesOf(table).filter((state) => table[state].length > 0);
}
