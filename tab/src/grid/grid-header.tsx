import { makeStyles, TableHeader, TableHeaderCell, TableRow, tokens } from '@fluentui/react-components';
import type { GridColumn } from './grid-column.ts';
import type { GridSort } from './grid-sort.ts';

const useStyles = makeStyles({
  header: { position: 'sticky', top: 0, zIndex: 1, backgroundColor: tokens.colorNeutralBackground1 },
  row: { display: 'flex', height: '44px' },
  cell: { minWidth: 0, fontWeight: tokens.fontWeightSemibold },
});

interface GridHeaderProps<Row, Sort extends string> {
  readonly columns: readonly GridColumn<Row, Sort>[];
  readonly isNarrow: boolean;
  readonly sorted: GridSort<Sort>;
  readonly onSort: (sort: Sort) => void;
}

/** Shows the header of the grid. In a narrow window the first column stands for all of them. */
export function GridHeader<Row, Sort extends string>({
  columns,
  isNarrow,
  sorted,
  onSort,
}: GridHeaderProps<Row, Sort>) {
  const styles = useStyles();
  const shown = isNarrow ? columns.slice(0, 1) : columns;
  return (
    <TableHeader className={styles.header}>
      <TableRow aria-rowindex={1} className={styles.row}>
        {shown.map(({ id, title, flex, sort }) => (
          <TableHeaderCell
            key={id}
            className={styles.cell}
            style={{ flex }}
            sortable={sort !== undefined}
            {...(sort !== undefined && { onClick: () => onSort(sort) })}
            {...(sort === sorted.sort && { sortDirection: sorted.order === 'asc' ? 'ascending' : 'descending' })}
          >
            {title}
          </TableHeaderCell>
        ))}
      </TableRow>
    </TableHeader>
  );
}
