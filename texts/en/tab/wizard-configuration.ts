import type { PasswordMode } from '../../../contract/words.ts';

export const configurationTexts = {
  passwords: 'Passwords',
  /** The titles are the ones that Microsoft uses. */
  modes: {
    reset: {
      title: 'Automatically generate passwords for all selected accounts',
      consequence:
        "Each account gets a new password when its console is approved. No one sees the password, and it isn't stored.",
    },
    keep: {
      title: 'Upload sign in data from CSV file',
      consequence:
        'The accounts keep their passwords. You upload them; they are encrypted until the console has signed in and are never shown.',
    },
  } satisfies Record<PasswordMode, object>,
  resetTitle: 'Approving changes the password',
  reset:
    'Every device that uses the account is signed out at that moment. If a request is rejected or never arrives, nothing changes.',
  life: 'Valid for (hours)',
  lifeHint: (least: number, most: number, preferred: number) =>
    `${least} to ${most}. The installer must type the code in this time. If empty: ${preferred}, from the preferences.`,
  lifeWrong: (least: number, most: number) => `Enter ${least} to ${most} hours.`,
  validFrom: 'Valid from (optional)',
  validFromHint: (zone: string) =>
    `Consoles don't accept the code earlier. Its valid time still starts when you generate it. Your time zone: ${zone}.`,
  syncedTitle: (count: number) =>
    count === 1 ? '1 account needs the CSV file' : `${count} accounts need the CSV file`,
  synced: (names: string) => `Passwords that are synced from on-premises can't be changed here: ${names}.`,
  syncedInFile: (names: string) => `Synced from on-premises, so only available with the CSV file: ${names}.`,
  andMore: (names: string, count: number) => `${names} and ${count} more`,
  uploadCsv: 'Upload CSV file',
  takeOut: 'Remove from selection',
  serialNumbers: 'Expected serial numbers (optional)',
  serialNumbersHint:
    'One line for each account: sign-in address or name, a tab or comma, and the serial number. You can paste two columns of a spreadsheet. The approver sees whether the console has this number.',
  autopilot: {
    button: 'Import from Autopilot',
    reading: 'Reading Autopilot …',
    filled: (filled: number, devices: number) =>
      `${filled === 1 ? '1 serial number' : `${filled} serial numbers`} filled in from ${devices === 1 ? '1 device' : `${devices} devices`}.`,
    rule: 'A device belongs to an account when its name or group tag is the name or sign-in address of the account.',
    ambiguous: 'Several devices or accounts have these names. Enter the serial number yourself:',
    failed: "We can't read Autopilot right now. Try again in a minute.",
  },
  linesWrong: (count: number) => `${count} ${count === 1 ? 'line' : 'lines'} can't be used.`,
  lineWrong: (line: number, mistake: string) => `Line ${line}: ${mistake}`,
  serialNumbersFound: (found: number, count: number) => `${found} of ${count} accounts have an expected serial number.`,
  serialNumberMissing:
    'The serial number is missing. Enter the sign-in address, a tab or comma, and the serial number.',
  serialNumberLong: (most: number) => `The serial number has more than ${most} characters.`,
  accountUnknown: (word: string) =>
    `"${word}" isn't a selected account, or several accounts have that name. Use the sign-in address.`,
  serialNumberPlaceholder:
    'This is a placeholder that many devices report, not a serial number. Enter the number on the device.',
  serialNumberTwice: (line: number) =>
    `The serial number is already on line ${line}. Two rooms can't expect the same device.`,
  replacedByExcel: 'Excel replaced this cell. Format the column as Text, then paste the values again.',
  accountTwice: (room: string) => `${room} is already on an earlier line.`,
};

export type ConfigurationTexts = typeof configurationTexts;
