export const wizardTexts = {
  title: 'Generate OTP',
  /** The names of the steps are the ones that Microsoft uses. */
  steps: { accounts: 'Account selection', configuration: 'Configuration', review: 'Review', generate: 'Generate' },
  stepList: 'Steps',
  stepOf: (number: number, count: number, title: string) => `Step ${number} of ${count}: ${title}`,
  pageTitle: (step: string) => `${step} – Generate OTP – Rooms OTP`,
  close: 'Close the wizard',
  closeQuestion: 'Close the wizard?',
  closeLoses: "You'll lose your selections. No one-time passwords have been generated.",
  stay: 'Stay',
  back: 'Back',
  backToReview: 'Back to Review',
  next: 'Next',
  generate: 'Generate',
  generating: 'Generating …',
  starting: 'Starting',
  taking: 'Starting the rollout …',
  noPermission:
    "You don't have permission to generate one-time passwords. Ask an administrator to add you to the group of generators.",
  /** The words before and after the name of the readiness status. */
  onlyReady: { before: 'Only accounts with the readiness status', after: 'can get a one-time password.' },
  counts: (total: number, writtenTotal: string, eligible: string, selected: string) =>
    `${writtenTotal} ${total === 1 ? 'account' : 'accounts'} · ${eligible} eligible · ${selected} selected`,
  selectAll: 'Select all matches',
  clearSelection: 'Clear selection',
  eligibleOnly: 'Eligible only',
  earlierSearch:
    'You selected all matches of an earlier search. Clear the selection to select accounts here, or go back to that search.',
  toEarlierSearch: 'Earlier search',
  select: 'Select',
  keys: 'Arrow keys move, Space selects.',
  cannotSelect: (room: string) => `${room} can't be selected.`,
  tooLittleKnown: "There isn't enough information about this account yet. Refresh the list of resource accounts.",
  recentRuns: (moment: string, progress: string) => `The rollout from ${moment} is still in progress: ${progress}.`,
  recentCodes: (moment: string) => `The rollout from ${moment} has codes that you can still see.`,
  toRecent: 'Go to rollout',
  /** Why the person can't go to the next step. */
  problems: {
    nothingSelected: 'Select at least one account.',
    tooMany: (most: number) =>
      `A rollout can have up to ${most.toLocaleString('en')} accounts. Narrow the search or filters, and start another rollout for the rest.`,
    lifeOutside: (least: number, most: number) => `Enter ${least} to ${most} hours.`,
    accountsRead: 'Reading the selected accounts …',
    synced:
      'Accounts that are synced from on-premises need the CSV file. Upload it, or remove them from the selection.',
    serialNumbersRead: 'Reading the serial numbers …',
    serialNumbersWrong: 'Fix the serial numbers, or remove their lines.',
    reviewRead: 'Checking what is live …',
    reviewFailed: "We couldn't check what is live. Try again.",
    reviewOld: 'Something changed. Update the review first.',
    allKept:
      'You keep all of these accounts, so there is nothing to generate. Choose Replace, or select other accounts.',
    noFile: 'Choose the CSV file with the sign-in data.',
    fileChecked: 'Checking the file …',
    fileNotChecked: "We couldn't check the file. Try again.",
    fileWrong: 'Fix the file and choose it again. Nothing was saved.',
    noMoment: 'Enter a date and time under Valid from, or leave it empty for codes that work right away.',
    momentOver: 'The time under Valid from is in the past. Leave it empty, or choose a later time.',
    endsFirst: (hours: number) =>
      `The codes would expire before they become valid. They're valid for ${hours} ${hours === 1 ? 'hour' : 'hours'} after you generate them. Choose an earlier time under Valid from, or more hours.`,
  },
};

export type WizardTexts = typeof wizardTexts;
