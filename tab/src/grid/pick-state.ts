/** Whether a row of a grid is selected; a `closed` row can't be selected. */
export type PickState = 'picked' | 'open' | 'closed';
