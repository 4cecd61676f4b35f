import type * as v from 'valibot';
import { csvText } from './schema/csv-text.ts';
import { amount, described, listOf, members, oneOf, readerOf, textUpTo } from './schema/shape.ts';

/**
 * POST with {@link CalendarImportBody} returns {@link CalendarImportVerdict}. It stores either all rows of the CSV file
 * or none.
 */
export const CALENDAR_IMPORT_PATH = '/api/tab/calendar-processing';

/** The columns that can name the account of a row. If a file has several of them, the first one in this list counts. */
export const CALENDAR_NAME_COLUMNS = ['UserPrincipalName', 'PrimarySmtpAddress', 'Mail', 'Identity'] as const;

/**
 * The settings, named as in `Get-CalendarProcessing`. The file needs all of them, and the import ignores other columns.
 */
export const CALENDAR_SETTINGS = [
  'AutomateProcessing',
  'AddOrganizerToSubject',
  'DeleteComments',
  'DeleteSubject',
  'ProcessExternalMeetingMessages',
  'RemovePrivateProperty',
  'AddAdditionalResponse',
] as const;

const COLUMNS = [...CALENDAR_NAME_COLUMNS, ...CALENDAR_SETTINGS] as const;

export const CALENDAR_IMPORT_LIMITS = { bytes: 256 * 1024, rows: 1_000 } as const;

export const CALENDAR_IMPORT_PROBLEMS = [
  'too_large',
  'empty',
  'not_utf8',
  'too_many_rows',
  'quotes_wrong',
  'cells_wrong',
  'column_missing',
  'column_twice',
  'name_missing',
  'account_unknown',
  'account_ambiguous',
  'account_twice',
  'value_wrong',
  'replaced_by_excel',
] as const;
export type CalendarImportProblem = (typeof CALENDAR_IMPORT_PROBLEMS)[number];

export const CalendarImportBody = members({
  csv: described(csvText, 'The CSV file, with at most 256 kB and 1,000 rows.'),
});
export type CalendarImportBody = v.InferOutput<typeof CalendarImportBody>;

export const CalendarImportError = members({
  line: described(amount, 'The number of the line, counted from 1; 0 stands for the whole file.'),
  column: described(oneOf([...COLUMNS, '']), 'The column. An empty text stands for the whole line.'),
  problem: oneOf(CALENDAR_IMPORT_PROBLEMS),
  text: described(textUpTo(1000), 'The error in words, for people to read.'),
});
export type CalendarImportError = v.InferOutput<typeof CalendarImportError>;

export const CalendarImportVerdict = members({
  imported: described(amount, 'The number of accounts whose settings were stored. A single error makes it 0.'),
  needAction: described(amount, 'The number of these accounts with settings that a room should not have.'),
  errors: described(listOf(CalendarImportError), 'The first errors, by line. `errorCount` counts all of them.'),
  errorCount: amount,
});
export type CalendarImportVerdict = v.InferOutput<typeof CalendarImportVerdict>;

export const parseCalendarImportBody = readerOf(CalendarImportBody);
export const parseCalendarImportVerdict = readerOf(CalendarImportVerdict);
