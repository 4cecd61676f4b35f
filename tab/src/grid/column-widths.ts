/** The widths in pixels that a person chose, by the id of the column. A column without one shares what is left. */
export type ColumnWidths = Readonly<Record<string, number>>;

/** How far a key moves the edge of a column, in pixels. */
export const KEY_PX = 16;
/** The largest width of a column in pixels, so that its other edge stays within reach. */
export const MOST_PX = 900;

/** The part of a column that resizing needs. */
export interface Sized {
  readonly id: string;
  readonly leastPx?: number;
}

/** Returns the widths after a person sets a column to so many pixels, within its limits. */
export function resized(widths: ColumnWidths, { id, leastPx = 0 }: Sized, px: number): ColumnWidths {
  return { ...widths, [id]: Math.round(Math.min(Math.max(px, leastPx), MOST_PX)) };
}

/** Returns the widths without the one of this column, which then shares what is left again. */
export function withoutWidth(widths: ColumnWidths, columnId: string): ColumnWidths {
  return Object.fromEntries(Object.entries(widths).filter(([id]) => id !== columnId));
}

/** Returns the width to which a key leads from the current one; `undefined` for a key that resizes nothing. */
export function widthAfterKey(key: string, px: number, { leastPx = 0 }: Sized): number | undefined {
  switch (key) {
    case 'ArrowLeft':
      return px - KEY_PX;
    case 'ArrowRight':
      return px + KEY_PX;
    case 'Home':
      return leastPx;
    case 'End':
      return MOST_PX;
    default:
      return undefined;
  }
}

/** Reads stored widths. Whatever isn't a width counts as not chosen, because anyone can edit what a browser stores. */
export function widthsIn(stored: string | null): ColumnWidths {
  try {
    const parsed: unknown = JSON.parse(stored ?? '{}');
    if (typeof parsed !== 'object' || parsed === null) return {};
    return Object.fromEntries(
      Object.entries(parsed).filter(
        (entry): entry is [string, number] => typeof entry[1] === 'number' && entry[1] > 0 && entry[1] <= MOST_PX,
      ),
    );
  } catch {
    return {};
  }
}

/** The name of the CSS variable that carries the `flex` value of a column, so that resizing draws no row again. */
export function flexVariable(columnId: string): `--column-${string}` {
  return `--column-${columnId}`;
}

/** Returns the CSS variables of the chosen widths. */
export function flexVariables(widths: ColumnWidths): Readonly<Record<`--column-${string}`, string>> {
  return Object.fromEntries(Object.entries(widths).map(([id, px]) => [flexVariable(id), `0 0 ${px}px`]));
}

/** Returns the width in pixels below which the grid scrolls sideways instead of squeezing its columns. */
export function leastTablePx(columns: readonly Sized[], widths: ColumnWidths): number {
  return columns.reduce((sum, { id, leastPx = 0 }) => sum + (widths[id] ?? leastPx), 0);
}
