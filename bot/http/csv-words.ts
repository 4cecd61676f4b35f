import type { CsvFileProblem } from '../domain/csv-lines.ts';

export type Words = string | ((detail: string) => string);

/** What is wrong with any CSV; how much of it is too much depends on what it is for. */
export const CSV_WORDS = {
  empty: 'The file has no row of data. Add one line for each account.',
  not_utf8: 'The file is not UTF-8. Save it as "CSV UTF-8".',
  quotes_wrong: 'The quotation marks do not fit: a cell in quotes ends with one, and one within is doubled. What follows was not read.',
  cells_wrong: (columns: string) => `The line does not have ${columns} cells. Put a cell that holds the separator into double quotes.`,
} as const satisfies Partial<Record<CsvFileProblem | 'cells_wrong', Words>>;

export function sayWith(words: Words, detail: string): string {
  return typeof words === 'string' ? words : words(detail);
}
