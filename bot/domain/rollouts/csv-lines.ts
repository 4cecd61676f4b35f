import { CsvError, parse } from 'csv-parse/sync';

export interface CsvLine {
  /** Counted from 1, as an editor does. */
  readonly number: number;
  readonly cells: readonly string[];
}

export interface CsvTable {
  readonly header: CsvLine;
  /** At least one. */
  readonly rows: readonly CsvLine[];
}

export interface CsvLimits {
  readonly bytes: number;
  /** Without the header. */
  readonly rows: number;
}

type CsvFileProblem = 'too_large' | 'empty' | 'not_utf8' | 'too_many_rows' | 'quotes_wrong';

/** Why nothing of a file can be used; line 0 when the whole file is meant. */
export interface UnreadableCsv {
  readonly problem: CsvFileProblem;
  readonly line: number;
}

/** What a decoder puts where the bytes were no UTF-8. */
const NOT_UTF8 = '\uFFFD';
/** What `Export-Csv` of Windows PowerShell writes before the header. */
const TYPE_LINE = /^\uFEFF?#TYPE [^\r\n]*/;

/** Commas or semicolons, as the header has them; a byte order mark, a `#TYPE` line and empty lines are passed over. */
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

/** Quotes that do not fit make the rest unreadable, so that only the first such line can be told. */
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
    // Its message quotes the cell.
    if (error instanceof CsvError)
      return { problem: 'quotes_wrong', line: typeof error['lines'] === 'number' ? error['lines'] : 0 };
    throw error;
  }
}

function lineBreaksIn(cells: readonly string[]): number {
  return cells.reduce((sum, cell) => sum + (cell.match(/\r\n|\r|\n/g)?.length ?? 0), 0);
}
