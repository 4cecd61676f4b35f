export const fixTexts = {
  loading: 'Writing the script …',
  howTo:
    'Read the script, run it in PowerShell as an Exchange and user administrator, then refresh the accounts. Rooms OTP runs nothing itself.',
  script: 'PowerShell script',
  accounts: (count: number, written: string) => `${written} ${count === 1 ? 'account needs' : 'accounts need'} action.`,
  left: (count: number, written: string) =>
    `${written} more ${count === 1 ? "account doesn't" : "accounts don't"} fit. Run this first, refresh the accounts, and copy the script again.`,
  nothing: 'No failed checks',
  nothingText: 'No check of these accounts failed, so there is nothing to fix.',
  copy: 'Copy',
  copied: 'Copied',
  byHand: 'Your browser refused to copy. The script is selected: press Ctrl+C.',
  close: 'Close',
};

export type FixTexts = typeof fixTexts;
