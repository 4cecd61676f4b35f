import { makeStyles, mergeClasses, TableCell, TableRow, tokens } from '@fluentui/react-components';
import { memo, type ReactNode } from 'react';
import { flexVariable } from './column-widths.ts';
import type { GridColumn } from './grid-column.ts';
import { BOX_PX, PickBox } from './pick-box.tsx';
import type { PickState } from './pick-state.ts';

const useStyles = makeStyles({
  row: {
    display: 'flex',
    position: 'absolute',
    left: 0,
    right: 0,
    cursor: 'pointer',
    boxSizing: 'border-box',
    // The row under the mouse has another background, which is bright in high contrast, so all in it takes the text
    // color of the row.
    ':hover a': { color: 'inherit' },
    ':hover span': { color: 'inherit' },
    ':hover svg': { color: 'inherit' },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  cell: { display: 'flex', alignItems: 'center', minWidth: 0, height: '100%', overflow: 'hidden' },
  box: { flex: `0 0 ${BOX_PX}px`, justifyContent: 'center', padding: 0 },
  coming: {
    width: '60%',
    height: '12px',
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralStencil1,
    animationName: { from: { opacity: 1 }, '50%': { opacity: 0.4 }, to: { opacity: 1 } },
    animationDuration: '2s',
    animationIterationCount: 'infinite',
    '@media (prefers-reduced-motion: reduce)': { animationName: 'none' },
  },
});

interface GridRowProps<Row, Sort extends string> {
  readonly index: number;
  readonly start: number;
  readonly size: number;
  readonly row: Row | undefined;
  readonly columns: readonly GridColumn<Row, Sort>[];
  readonly narrowCell?: (row: Row) => ReactNode;
  /** Whether the row has a box; the row itself may still be loading. */
  readonly hasBox: boolean;
  readonly pick: PickState | undefined;
  /** Why the row can't be selected; empty when it can. */
  readonly whyClosed: string;
  readonly isActive: boolean;
  readonly onFocus: (index: number) => void;
  readonly onOpen: (row: Row) => void;
  /** Called when the user presses the box of the row. */
  readonly onPick: (row: Row) => void;
}

function Row<Item, Sort extends string>(props: GridRowProps<Item, Sort>) {
  const { index, start, size, row, hasBox, pick, isActive, onFocus, onOpen } = props;
  const styles = useStyles();
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
      {hasBox && <BoxCell {...props} />}
      <Cells {...props} />
    </TableRow>
  );
}

function BoxCell<Item, Sort extends string>({ row, pick, whyClosed, onPick }: GridRowProps<Item, Sort>) {
  const styles = useStyles();
  return (
    <TableCell
      role="gridcell"
      className={mergeClasses(styles.cell, styles.box)}
      onClick={(event) => {
        event.stopPropagation();
        if (row !== undefined) onPick(row);
      }}
    >
      {pick !== undefined && <PickBox pick={pick} why={whyClosed} />}
    </TableCell>
  );
}

function Cells<Item, Sort extends string>({ row, columns, narrowCell }: GridRowProps<Item, Sort>) {
  const styles = useStyles();
  if (narrowCell !== undefined)
    return (
      <TableCell role="gridcell" className={styles.cell} style={{ flex: '1 1 0' }}>
        {row === undefined ? <span className={styles.coming} /> : narrowCell(row)}
      </TableCell>
    );
  return columns.map(({ id, flex, leastPx, cell }) => (
    <TableCell
      key={id}
      role="gridcell"
      className={styles.cell}
      style={{ flex: `var(${flexVariable(id)}, ${flex})`, minWidth: leastPx }}
    >
      {row === undefined ? <span className={styles.coming} /> : cell(row)}
    </TableCell>
  ));
}

/** Scrolling draws many rows at a time. The memo skips the rows that stay the same. */
export const GridRow = memo(Row) as typeof Row;
