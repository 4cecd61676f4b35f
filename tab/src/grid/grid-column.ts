import type { ReactNode } from 'react';

/** One column of a grid. */
export interface GridColumn<Row, Sort extends string> {
  readonly id: string;
  readonly title: string;
  /** The CSS `flex` value, which says how the columns share the width. */
  readonly flex: string;
  readonly cell: (row: Row) => ReactNode;
  /** The order that this column stands for; absent when the grid can't sort by it. */
  readonly sort?: Sort;
}
