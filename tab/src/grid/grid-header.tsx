import { makeStyles, mergeClasses, TableHeader, TableHeaderCell, TableRow, tokens } from '@fluentui/react-components';
import { type ColumnWidths, flexVariable, resized, withoutWidth } from './column-widths.ts';
import type { GridColumn } from './grid-column.ts';
import type { GridSort } from './grid-sort.ts';
import { BOX_PX, SelectAllBox } from './pick-box.tsx';
import type { SelectAll } from './pick-state.ts';
import { ResizeHandle } from './resize-handle.tsx';

/** The height of the header in pixels. */
export const HEADER_PX = { wide: 40, narrow: 32 } as const;

const useStyles = makeStyles({
  header: { position: 'sticky', top: 0, zIndex: 1, backgroundColor: tokens.colorNeutralBackground1 },
  row: { display: 'flex', height: `${HEADER_PX.wide}px` },
  narrow: { height: `${HEADER_PX.narrow}px` },
  cell: { position: 'relative', minWidth: 0, height: '100%', fontWeight: tokens.fontWeightSemibold },
  box: { flex: `0 0 ${BOX_PX}px`, padding: 0 },
});

interface GridHeaderProps<Row, Sort extends string> {
  readonly columns: readonly GridColumn<Row, Sort>[];
  readonly isNarrow: boolean;
  readonly sorted: GridSort<Sort>;
  readonly onSort: (sort: Sort) => void;
  readonly selectAll?: SelectAll | undefined;
  readonly hasBoxes: boolean;
  readonly widths: ColumnWidths;
  /** Called with the new widths; absent in a grid whose columns nobody can resize. */
  readonly onWidths?: ((widths: ColumnWidths) => void) | undefined;
}

/** Shows the header of the grid. In a narrow window the first column stands for all of them. */
export function GridHeader<Row, Sort extends string>(props: GridHeaderProps<Row, Sort>) {
  const { columns, isNarrow, selectAll, hasBoxes } = props;
  const styles = useStyles();
  const shown = isNarrow ? columns.slice(0, 1) : columns;
  return (
    <TableHeader className={styles.header}>
      <TableRow aria-rowindex={1} className={mergeClasses(styles.row, isNarrow && styles.narrow)}>
        {hasBoxes && (
          <TableHeaderCell className={mergeClasses(styles.cell, styles.box)} button={{ style: { padding: 0 } }}>
            {selectAll !== undefined && <SelectAllBox all={selectAll} />}
          </TableHeaderCell>
        )}
        {shown.map((column) => (
          <HeaderCell key={column.id} column={column} {...props} />
        ))}
      </TableRow>
    </TableHeader>
  );
}

function HeaderCell<Row, Sort extends string>({
  column,
  isNarrow,
  sorted,
  onSort,
  widths,
  onWidths,
}: GridHeaderProps<Row, Sort> & { readonly column: GridColumn<Row, Sort> }) {
  const styles = useStyles();
  const { id, title, flex, leastPx, sort } = column;
  const onResize = (px: number | undefined): void =>
    onWidths?.(px === undefined ? withoutWidth(widths, id) : resized(widths, column, px));
  return (
    <TableHeaderCell
      className={styles.cell}
      style={isNarrow ? { flex: '1 1 0' } : { flex: `var(${flexVariable(id)}, ${flex})`, minWidth: leastPx }}
      sortable={sort !== undefined}
      {...(sort !== undefined && { onClick: () => onSort(sort) })}
      {...(sort === sorted.sort && { sortDirection: sorted.order === 'asc' ? 'ascending' : 'descending' })}
      {...(onWidths !== undefined &&
        leastPx !== undefined &&
        !isNarrow && { aside: { as: 'span', children: <ResizeHandle {...{ id, title, leastPx, onResize }} /> } })}
    >
      {title}
    </TableHeaderCell>
  );
}
