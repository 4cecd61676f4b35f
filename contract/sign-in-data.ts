import { csvText, selection, type Selection } from './rollouts.ts';
import { amount, id, listOf, membersOf, oneOf, textUpTo, type Read } from './shape.ts';

/** POST: what a CSV holds and what is wrong with it; nothing is stored. */
export const SIGN_IN_DATA_CHECK_PATH = '/api/tab/sign-in-data/check';

/** Columns by name, in any order, letter case aside; the last one may be left out. */
export const SIGN_IN_DATA_COLUMNS = ['userPrincipalName', 'password', 'expectedSerialNumber'] as const;
export type SignInDataColumn = (typeof SIGN_IN_DATA_COLUMNS)[number];

export const SIGN_IN_DATA_LIMITS = {
  bytes: 256 * 1024,
  rows: 1_000,
  passwordCharacters: 256,
  serialNumberCharacters: 64,
} as const;

export const SIGN_IN_DATA_PROBLEMS = [
  'too_large',
  'empty',
  'not_utf8',
  'header_wrong',
  'too_many_rows',
  'quotes_wrong',
  'cells_wrong',
  'address_missing',
  'account_unknown',
  'account_twice',
  'account_not_ready',
  'account_not_selected',
  'account_without_row',
  'password_missing',
  'password_too_long',
  'password_symbol',
  'serial_number_too_long',
] as const;
export type SignInDataProblem = (typeof SIGN_IN_DATA_PROBLEMS)[number];

interface SignInDataError {
  /** Counted from 1, the header; 0 when the whole file is meant. */
  readonly line: number;
  /** Empty when the whole line is meant. */
  readonly column: SignInDataColumn | '';
  readonly problem: SignInDataProblem;
  /** In words; never holds a password. */
  readonly text: string;
}

interface SignInDataAccount {
  readonly accountId: string;
  readonly displayName: string;
  readonly upn: string;
  readonly expectedSerialNumber?: string;
}

export interface SignInDataVerdict {
  /** Without the header. */
  readonly rows: number;
  /** The first ones, by line; `errorCount` counts all. */
  readonly errors: readonly SignInDataError[];
  readonly errorCount: number;
  readonly accounts: readonly SignInDataAccount[];
}

export interface SignInDataBody {
  readonly csv: string;
  /** With it, rows that are not selected and accounts without a row are errors too. */
  readonly selection?: Selection;
}

/** @throws ShapeError */
export function parseSignInDataBody(body: unknown): SignInDataBody {
  const members = membersOf(body);
  return { csv: members.required('csv', csvText), ...members.optional('selection', selection) };
}

const signInDataError: Read<SignInDataError> = (value, path) => {
  const members = membersOf(value, path);
  return {
    line: members.required('line', amount),
    column: members.required('column', oneOf([...SIGN_IN_DATA_COLUMNS, ''] as const)),
    problem: members.required('problem', oneOf(SIGN_IN_DATA_PROBLEMS)),
    text: members.required('text', textUpTo(1000)),
  };
};

const signInDataAccount: Read<SignInDataAccount> = (value, path) => {
  const members = membersOf(value, path);
  return {
    accountId: members.required('accountId', id),
    displayName: members.required('displayName', textUpTo(1000)),
    upn: members.required('upn', textUpTo(1000)),
    ...members.optional('expectedSerialNumber', textUpTo(100)),
  };
};

/** @throws ShapeError */
export function parseSignInDataVerdict(body: unknown): SignInDataVerdict {
  const members = membersOf(body);
  return {
    rows: members.required('rows', amount),
    errors: members.required('errors', listOf(signInDataError)),
    errorCount: members.required('errorCount', amount),
    accounts: members.required('accounts', listOf(signInDataAccount)),
  };
}
