import type { ReactNode } from 'react';

/** One column of a grid. */
export interface GridColumn<Row, Sort extends string> {
  readonly id: string;
  readonly title: string;
  /** The CSS `flex` value, which says how the columns share the width until a person chooses widths. */
  readonly flex: string;
  /** The least width in pixels. A grid that keeps widths lets a person resize the columns that have one. */
  readonly leastPx?: number;
  readonly cell: (row: Row) => ReactNode;
  /** The order that this column stands for; absent when the grid can't sort by it. */
  readonly sort?: Sort;
}
