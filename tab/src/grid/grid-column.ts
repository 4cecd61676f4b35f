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
