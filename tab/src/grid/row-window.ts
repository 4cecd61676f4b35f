/** The rows in sight; the range includes both ends. */
export interface RowRange {
  readonly first: number;
  readonly last: number;
}

/**
 * The most rows that the grid ever draws, even if the window reports a wrong height, for example when its styles are
 * missing.
 */
export const MOST_ROWS = 120;

/**
 * Returns the rows to draw: those in sight, some rows around them, and the active row wherever it is, so that the focus
 * is never lost.
 */
export function drawnRows({ first, last }: RowRange, overscan: number, total: number, active: number): number[] {
  const from = Math.max(0, first - overscan);
  const to = Math.min(total - 1, last + overscan, from + MOST_ROWS - 1);
  const rows = Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => from + index);
  if (active < 0 || active >= total || (active >= from && active <= to)) return rows;
  return active < from ? [active, ...rows] : [...rows, active];
}

/** Returns the numbers of the pages that contain these rows. */
export function pagesOf({ first, last }: RowRange, pageLength: number): readonly number[] {
  const from = Math.floor(Math.max(0, first) / pageLength);
  const to = Math.floor(Math.max(0, last) / pageLength);
  return Array.from({ length: to - from + 1 }, (_, index) => from + index);
}
