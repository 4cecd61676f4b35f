/** The value of a cell; `undefined` gives an empty one. */
export type CsvCell = string | number | undefined;

/** Beginnings that a spreadsheet takes for a formula. Source: OWASP, "CSV Injection". */
const FORMULA = /^[=+\-@\t\r]/;

/**
 * Returns one record as RFC 4180 defines it. An apostrophe before a text keeps a spreadsheet from reading it as a
 * formula.
 */
export function csvLine(cells: readonly CsvCell[]): string {
  return `${cells.map(cellText).join(',')}\r\n`;
}

function cellText(cell: CsvCell): string {
  if (typeof cell !== 'string') return cell === undefined ? '' : String(cell);
  const text = FORMULA.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
