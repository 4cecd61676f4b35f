import { CsvError, parse } from 'csv-parse/sync';

/** One record of a CSV. */
export interface CsvLine {
  /** Number of the line, counted from 1 as in an editor. */
  readonly number: number;
  readonly cells: readonly string[];
}

interface CsvTable {
  readonly header: CsvLine;
  /** The records below the header; there is at least one. */
  readonly rows: readonly CsvLine[];
}

interface CsvLimits {
  readonly bytes: number;
  /** The number of records, without the header. */
  readonly rows: number;
}

type CsvFileProblem = 'too_large' | 'empty' | 'not_utf8' | 'too_many_rows' | 'quotes_wrong';

/** Why a file cannot be used at all. The line is 0 when the problem is the whole file. */
interface UnreadableCsv {
  readonly problem: CsvFileProblem;
  readonly line: number;
}

/** A decoder writes this character in place of bytes that are not UTF-8. */
const NOT_UTF8 = '\uFFFD';
/** `Export-Csv` of Windows PowerShell writes this line before the header. */
const TYPE_LINE = /^\uFEFF?#TYPE [^\r\n]*/;

/**
 * Reads a CSV with commas or semicolons, depending on its header. It ignores a byte order mark, a `#TYPE` line and
 * empty lines.
 */
export function readCsvTable(csv: string, limits: CsvLimits): CsvTable | UnreadableCsv {
  if (Buffer.byteLength(csv) > limits.bytes) return { problem: 'too_large', line: 0 };
  if (csv.includes(NOT_UTF8))
    return { problem: 'not_utf8', line: csv.slice(0, csv.indexOf(NOT_UTF8)).split('\n').length };
  const lines = linesOf(csv.replace(TYPE_LINE, ''), limits.rows + 2);
  if ('problem' in lines) return lines;
  const [header, ...rows] = lines;
  if (!header || rows.length === 0) return { problem: 'empty', line: 0 };
  return rows.length > limits.rows ? { problem: 'too_many_rows', line: 0 } : { header, rows };
}

/**
 * Splits a CSV into records. Mismatched quotes make the rest unreadable, so only the first line with them is reported.
 */
function linesOf(csv: string, most: number): readonly CsvLine[] | UnreadableCsv {
  const [firstLine = ''] = csv.trimStart().split(/[\r\n]/, 1);
  const count = (sign: string): number => firstLine.split(sign).length;
  try {
    const records = parse(csv, {
      bom: true,
      delimiter: count(';') > count(',') ? ';' : ',',
      info: true,
      relax_column_count: true,
      skip_empty_lines: true,
      to: most,
    }) as unknown as readonly { readonly record: readonly string[]; readonly info: { readonly lines: number } }[];
    return records.map(({ record, info }) => ({ number: info.lines - lineBreaksIn(record), cells: record }));
  } catch (error) {
    // The message of the error quotes the cell, which may hold a password, so it is dropped.
    if (error instanceof CsvError)
      return { problem: 'quotes_wrong', line: typeof error['lines'] === 'number' ? error['lines'] : 0 };
    throw error;
  }
}

function lineBreaksIn(cells: readonly string[]): number {
  return cells.reduce((sum, cell) => sum + (cell.match(/\r\n|\r|\n/g)?.length ?? 0), 0);
}
