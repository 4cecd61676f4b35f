import type { ReactNode } from 'react';

export interface GridColumn<Row, Sort extends string> {
  readonly id: string;
  readonly title: string;
  /** As in CSS `flex`: how the columns share the width. */
  readonly flex: string;
  readonly cell: (row: Row) => ReactNode;
  /** Absent where rows cannot be sorted by it. */
  readonly sort?: Sort;
}

export interface GridSort<Sort extends string> {
  readonly sort: Sort;
  readonly order: 'asc' | 'desc';
}

/** Pressing the column that is sorted by already turns the order. */
export function nextSort<Sort extends string>(current: GridSort<Sort>, pressed: Sort): GridSort<Sort> {
  return { sort: pressed, order: current.sort === pressed && current.order === 'asc' ? 'desc' : 'asc' };
}
