import { CALENDAR_IMPORT_LIMITS, CALENDAR_NAME_COLUMNS } from '../../contract/calendar-processing.ts';
import { SIGN_IN_DATA_COLUMNS, SIGN_IN_DATA_LIMITS } from '../../contract/sign-in-data.ts';

const { rows, passwordCharacters, serialNumberCharacters } = SIGN_IN_DATA_LIMITS;

/** What is wrong in a CSV and what to do; never what stood in the cell. */
export const apiImportTexts = {
  file: {
    empty: 'The file has no row of data. Add one line for each account.',
    not_utf8: 'The file is not UTF-8. Save it as "CSV UTF-8".',
    quotes_wrong:
      'The quotation marks do not fit: a cell in quotes ends with one, and one within is doubled. What follows was not read.',
    cells_wrong: (columns: string) =>
      `The line does not have ${columns} cells. Put a cell that holds the separator into double quotes.`,
    account_twice: (line: string) => `The account stands in line ${line} already. Keep one of the two.`,
  },
  signInData: {
    too_large: 'The file is larger than 256 kB. Split it, and run the wizard for each part.',
    header_wrong: `The first line must name the columns ${SIGN_IN_DATA_COLUMNS.join(', ')}; the last one may be left out.`,
    too_many_rows: `The file has more than ${rows} rows. Split it, and run the wizard for each part.`,
    address_missing: 'The sign-in address is missing.',
    account_unknown: 'No account has this sign-in address. Check the spelling, or refresh the accounts.',
    account_not_ready: (checks: string) => `The account is not ready for a console: ${checks}.`,
    account_not_selected: 'The account is not selected. Select it, or remove the line.',
    account_without_row: (upn: string) =>
      `${upn} is selected and has no line. Add one, or take the account out of the selection.`,
    password_missing: 'The password is missing.',
    password_too_long: `The password has more than ${passwordCharacters} characters.`,
    password_symbol:
      'The password has a symbol that a console cannot take: < > & " \' or a control character. Change the password first.',
    serial_number_too_long: `The serial number has more than ${serialNumberCharacters} characters.`,
  },
  calendars: {
    too_large: 'The file is larger than 256 kB. Let it hold the columns of the command alone, or import it in parts.',
    too_many_rows: `The file has more than ${CALENDAR_IMPORT_LIMITS.rows} rows. Import it in parts.`,
    column_missing: `The column is missing. All seven settings are needed, and one of ${CALENDAR_NAME_COLUMNS.join(', ')}.`,
    column_twice: 'Two columns have this name. Keep one of them.',
    name_missing: 'The row does not say which account it is of.',
    account_unknown: 'No account has this address, id or name. Refresh the accounts, or remove the line.',
    account_ambiguous: 'Several accounts have this name. Say which by a column UserPrincipalName.',
    value_wrong: (values: string) => `The value is none of ${values}.`,
  },
};

export type ApiImportTexts = typeof apiImportTexts;
