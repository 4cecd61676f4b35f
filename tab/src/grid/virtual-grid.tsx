import { makeStyles, Table, TableBody, tokens } from '@fluentui/react-components';
import { useVirtualizer, type Virtualizer } from '@tanstack/react-virtual';
import {
  type CSSProperties,
  type KeyboardEvent,
  type ReactNode,
  type RefObject,
  useEffect,
  useRef,
  useState,
} from 'react';
import { type ColumnWidths, flexVariables, leastTablePx } from './column-widths.ts';
import type { GridColumn } from './grid-column.ts';
import { GridHeader, HEADER_PX } from './grid-header.tsx';
import { GridRow } from './grid-row.tsx';
import type { GridSort } from './grid-sort.ts';
import { BOX_PX } from './pick-box.tsx';
import type { PickState, SelectAll } from './pick-state.ts';
import { rowAfterKey } from './roving-row.ts';
import { rowHeight } from './row-height.ts';
import { drawnRows, type RowRange } from './row-window.ts';
import { useColumnWidths } from './use-column-widths.ts';
import { useIsNarrow } from './use-is-narrow.ts';

const OVERSCAN = 8;

const useStyles = makeStyles({
  scroll: {
    flexGrow: 1,
    minHeight: '160px',
    overflow: 'auto',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  body: { position: 'relative' },
});

/** The content of a grid and its reactions to the user. */
export interface VirtualGridProps<Row, Sort extends string> {
  readonly label: string;
  readonly columns: readonly GridColumn<Row, Sort>[];
  readonly total: number;
  /** Returns the row; `undefined` while it is still loading. */
  readonly rowAt: (index: number) => Row | undefined;
  /** Shows the whole row in one cell of three lines, for narrow windows. */
  readonly narrowCell: (row: Row) => ReactNode;
  readonly sorted: GridSort<Sort>;
  readonly onSort: (sort: Sort) => void;
  /** Called when the user presses Enter or clicks a row. Without `onPick`, Space and the boxes of rows work too. */
  readonly onOpen: (row: Row) => void;
  /** Called when the user presses Space or the box of a row, in a grid where opening a row is something else. */
  readonly onPick?: (row: Row) => void;
  /** Returns whether a row is selected; absent in a grid without selectable rows. */
  readonly pickOf?: (row: Row) => PickState;
  /** Returns why a row can't be selected; empty when it can. */
  readonly whyClosed?: (row: Row) => string;
  /** The box in the header of a grid with selectable rows. */
  readonly selectAll?: SelectAll;
  /** The name under which this person's widths of columns are kept; absent when nobody can resize them. */
  readonly widthsKey?: string;
  /** Called with the number of the row that has the focus. */
  readonly onActive?: (index: number) => void;
  /** Called with the rows in sight. */
  readonly onRange: (range: RowRange) => void;
  /** When this key changes, the grid shows other rows and goes back to the top. */
  readonly rowsKey: string;
  readonly isBusy: boolean;
}

/**
 * Draws only the rows in sight. Tab reaches one row at a time, and the keys of a grid, such as the arrow keys, reach
 * the others.
 */
export function VirtualGrid<Row, Sort extends string>(props: VirtualGridProps<Row, Sort>) {
  const { label, columns, total, isBusy, pickOf, widthsKey } = props;
  const styles = useStyles();
  const isNarrow = useIsNarrow();
  const hasBoxes = pickOf !== undefined;
  const { widths, choose } = useColumnWidths(widthsKey);
  const { scroll, virtual, reachable, setActive, onKeyDown } = useRovingRows(props, isNarrow);
  return (
    <div ref={scroll} className={styles.scroll}>
      <Table
        noNativeElements
        role="grid"
        aria-label={label}
        aria-rowcount={total + 1}
        aria-colcount={(isNarrow ? 1 : columns.length) + (hasBoxes ? 1 : 0)}
        aria-busy={isBusy}
        style={tableStyle(props, widths, isNarrow)}
        onKeyDown={onKeyDown}
        {...(hasBoxes && { 'aria-multiselectable': true })}
      >
        <GridHeader
          {...{ ...props, isNarrow, hasBoxes, widths, ...(widthsKey !== undefined && { onWidths: choose }) }}
        />
        <TableBody className={styles.body} style={{ height: `${virtual.getTotalSize()}px` }}>
          {virtual.getVirtualItems().map(({ index, start, size }) => (
            <GridRow
              key={index}
              index={index}
              start={start}
              size={size}
              isActive={index === reachable}
              onFocus={setActive}
              {...rowProps(props, index, isNarrow)}
            />
          ))}
        </TableBody>
      </Table>
    </div>
  );
}

function tableStyle<Row, Sort extends string>(
  { columns, pickOf }: VirtualGridProps<Row, Sort>,
  widths: ColumnWidths,
  isNarrow: boolean,
): CSSProperties {
  const leastPx = isNarrow ? 0 : leastTablePx(columns, widths) + (pickOf === undefined ? 0 : BOX_PX);
  return { ...flexVariables(widths), minWidth: `max(100%, ${leastPx}px)` };
}

/** Returns the properties that a row takes from the grid, except its place and the focus. */
function rowProps<Row, Sort extends string>(
  { columns, rowAt, onOpen, onPick = onOpen, pickOf, whyClosed, narrowCell }: VirtualGridProps<Row, Sort>,
  index: number,
  isNarrow: boolean,
) {
  const row = rowAt(index);
  const pick = row === undefined ? undefined : pickOf?.(row);
  const why = row === undefined ? '' : (whyClosed?.(row) ?? '');
  const box = { hasBox: pickOf !== undefined, pick, whyClosed: why, onPick };
  return { row, columns, onOpen, ...box, ...(isNarrow && { narrowCell }) };
}

/** Returns the rows in sight, and the one row that Tab can reach. */
function useRovingRows<Row, Sort extends string>(props: VirtualGridProps<Row, Sort>, isNarrow: boolean) {
  const { total, rowAt, rowsKey, onOpen, onPick = onOpen, pickOf, onActive, onRange } = props;
  const scroll = useRef<HTMLDivElement>(null);
  const [active, setActive] = useState(0);
  const reachable = Math.min(active, total - 1);
  const virtual = useRows(scroll, total, reachable, isNarrow, onRange);
  useEffect(() => {
    setActive(0);
    scroll.current?.scrollTo({ top: 0 });
  }, [rowsKey]);
  useEffect(() => onActive?.(reachable), [onActive, reachable]);
  const moveTo = (row: number): void => {
    setActive(row);
    virtual.scrollToIndex(row);
    focusRow(scroll.current, row);
  };
  const acts = new Map([['Enter', onOpen], ...(pickOf === undefined ? [] : ([[' ', onPick]] as const))]);
  const rowsPerPage = (): number => rowsInSight(scroll.current, isNarrow);
  const onKeyDown = keysOf({ total, rowAt, acts, moveTo, rowsPerPage });
  return { scroll, virtual, reachable, setActive, onKeyDown };
}

interface KeyActs<Row> {
  readonly total: number;
  readonly rowAt: (index: number) => Row | undefined;
  readonly rowsPerPage: () => number;
  /** What a key does with the row. */
  readonly acts: ReadonlyMap<string, (row: Row) => void>;
  readonly moveTo: (index: number) => void;
}

function keysOf<Row>({
  total,
  rowAt,
  rowsPerPage,
  acts,
  moveTo,
}: KeyActs<Row>): (event: KeyboardEvent<HTMLElement>) => void {
  return (event) => {
    const row = Number((event.target as HTMLElement).dataset['row'] ?? Number.NaN);
    if (Number.isNaN(row) || event.altKey || event.metaKey) return;
    const act = acts.get(event.key);
    const acted = act === undefined ? undefined : rowAt(row);
    const next = rowAfterKey(event.key, row, total, rowsPerPage());
    if (acted === undefined && next === undefined) return;
    event.preventDefault();
    if (acted !== undefined) act?.(acted);
    else if (next !== undefined) moveTo(next);
  };
}

function useRows(
  scroll: RefObject<HTMLDivElement | null>,
  total: number,
  active: number,
  isNarrow: boolean,
  onRange: (range: RowRange) => void,
): Virtualizer<HTMLDivElement, Element> {
  const size = rowHeight(isNarrow);
  const virtual = useVirtualizer({
    count: total,
    getScrollElement: () => scroll.current,
    estimateSize: () => size,
    rangeExtractor: ({ startIndex, endIndex }) =>
      drawnRows({ first: startIndex, last: endIndex }, OVERSCAN, total, active),
    scrollPaddingStart: isNarrow ? HEADER_PX.narrow : HEADER_PX.wide,
  });
  useEffect(() => virtual.measure(), [virtual, size]);
  const first = virtual.range?.startIndex ?? 0;
  const last = virtual.range?.endIndex ?? 0;
  useEffect(() => onRange({ first, last }), [first, last, onRange]);
  return virtual;
}

function rowsInSight(scroll: HTMLElement | null, isNarrow: boolean): number {
  const headerPx = isNarrow ? HEADER_PX.narrow : HEADER_PX.wide;
  const rowPx = rowHeight(isNarrow);
  return Math.max(1, Math.floor(((scroll?.clientHeight ?? 0) - headerPx) / rowPx));
}

/** Moves the focus to a row. The grid may have to draw the row first, so this tries again in the next frames. */
function focusRow(scroll: HTMLElement | null, row: number, tries = 10): void {
  const element = scroll?.querySelector<HTMLElement>(`[data-row="${row}"]`);
  if (element) element.focus({ preventScroll: true });
  else if (tries > 0) requestAnimationFrame(() => focusRow(scroll, row, tries - 1));
}
