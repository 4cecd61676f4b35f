/** Of a row in a grid where rows are picked; `closed`: it cannot be. */
export type PickState = 'picked' | 'open' | 'closed';
