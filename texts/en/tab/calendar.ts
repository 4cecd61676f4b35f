export const calendarTexts = {
  howTo:
    'Microsoft Graph cannot read how a room answers invitations. Run this in Exchange Online PowerShell, then choose the file it writes:',
  command: 'Command for PowerShell',
  file: 'CSV file with calendar settings',
  reading: 'The server reads the file …',
  close: 'Close',
  imported: (count: number) => `Calendar settings of ${count === 1 ? '1 account' : `${count} accounts`} imported`,
  allRight: (count: number): string =>
    count === 1 ? 'They are as a room should have them.' : 'All are as a room should have them.',
  needAction: (count: number) =>
    `${count === 1 ? '1 account needs' : `${count} accounts need`} action: the account page names what to set.`,
};

export type CalendarTexts = typeof calendarTexts;
