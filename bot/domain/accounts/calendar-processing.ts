import { isReplacedCell } from '../../../contract/excel-cell.ts';
import { type CsvLine, readCsvTable } from '../rollouts/csv-lines.ts';

/** Columns that can name the account of a row. The first one that the file has is used. */
export const CALENDAR_NAME_COLUMNS = ['UserPrincipalName', 'PrimarySmtpAddress', 'Mail', 'Identity'] as const;

/**
 * Columns with settings, as `Get-CalendarProcessing` names them. All of them are required, and other columns are
 * ignored.
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
/** The name of one calendar setting. */
export type CalendarSetting = (typeof CALENDAR_SETTINGS)[number];

const COLUMNS = [...CALENDAR_NAME_COLUMNS, ...CALENDAR_SETTINGS] as const;
type CalendarColumn = (typeof COLUMNS)[number];

/** The largest CSV of calendar settings that is accepted. */
export const CALENDAR_IMPORT_LIMITS = { bytes: 256 * 1024, rows: 1_000 } as const;

/** The problems that a CSV of calendar settings can have. */
export type CalendarImportProblem =
  | 'too_large'
  | 'empty'
  | 'not_utf8'
  | 'too_many_rows'
  | 'quotes_wrong'
  | 'cells_wrong'
  | 'column_missing'
  | 'column_twice'
  | 'name_missing'
  | 'account_unknown'
  | 'account_ambiguous'
  | 'account_twice'
  | 'value_wrong'
  | 'replaced_by_excel';

/** How the mailbox of a room handles invitations. This is imported, because Microsoft Graph cannot read it. */
export interface CalendarProcessing {
  /** Settings whose value differs from what Microsoft recommends for rooms. */
  readonly wrong: readonly CalendarSetting[];
  readonly importedAt: Date;
}

/**
 * The recommended values. Source: Microsoft Learn, "Create resource accounts for Teams Rooms and shared Teams devices".
 */
const RECOMMENDED = {
  AutomateProcessing: 'AutoAccept',
  AddOrganizerToSubject: 'False',
  DeleteComments: 'False',
  DeleteSubject: 'False',
  ProcessExternalMeetingMessages: 'True',
  RemovePrivateProperty: 'False',
  AddAdditionalResponse: 'True',
} as const satisfies Record<CalendarSetting, string>;

const BOOLEANS = ['True', 'False'] as const;
const PROCESSINGS = ['None', 'AutoUpdate', 'AutoAccept'] as const;

/** Returns the arguments that fix the settings, to be typed after `Set-CalendarProcessing`. */
export function calendarArguments(wrong: readonly CalendarSetting[]): string {
  return wrong
    .map(
      (setting) => `-${setting} ${RECOMMENDED[setting].replace(/^(True|False)$/, (word) => `$${word.toLowerCase()}`)}`,
    )
    .join(' ');
}

interface CalendarRow {
  readonly line: number;
  readonly column: CalendarColumn;
  /** Sign-in address, mail address, object id or display name of the account. */
  readonly name: string;
  readonly wrong: readonly CalendarSetting[];
}

/** A mistake in the CSV of calendar settings. */
export interface CalendarMistake {
  /** Number of the line, counted from 1; 0 stands for the whole file. */
  readonly line: number;
  readonly column: CalendarColumn | '';
  readonly problem: CalendarImportProblem;
  readonly detail?: string;
}

interface CalendarSettings {
  readonly rows: readonly CalendarRow[];
  /** All mistakes in the order of their lines. If there is a single one, nothing may be stored. */
  readonly mistakes: readonly CalendarMistake[];
}

type Header = ReadonlyMap<CalendarColumn, number>;

/**
 * Reads a file that `Get-CalendarProcessing | Export-Csv` has written. It finds every mistake that shows without
 * knowledge of the accounts.
 */
export function readCalendarSettings(csv: string): CalendarSettings {
  const table = readCsvTable(csv, CALENDAR_IMPORT_LIMITS);
  if ('problem' in table) return { rows: [], mistakes: [{ ...table, column: '' }] };
  const header: Header = new Map(
    table.header.cells.flatMap((cell, index) => {
      const column = columnNamed(cell);
      return column ? [[column, index]] : [];
    }),
  );
  const mistakes = headerMistakes(table.header, header);
  if (mistakes.length > 0) return { rows: [], mistakes };
  const read = table.rows.map((line) => readRow(line, header, table.header.cells.length));
  return { rows: read.flatMap(({ row }) => row ?? []), mistakes: read.flatMap((one) => one.mistakes) };
}

function columnNamed(cell: string): CalendarColumn | undefined {
  const name = cell.trim().toLowerCase();
  return [...CALENDAR_NAME_COLUMNS, ...CALENDAR_SETTINGS].find((column) => column.toLowerCase() === name);
}

