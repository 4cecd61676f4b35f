/** Why a fault can't meet an act. */
export interface Impossible {
  readonly never: string;
}

/** What comes of an act under a fault, as the rest of the server sees it. */
export type Cell = string | Impossible;

export const READ_ONLY: Impossible = { never: 'The act only reads, so it has no effect that could come late.' };
export const NO_REPLICA: Impossible = { never: 'The answer is not the state of a replica that lags behind.' };
export const NO_ENTRIES: Impossible = { never: 'The answer is no list whose entries could repeat.' };

/** Returns the outcome of a cell that can occur. */
export function outcomeOf(cell: Cell): string | undefined {
  return typeof cell === 'string' ? cell : undefined;
}
