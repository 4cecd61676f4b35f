export const fixTexts = {
  loading: 'Writing the script …',
  howTo:
    'Run this in PowerShell as an administrator of Exchange and users. Rooms OTP runs nothing itself. After that, refresh the accounts.',
  script: 'PowerShell script',
  accounts: (count: number, written: string) => `${written} ${count === 1 ? 'account needs' : 'accounts need'} action.`,
  left: (written: string) => `${written} more don't fit. Run this first, refresh, and copy the script again.`,
  nothing: 'No failed checks',
  nothingText: 'No check of these accounts failed, so there is nothing to fix.',
  copy: 'Copy',
  copied: 'Copied',
  byHand: 'Your browser refused to copy. The script is selected: press Ctrl+C.',
  close: 'Close',
};

export type FixTexts = typeof fixTexts;
