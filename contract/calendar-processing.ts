import type * as v from 'valibot';
import { csvText } from './schema/csv-text.ts';
import { amount, described, listOf, members, oneOf, readerOf, textUpTo } from './schema/shape.ts';

/** POST {@link CalendarImportBody} → {@link CalendarImportVerdict}: stores all rows of the CSV, or none. */
export const CALENDAR_IMPORT_PATH = '/api/tab/calendar-processing';

/** One of them says which account a row is of; the first that is there counts. */
export const CALENDAR_NAME_COLUMNS = ['UserPrincipalName', 'PrimarySmtpAddress', 'Mail', 'Identity'] as const;

/** As `Get-CalendarProcessing` names them; all are needed, and other columns are passed over. */
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
] as const;
export type CalendarImportProblem = (typeof CALENDAR_IMPORT_PROBLEMS)[number];

export const CalendarImportBody = members({
  csv: described(csvText, 'At most 256 kB and 1,000 rows.'),
});
export type CalendarImportBody = v.InferOutput<typeof CalendarImportBody>;

export const CalendarImportError = members({
  line: described(amount, 'Counted from 1; 0 when the whole file is meant.'),
  column: described(oneOf([...COLUMNS, '']), 'Empty when the whole line is meant.'),
  problem: oneOf(CALENDAR_IMPORT_PROBLEMS),
  text: described(textUpTo(1000), 'In words.'),
});
export type CalendarImportError = v.InferOutput<typeof CalendarImportError>;

export const CalendarImportVerdict = members({
  imported: described(amount, 'Accounts whose settings were stored; none with a single error.'),
  needAction: described(amount, 'Of these, those with settings that a room should not have.'),
  errors: described(listOf(CalendarImportError), 'The first ones, by line; `errorCount` counts all.'),
  errorCount: amount,
});
export type CalendarImportVerdict = v.InferOutput<typeof CalendarImportVerdict>;

export const parseCalendarImportBody = readerOf(CalendarImportBody);
export const parseCalendarImportVerdict = readerOf(CalendarImportVerdict);
