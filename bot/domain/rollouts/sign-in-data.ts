import { isReplacedCell, isReplacedPassword } from '../../../contract/excel-cell.ts';
import { isPlaceholderSerial, serialNumberKey } from '../../../contract/serial-number.ts';
import { checkReadiness, type ResourceAccount } from '../accounts/account.ts';
import { type CsvLine, readCsvTable } from './csv-lines.ts';
import { DEVICE_LIMITS, printable } from '../consoles/device.ts';
import { Secret } from '../secret.ts';

/** The columns. Their order and letter case do not matter, and the last one may be missing. */
export const SIGN_IN_DATA_COLUMNS = ['userPrincipalName', 'password', 'expectedSerialNumber'] as const;
type SignInDataColumn = (typeof SIGN_IN_DATA_COLUMNS)[number];

/** The largest CSV of sign-in data that is accepted, and the longest text of a cell in characters. */
export const SIGN_IN_DATA_LIMITS = {
  bytes: 256 * 1024,
  rows: 1_000,
  passwordCharacters: 256,
  serialNumberCharacters: DEVICE_LIMITS.serialNumber,
} as const;

/** The problems that a CSV of sign-in data can have. */
export type SignInDataProblem =
  | 'too_large'
  | 'empty'
  | 'not_utf8'
  | 'header_wrong'
  | 'too_many_rows'
  | 'quotes_wrong'
  | 'cells_wrong'
  | 'address_missing'
  | 'account_unknown'
  | 'account_twice'
  | 'account_not_ready'
  | 'account_not_selected'
  | 'account_without_row'
  | 'password_missing'
  | 'password_too_long'
  | 'password_symbol'
  | 'serial_number_too_long'
  | 'serial_number_placeholder'
  | 'serial_number_twice'
  | 'replaced_by_excel';

/** The row of one room in the CSV. */
export interface SignInDataRow {
  readonly line: number;
  readonly upn: string;
  readonly password: Secret;
  readonly expectedSerialNumber?: string;
}

interface SignInDataMistake {
  /** Number of the line, counted from 1; 0 stands for the whole file. */
  readonly line: number;
  readonly column: SignInDataColumn | '';
  readonly problem: SignInDataProblem;
  /**
   * A fact about our own accounts and rules. It never repeats a cell, because a cell could hold a password in the wrong
   * column.
   */
  readonly detail?: string;
}

/** The rows and mistakes of a CSV, before they are matched with accounts. */
export interface SignInData {
  readonly rows: readonly SignInDataRow[];
  /** All mistakes in the order of their lines. If there is a single one, nothing of the CSV may be used. */
  readonly mistakes: readonly SignInDataMistake[];
}

type Header = ReadonlyMap<SignInDataColumn, number>;

/**
 * Characters that SkypeSettings.xml cannot hold, or holds only in escaped form, which some versions of the app cannot
 * read.
 */