function headerMistakes({ number: line, cells }: CsvLine, header: Header): readonly CalendarMistake[] {
  const known = cells.map(columnNamed).filter((column) => column !== undefined);
  const twice = [...new Set(known.filter((column, index) => known.indexOf(column) < index))];
  const missing = CALENDAR_SETTINGS.filter((setting) => !header.has(setting));
  return [
    ...twice.map((column) => ({ line, column, problem: 'column_twice' }) as const),
    ...(nameColumn(header) ? [] : [{ line, column: CALENDAR_NAME_COLUMNS[0], problem: 'column_missing' } as const]),
    ...missing.map((column) => ({ line, column, problem: 'column_missing' }) as const),
  ];
}

function nameColumn(header: Header): CalendarColumn | undefined {
  return CALENDAR_NAME_COLUMNS.find((column) => header.has(column));
}

function readRow(
  { number: line, cells }: CsvLine,
  header: Header,
  width: number,
): { readonly row?: CalendarRow; readonly mistakes: readonly CalendarMistake[] } {
  if (cells.length !== width)
    return { mistakes: [{ line, column: '', problem: 'cells_wrong', detail: String(width) }] };
  const cell = (column: CalendarColumn): string => (cells[header.get(column) ?? -1] ?? '').trim();
  const column = nameColumn(header) ?? 'Identity';
  const name = cell(column);
  const mistakes: CalendarMistake[] = nameMistakes(line, column, name);
  const wrong: CalendarSetting[] = [];
  for (const setting of CALENDAR_SETTINGS) {
    const values: readonly string[] = setting === 'AutomateProcessing' ? PROCESSINGS : BOOLEANS;
    const value = values.find((one) => one.toLowerCase() === cell(setting).toLowerCase());
    if (value === undefined && isReplacedCell(cell(setting)))
      mistakes.push({ line, column: setting, problem: 'replaced_by_excel' });
    else if (value === undefined)
      mistakes.push({ line, column: setting, problem: 'value_wrong', detail: values.join(', ') });
    else if (value !== RECOMMENDED[setting]) wrong.push(setting);
  }
  const isNamed = name !== '' && !isReplacedCell(name);
  return { ...(isNamed && { row: { line, column, name, wrong } }), mistakes };
}

function nameMistakes(line: number, column: CalendarColumn, name: string): CalendarMistake[] {
  if (name === '') return [{ line, column, problem: 'name_missing' }];
  return isReplacedCell(name) ? [{ line, column, problem: 'replaced_by_excel' }] : [];
}

/** Settings of one account, ready to be stored. */
export interface AccountCalendar {
  readonly accountId: string;
  readonly wrong: readonly CalendarSetting[];
}

/** The names by which a row can refer to an account. */
interface NamedAccount {
  readonly id: string;
  readonly upn: string;
  readonly mail?: string;
  readonly displayName: string;
}

interface MatchedCalendars {
  readonly calendars: readonly AccountCalendar[];
  readonly mistakes: readonly CalendarMistake[];
}

/**
 * Matches rows with accounts, and adds the mistakes that only the accounts show. An address wins over a display name,
 * because several accounts may have the same display name.
 * @param accounts all accounts that have one of the names in the rows
 */
export function matchCalendarSettings(
  { rows, mistakes: read }: CalendarSettings,
  accounts: readonly NamedAccount[],
): MatchedCalendars {
  const find = finderOf(accounts);
  const mistakes = [...read];
  const lines = new Map<string, number>();
  const calendars = rows.flatMap(({ line, column, name, wrong }) => {
    const [account, ...others] = find(name);
    const earlier = account && lines.get(account.id);
    if (!account) mistakes.push({ line, column, problem: 'account_unknown' });
    else if (others.length > 0) mistakes.push({ line, column, problem: 'account_ambiguous' });
    else if (earlier !== undefined) mistakes.push({ line, column, problem: 'account_twice', detail: String(earlier) });
    if (account && earlier === undefined) lines.set(account.id, line);
    return account ? [{ accountId: account.id, wrong }] : [];
  });
  return { calendars, mistakes: mistakes.toSorted((left, right) => left.line - right.line) };
}

function finderOf(accounts: readonly NamedAccount[]): (name: string) => readonly NamedAccount[] {
  const named = (name: (account: NamedAccount) => string | undefined): ReadonlyMap<string, readonly NamedAccount[]> =>
    Map.groupBy(accounts, (account) => (name(account) ?? '').toLowerCase());
  const ways = [
    named(({ upn }) => upn),
    named(({ mail }) => mail),
    named(({ id }) => id),
    named(({ displayName }) => displayName),
  ];
  return (name) => ways.map((way) => way.get(name.toLowerCase())).find((found) => found !== undefined) ?? [];
}
