import { CALENDAR_IMPORT_LIMITS, CALENDAR_NAME_COLUMNS, type CalendarImportProblem } from '../contract/tab-calendar-processing.ts';
import { CSV_WORDS, sayWith, type Words } from './csv-words.ts';

/** What is wrong and what to do. */
const WORDS = {
  ...CSV_WORDS,
  too_large: 'The file is larger than 256 kB. Let it hold the columns of the command alone, or import it in parts.',
  too_many_rows: `The file has more than ${CALENDAR_IMPORT_LIMITS.rows} rows. Import it in parts.`,
  column_missing: `The column is missing. All seven settings are needed, and one of ${CALENDAR_NAME_COLUMNS.join(', ')}.`,
  column_twice: 'Two columns have this name. Keep one of them.',
  name_missing: 'The row does not say which account it is of.',
  account_unknown: 'No account has this address, id or name. Refresh the accounts, or remove the line.',
  account_ambiguous: 'Several accounts have this name. Say which by a column UserPrincipalName.',
  account_twice: (line) => `The account stands in line ${line} already. Keep one of the two.`,
  value_wrong: (values) => `The value is none of ${values}.`,
} as const satisfies Record<CalendarImportProblem, Words>;

export function sayCalendarMistake(problem: CalendarImportProblem, detail = ''): string {
  return sayWith(WORDS[problem], detail);
}
