import { makeStyles, TableCell, TableRow, tokens } from '@fluentui/react-components';
import { memo, type ReactNode } from 'react';
import type { GridColumn } from './grid-column.ts';
import type { PickState } from './pick-state.ts';

const useStyles = makeStyles({
  row: {
    display: 'flex',
    position: 'absolute',
    left: 0,
    right: 0,
    cursor: 'pointer',
    boxSizing: 'border-box',
    // The row under the mouse has another background, which is bright in high contrast, so the link takes the text
    // color of the row.
    ':hover a': { color: 'inherit' },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  cell: { display: 'flex', alignItems: 'center', minWidth: 0, height: '100%', overflow: 'hidden' },
  coming: {
    width: '60%',
    height: '12px',
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralStencil1,
  },
});

interface GridRowProps<Row, Sort extends string> {
  readonly index: number;
  readonly start: number;
  readonly size: number;
  readonly row: Row | undefined;
  readonly columns: readonly GridColumn<Row, Sort>[];
  readonly narrowCell?: (row: Row) => ReactNode;
  readonly pick: PickState | undefined;
  readonly isActive: boolean;
  readonly onFocus: (index: number) => void;
  readonly onOpen: (row: Row) => void;
}

function Row<Item, Sort extends string>(props: GridRowProps<Item, Sort>) {
  const { index, start, size, row, columns, narrowCell, pick, isActive, onFocus, onOpen } = props;
  const styles = useStyles();
  const cells = narrowCell === undefined ? columns : [{ id: 'all', flex: '1 1 0', cell: narrowCell }];
  return (
    <TableRow
      aria-rowindex={index + 2}
      aria-busy={row === undefined}
      data-row={index}
      tabIndex={isActive ? 0 : -1}
      className={styles.row}
      style={{ height: `${size}px`, transform: `translateY(${start}px)` }}
      onFocus={() => onFocus(index)}
      {...(pick !== undefined && { 'aria-selected': pick === 'picked', 'aria-disabled': pick === 'closed' })}
      onClick={() => row !== undefined && onOpen(row)}
    >
      {cells.map(({ id, flex, cell }) => (
        <TableCell key={id} role="gridcell" className={styles.cell} style={{ flex }}>
          {row === undefined ? <span className={styles.coming} /> : cell(row)}
        </TableCell>
      ))}
    </TableRow>
  );
}

/** Scrolling draws many rows at a time. The memo skips the rows that stay the same. */
export const GridRow = memo(Row) as typeof Row;
