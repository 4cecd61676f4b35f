import { CALENDAR_IMPORT_LIMITS, CALENDAR_NAME_COLUMNS } from '../../contract/calendar-processing.ts';
import { SIGN_IN_DATA_COLUMNS, SIGN_IN_DATA_LIMITS } from '../../contract/sign-in-data.ts';

const { rows, passwordCharacters, serialNumberCharacters } = SIGN_IN_DATA_LIMITS;

/** What is wrong in a CSV file and what to do about it. The texts never repeat the content of a cell. */
export const apiImportTexts = {
  file: {
    empty: 'The file has no data rows. Add one row for each account.',
    not_utf8: 'The file isn\'t in UTF-8. Save it as "CSV UTF-8".',
    quotes_wrong:
      "The quotation marks don't match. End a quoted cell with a quotation mark, and double every quotation mark inside it. The rest of the file wasn't read.",
    cells_wrong: (columns: string) =>
      `The row doesn't have ${columns} cells. Put double quotes around a cell that contains the separator.`,
    account_twice: (line: string) => `The account is already on line ${line}. Remove one of the two lines.`,
    replaced_by_excel:
      'Excel replaced this cell. Format the column as Text, paste the values again, and save the file. If a password really looks like this, change it first.',
  },
  signInData: {
    too_large: 'The file is larger than 256 kB. Split it and start a rollout for each part.',
    header_wrong: `The first line must name the columns ${SIGN_IN_DATA_COLUMNS.join(', ')}. The last column is optional.`,
    too_many_rows: `The file has more than ${rows} rows. Split it and start a rollout for each part.`,
    address_missing: 'The sign-in address is missing.',
    account_unknown:
      "We couldn't find an account with this sign-in address. Check the spelling, or refresh the accounts.",
    account_not_ready: (checks: string) => `The account isn't ready for a console: ${checks}.`,
    account_not_selected: "The account isn't selected. Select it, or remove the line.",
    account_without_row: (upn: string) =>
      `${upn} is selected but has no line. Add a line, or remove the account from the selection.`,
    password_missing: 'The password is missing.',
    password_too_long: `The password has more than ${passwordCharacters} characters.`,
    password_symbol:
      "The password contains a character that a console can't use: < > & \" ' or a control character. Change the password first.",
    serial_number_too_long: `The serial number has more than ${serialNumberCharacters} characters.`,
    serial_number_placeholder:
      'This is a placeholder that many devices report, not a serial number. Enter the number on the device, or leave the cell empty.',
    serial_number_twice: (line: string) =>
      `The serial number is already on line ${line}. Two rooms can't expect the same device.`,
  },
  calendars: {
    too_large: 'The file is larger than 256 kB. Keep only the columns of the command, or import it in parts.',
    too_many_rows: `The file has more than ${CALENDAR_IMPORT_LIMITS.rows} rows. Import it in parts.`,
    column_missing: `The column is missing. The file needs all seven settings and one of ${CALENDAR_NAME_COLUMNS.join(', ')}.`,
    column_twice: 'Two columns have this name. Keep one of them.',
    name_missing: "The row doesn't name its account.",
    account_unknown:
      "We couldn't find an account with this address, ID, or name. Refresh the accounts, or remove the line.",
    account_ambiguous: 'Several accounts have this name. Add a UserPrincipalName column to tell them apart.',
    value_wrong: (values: string) => `The value must be one of ${values}.`,
  },
};

export type ApiImportTexts = typeof apiImportTexts;
