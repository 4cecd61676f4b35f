import { useIsNarrow } from './use-is-narrow.ts';

/** Heights in pixels: of a row with a name over an address, and in a narrow window with its status below. */
const ROW_PX = 52;
const NARROW_ROW_PX = 60;

/** Returns the height of a row in pixels. */
export function rowHeight(isNarrow: boolean): number {
  return isNarrow ? NARROW_ROW_PX : ROW_PX;
}

/** Returns the height of a row in this window, in pixels. */
export function useRowHeight(): number {
  return rowHeight(useIsNarrow());
}
