import { withoutFormulas } from '../../../contract/text/spreadsheet-text.ts';

/** The value of a cell; `undefined` gives an empty one. */
export type CsvCell = string | number | undefined;

/**
 * Returns one record as RFC 4180 defines it. Each text is in quotes, and {@link withoutFormulas} makes sure that a
 * spreadsheet reads no formula in it with any separator.
 */
export function csvLine(cells: readonly CsvCell[]): string {
  return `${cells.map(cellText).join(',')}\r\n`;
}

function cellText(cell: CsvCell): string {
  if (typeof cell !== 'string') return cell === undefined ? '' : String(cell);
  return `"${withoutFormulas(cell).replaceAll('"', '""')}"`;
}

/**
 * Returns a selector as the beginning of its code, such as `12E4-…`. Without the rest a spreadsheet would read some
 * selectors as numbers, such as 120000, even in quotes.
 */
export function selectorCell(selector: string): string {
  return `${selector}-…`;
}
