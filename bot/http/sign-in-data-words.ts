import { SIGN_IN_DATA_COLUMNS, SIGN_IN_DATA_LIMITS, type SignInDataProblem } from '../contract/tab-sign-in-data.ts';
import { checkTitles } from '../contract/texts/check-words.ts';
import type { ServerTexts } from '../contract/texts/server-texts.ts';
import { CSV_WORDS, sayWith, type Words } from './csv-words.ts';

const { rows, passwordCharacters, serialNumberCharacters } = SIGN_IN_DATA_LIMITS;

/** What is wrong and what to do; never what stood in the cell. */
const WORDS = {
  ...CSV_WORDS,
  too_large: 'The file is larger than 256 kB. Split it, and run the wizard for each part.',
  header_wrong: `The first line must name the columns ${SIGN_IN_DATA_COLUMNS.join(', ')}; the last one may be left out.`,
  too_many_rows: `The file has more than ${rows} rows. Split it, and run the wizard for each part.`,
  address_missing: 'The sign-in address is missing.',
  account_unknown: 'No account has this sign-in address. Check the spelling, or refresh the accounts.',
  account_twice: (line) => `The account stands in line ${line} already. Keep one of the two.`,
  account_not_ready: (checks) => `The account is not ready for a console: ${checks}.`,
  account_not_selected: 'The account is not selected. Select it, or remove the line.',
  account_without_row: (upn) => `${upn} is selected and has no line. Add one, or take the account out of the selection.`,
  password_missing: 'The password is missing.',
  password_too_long: `The password has more than ${passwordCharacters} characters.`,
  password_symbol: 'The password has a symbol that a console cannot take: < > & " \' or a control character. Change the password first.',
  serial_number_too_long: `The serial number has more than ${serialNumberCharacters} characters.`,
} as const satisfies Record<SignInDataProblem, Words>;

export function sayMistake({ field }: ServerTexts, problem: SignInDataProblem, detail = ''): string {
  if (problem === 'account_not_ready') return WORDS.account_not_ready(checkTitles(field, detail));
  return sayWith(WORDS[problem], detail);
}
