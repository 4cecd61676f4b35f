export const calendarTexts = {
  howTo:
    "Microsoft Graph can't read how a room answers invitations. Run this in Exchange Online PowerShell, then choose the file it writes:",
  command: 'Command for PowerShell',
  file: 'CSV file with calendar settings',
  reading: 'Reading the file …',
  close: 'Close',
  imported: (count: number) => `Calendar settings of ${count === 1 ? '1 account' : `${count} accounts`} imported`,
  allRight: (count: number): string =>
    count === 1 ? "They're set as recommended for rooms." : 'All are set as recommended for rooms.',
  needAction: (count: number) =>
    `${count === 1 ? '1 account needs' : `${count} accounts need`} action. The account page shows what to set.`,
};

export type CalendarTexts = typeof calendarTexts;
