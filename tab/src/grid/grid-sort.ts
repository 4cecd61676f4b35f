/** The column that sorts a grid, and the direction. */
export interface GridSort<Sort extends string> {
  readonly sort: Sort;
  readonly order: 'asc' | 'desc';
}

/**
 * Returns the order after the user presses a column. Pressing the column that already sorts the grid reverses the
 * order.
 */
export function nextSort<Sort extends string>(current: GridSort<Sort>, pressed: Sort): GridSort<Sort> {
  return { sort: pressed, order: current.sort === pressed && current.order === 'asc' ? 'desc' : 'asc' };
}
