import type * as v from 'valibot';
import { csvText } from './schema/csv-text.ts';
import { amount, described, id, listOf, members, oneOf, optional, readerOf, textUpTo } from './schema/shape.ts';
import { Selection } from './rollouts.ts';

/** POST checks what a CSV file holds and what is wrong with it. It stores nothing. */
export const SIGN_IN_DATA_CHECK_PATH = '/api/tab/sign-in-data/check';

/** The columns of the CSV file. They may be in any order and in any letter case, and the last one is optional. */
export const SIGN_IN_DATA_COLUMNS = ['userPrincipalName', 'password', 'expectedSerialNumber'] as const;

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
  'serial_number_placeholder',
  'serial_number_twice',
  'replaced_by_excel',
] as const;
export type SignInDataProblem = (typeof SIGN_IN_DATA_PROBLEMS)[number];

export const SignInDataError = members({
  line: described(amount, 'The number of the line. The header is line 1, and 0 stands for the whole file.'),
  column: described(oneOf([...SIGN_IN_DATA_COLUMNS, '']), 'The column. An empty text stands for the whole line.'),
  problem: oneOf(SIGN_IN_DATA_PROBLEMS),
  text: described(textUpTo(1000), 'The error in words, for people to read. It never holds a password.'),
});
export type SignInDataError = v.InferOutput<typeof SignInDataError>;

export const SignInDataAccount = members({
  accountId: id,
  displayName: textUpTo(1000),
  upn: textUpTo(1000),
  expectedSerialNumber: optional(textUpTo(100)),
});
export type SignInDataAccount = v.InferOutput<typeof SignInDataAccount>;

export const SignInDataVerdict = members({
  rows: described(amount, 'The number of rows without the header.'),
  errors: described(listOf(SignInDataError), 'The first errors, by line. `errorCount` counts all of them.'),
  errorCount: amount,
  accounts: listOf(SignInDataAccount),
});
export type SignInDataVerdict = v.InferOutput<typeof SignInDataVerdict>;

export const SignInDataBody = members({
  csv: csvText,
  selection: optional(
    described(
      Selection,
      'The selected accounts. With a selection, a row for another account and an account without a row are errors as well.',
    ),
  ),
});
export type SignInDataBody = v.InferOutput<typeof SignInDataBody>;

export const parseSignInDataBody = readerOf(SignInDataBody);
export const parseSignInDataVerdict = readerOf(SignInDataVerdict);
