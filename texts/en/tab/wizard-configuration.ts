import type { PasswordMode } from '../../../contract/words.ts';

export const configurationTexts = {
  passwords: 'Passwords',
  /** The titles are Microsoft's. */
  modes: {
    reset: {
      title: 'Automatically generate passwords for all selected accounts',
      consequence:
        'Each account gets a new password when the request of its console is approved. Nobody sees that password, and none is stored.',
    },
    keep: {
      title: 'Upload sign in data from CSV file',
      consequence:
        'The accounts keep the passwords they have. You upload them; they are stored sealed until the console has signed in, and are never shown.',
    },
  } satisfies Record<PasswordMode, object>,
  resetTitle: 'Approving changes the password',
  reset:
    'Every device that signs in with the account is signed out at that moment. Until then, and when a request is rejected or never comes, everything stays as it is.',
  life: 'Life of a code, in hours',
  lifeHint: (least: number, most: number, preferred: number) =>
    `${least} to ${most}; the installer types it within that time. Empty: ${preferred}, as the preferences say.`,
  lifeWrong: (least: number, most: number) => `A whole number from ${least} to ${most}.`,
  validFrom: 'Valid from (optional)',
  validFromHint: (zone: string) =>
    `Before that no console takes the code; it still ends with its life, counted from Generate. Your time zone: ${zone}.`,
  syncedTitle: (count: number) =>
    count === 1 ? '1 account only takes the CSV' : `${count} accounts only take the CSV`,
  synced: (names: string) => `Passwords that come from on-premises cannot be changed here: ${names}.`,
  syncedInFile: (names: string) => `Synced from on-premises, hence only with the CSV: ${names}.`,
  andMore: (names: string, count: number) => `${names} and ${count} more`,
  uploadCsv: 'Upload a CSV',
  takeOut: 'Take them out',
  serialNumbers: 'Expected serial numbers (optional)',
  serialNumbersHint:
    'A line for each account: sign-in address or name, a tab or a comma, serial number. Two columns of a spreadsheet can be pasted. The approver sees whether the console has that number.',
  linesWrong: (count: number) => `${count} ${count === 1 ? 'line' : 'lines'} cannot be used.`,
  lineWrong: (line: number, mistake: string) => `Line ${line}: ${mistake}`,
  serialNumbersFound: (found: number, count: number) => `${found} of ${count} accounts have an expected serial number.`,
  serialNumberMissing: 'The serial number is missing: sign-in address, a tab or a comma, serial number.',
  serialNumberLong: (most: number) => `The serial number has more than ${most} characters.`,
  accountUnknown: (word: string) =>
    `None of the selected accounts is "${word}", or several have that name: use the sign-in address.`,
  accountTwice: (room: string) => `${room} stands in an earlier line already.`,
};

export type ConfigurationTexts = typeof configurationTexts;