// eslint-disable-next-line no-control-regex -- control characters are what is looked for
const UNUSABLE_IN_XML = /[<>&"'\u0000-\u001F\u007F-\u009F\uFFFE\uFFFF]/;

/** Reads the CSV of sign-in data. It finds every mistake that shows without knowledge of the accounts. */
export function readSignInData(csv: string): SignInData {
  const only = (problem: SignInDataProblem, line = 0): SignInData => ({
    rows: [],
    mistakes: [{ line, column: '', problem }],
  });
  const table = readCsvTable(csv, SIGN_IN_DATA_LIMITS);
  if ('problem' in table) return only(table.problem, table.line);
  const header = headerOf(table.header.cells);
  return header ? readRows(table.rows, header) : only('header_wrong', table.header.number);
}

/**
 * Returns the position of each column. It is `undefined` unless every column is known, none occurs twice, and only the
 * last one of the list is missing at most.
 */
function headerOf(cells: readonly string[]): Header | undefined {
  const header = new Map<SignInDataColumn, number>();
  for (const [index, cell] of cells.entries()) {
    const column = SIGN_IN_DATA_COLUMNS.find((name) => name.toLowerCase() === cell.trim().toLowerCase());
    if (!column || header.has(column)) return undefined;
    header.set(column, index);
  }
  return header.has('userPrincipalName') && header.has('password') ? header : undefined;
}

function readRows(lines: readonly CsvLine[], header: Header): SignInData {
  const rows: SignInDataRow[] = [];
  const mistakes: SignInDataMistake[] = [];
  const seen = { accounts: new Map<string, number>(), serialNumbers: new Map<string, number>() };
  for (const { number: line, cells } of lines) {
    if (cells.length !== header.size) {
      mistakes.push({ line, column: '', problem: 'cells_wrong', detail: String(header.size) });
      continue;
    }
    const cell = (column: SignInDataColumn): string => cells[header.get(column) ?? -1] ?? '';
    const upn = cell('userPrincipalName').trim();
    const password = cell('password');
    const expectedSerialNumber = printable(cell('expectedSerialNumber'));
    mistakes.push(
      ...twice(seen.accounts, upn.toLowerCase(), { line, column: 'userPrincipalName', problem: 'account_twice' }),
      ...cellMistakes(line, { upn, password, expectedSerialNumber }),
      ...twice(seen.serialNumbers, serialNumberKey(expectedSerialNumber), {
        line,
        column: 'expectedSerialNumber',
        problem: 'serial_number_twice',
      }),
    );
    rows.push({ line, upn, password: new Secret(password), ...(expectedSerialNumber && { expectedSerialNumber }) });
  }
  return { rows, mistakes };
}

/** Returns the mistake, with the earlier line as its detail, if an earlier line has the same text. */
function twice(lines: Map<string, number>, text: string, mistake: SignInDataMistake): readonly SignInDataMistake[] {
  const earlier = lines.get(text);
  if (earlier !== undefined) return [{ ...mistake, detail: String(earlier) }];
  if (text !== '') lines.set(text, mistake.line);
  return [];
}

interface Cells {
  readonly upn: string;
  readonly password: string;
  readonly expectedSerialNumber: string;
}

function cellMistakes(line: number, { upn, password, expectedSerialNumber }: Cells): SignInDataMistake[] {
  const mistakes: SignInDataMistake[] = [];
  const add = (column: SignInDataColumn, problem: SignInDataProblem): void =>
    void mistakes.push({ line, column, problem });
  if (upn === '') add('userPrincipalName', 'address_missing');
  else if (isReplacedCell(upn)) add('userPrincipalName', 'replaced_by_excel');
  if (password === '') add('password', 'password_missing');
  else if (isReplacedPassword(password)) add('password', 'replaced_by_excel');
  else if (password.length > SIGN_IN_DATA_LIMITS.passwordCharacters) add('password', 'password_too_long');
  else if (UNUSABLE_IN_XML.test(password)) add('password', 'password_symbol');
  if (expectedSerialNumber.length > SIGN_IN_DATA_LIMITS.serialNumberCharacters)
    add('expectedSerialNumber', 'serial_number_too_long');
  else if (isReplacedCell(expectedSerialNumber)) add('expectedSerialNumber', 'replaced_by_excel');
  else if (expectedSerialNumber !== '' && isPlaceholderSerial(expectedSerialNumber))
    add('expectedSerialNumber', 'serial_number_placeholder');
  return mistakes;
}

/** A row and the account that it belongs to. */
interface SignInDataMatch {
  readonly account: ResourceAccount;
  readonly row: SignInDataRow;
}

/** The rows of a CSV with their accounts, and all mistakes. */
export interface MatchedSignInData {
  readonly matches: readonly SignInDataMatch[];
  readonly mistakes: readonly SignInDataMistake[];
}

/**
 * Matches rows with accounts, and adds the mistakes that only the accounts show.
 * @param accounts the accounts that the rows name
 * @param selected the accounts of the rollout; without them the rollout is for all accounts that the CSV names
 */
export function matchSignInData(
  data: SignInData,
  accounts: readonly ResourceAccount[],
  selected?: readonly ResourceAccount[],
): MatchedSignInData {
  const byUpn = new Map(accounts.map((account) => [account.upn.toLowerCase(), account]));
  const selectedIds = selected && new Set(selected.map(({ id }) => id));
  const mistakes = [...data.mistakes];
  const matches: SignInDataMatch[] = [];
  for (const row of data.rows) {
    const account = byUpn.get(row.upn.toLowerCase());
    const add = (problem: SignInDataProblem, detail?: string): void =>
      void mistakes.push({ line: row.line, column: 'userPrincipalName', problem, ...(detail && { detail }) });
    if (account) matches.push({ account, row });
    if (!account) {
      if (row.upn !== '' && !isReplacedCell(row.upn)) add('account_unknown');
    } else if (selectedIds && !selectedIds.has(account.id)) add('account_not_selected');
    else if (account.readiness !== 'No action needed') add('account_not_ready', failedChecks(account));
  }
  const given = new Set(matches.map(({ account }) => account.id));
  // If the file could not be read as a whole, nobody knows which accounts it leaves out.
  for (const account of data.rows.length > 0 && selected ? selected : []) {
    if (!given.has(account.id))
      mistakes.push({ line: 0, column: '', problem: 'account_without_row', detail: account.upn });
  }
  return { matches, mistakes: mistakes.toSorted((left, right) => left.line - right.line) };
}

function failedChecks(account: ResourceAccount): string {
  return checkReadiness(account)
    .filter(({ result }) => result === 'failed')
    .map(({ name }) => name)
    .join(',');
}
