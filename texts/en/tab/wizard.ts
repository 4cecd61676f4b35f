export const wizardTexts = {
  title: 'Generate OTP',
  /** Microsoft's words. */
  steps: { accounts: 'Account selection', configuration: 'Configuration', review: 'Review', generate: 'Generate' },
  stepList: 'Steps',
  stepOf: (number: number, count: number, title: string) => `Step ${number} of ${count}: ${title}`,
  pageTitle: (step: string) => `${step} – Generate OTP – Rooms OTP`,
  close: 'Close the wizard',
  closeQuestion: 'Close the wizard?',
  closeLoses: 'What you selected and entered is lost. No one-time password was generated.',
  stay: 'Stay',
  back: 'Back',
  backToReview: 'Back to Review',
  next: 'Next',
  generate: 'Generate',
  generating: 'Generating …',
  starting: 'Starting',
  taking: 'The server takes the accounts …',
  noRight:
    'You have no right to generate one-time passwords. Ask an administrator to add you to the group of generators of Rooms OTP.',
  /** Before and after the name of the readiness status. */
  onlyReady: { before: 'Only accounts whose readiness status is', after: 'can get a one-time password.' },
  counts: (total: number, writtenTotal: string, eligible: string, selected: string) =>
    `${writtenTotal} ${total === 1 ? 'account' : 'accounts'} · ${eligible} eligible · ${selected} selected`,
  selectAll: 'Select all that match',
  clearSelection: 'Clear selection',
  eligibleOnly: 'Eligible only',
  earlierSearch:
    'All that matched an earlier search are selected. Clear the selection to pick here, or go back to that search.',
  toEarlierSearch: 'That search',
  select: 'Select',
  keys: 'Arrow keys move, Space selects.',
  cannotSelect: (room: string) => `${room} cannot be selected.`,
  tooLittleKnown: 'There is not enough information about it yet. Refresh the list of resource accounts.',
  recentRuns: (moment: string, progress: string) => `What you generated at ${moment} is running: ${progress}.`,
  recentCodes: (moment: string) => `What you generated at ${moment} has codes that you can still see.`,
  toRecent: 'Back to it',
  /** Why one cannot go on. */
  problems: {
    nothingSelected: 'Select at least one account.',
    tooMany: (most: number) =>
      `At most ${most.toLocaleString('en')} accounts can be generated for at a time. Narrow the search or the filters, and do the others afterwards.`,
    lifeOutside: (least: number, most: number) =>
      `The life of a code is a whole number of hours from ${least} to ${most}.`,
    accountsRead: 'The selected accounts are being read.',
    synced:
      'Accounts that are synced from on-premises only take the CSV: choose it, or take them out of the selection.',
    serialNumbersRead: 'The serial numbers are being read.',
    serialNumbersWrong: 'Mend the lines with serial numbers, or remove them.',
    noFile: 'Choose the CSV file with the sign in data.',
    fileChecked: 'The file is being checked.',
    fileNotChecked: 'The file could not be checked. Try again.',
    fileWrong: 'Mend the file and choose it again. Nothing of it is stored.',
    noMoment: 'Valid from is a date with a time. Leave it empty for codes that can be used at once.',
    momentOver: 'Valid from is over already. Leave it empty, or choose a later moment.',
    endsFirst: (hours: number) =>
      `The codes would end before they begin: they live ${hours} ${hours === 1 ? 'hour' : 'hours'} from Generate. Choose an earlier moment or a longer life.`,
  },
};

export type WizardTexts = typeof wizardTexts;
