export interface GridSort<Sort extends string> {
  readonly sort: Sort;
  readonly order: 'asc' | 'desc';
}

/** Pressing the column that is sorted by already turns the order. */
export function nextSort<Sort extends string>(current: GridSort<Sort>, pressed: Sort): GridSort<Sort> {
  return { sort: pressed, order: current.sort === pressed && current.order === 'asc' ? 'desc' : 'asc' };
}
