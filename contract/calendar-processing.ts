import { csvText } from './rollouts.ts';
import { amount, listOf, membersOf, oneOf, textUpTo, type Read } from './shape.ts';

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
export type CalendarSetting = (typeof CALENDAR_SETTINGS)[number];

const COLUMNS = [...CALENDAR_NAME_COLUMNS, ...CALENDAR_SETTINGS] as const;
export type CalendarColumn = (typeof COLUMNS)[number];

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

export interface CalendarImportBody {
  readonly csv: string;
}

interface CalendarImportError {
  /** Counted from 1; 0 when the whole file is meant. */
  readonly line: number;
  /** Empty when the whole line is meant. */
  readonly column: CalendarColumn | '';
  readonly problem: CalendarImportProblem;
  /** In words. */
  readonly text: string;
}

export interface CalendarImportVerdict {
  /** Accounts whose settings were stored; none with a single error. */
  readonly imported: number;
  /** Of these, those with settings that a room should not have. */
  readonly needAction: number;
  /** The first ones, by line; `errorCount` counts all. */
  readonly errors: readonly CalendarImportError[];
  readonly errorCount: number;
}

/** @throws ShapeError */
export function parseCalendarImportBody(body: unknown): CalendarImportBody {
  return { csv: membersOf(body).required('csv', csvText) };
}

const calendarImportError: Read<CalendarImportError> = (value, path) => {
  const { required } = membersOf(value, path);
  return {
    line: required('line', amount),
    column: required('column', oneOf([...COLUMNS, ''] as const)),
    problem: required('problem', oneOf(CALENDAR_IMPORT_PROBLEMS)),
    text: required('text', textUpTo(1000)),
  };
};

/** @throws ShapeError */
export function parseCalendarImportVerdict(body: unknown): CalendarImportVerdict {
  const { required } = membersOf(body);
  return {
    imported: required('imported', amount),
    needAction: required('needAction', amount),
    errors: required('errors', listOf(calendarImportError)),
    errorCount: required('errorCount', amount),
  };
}
