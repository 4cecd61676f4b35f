export const rolloutTexts = {
  generated: 'One-time passwords generated',
  progress: (total: number, finished: string, writtenTotal: string) =>
    `${finished} of ${writtenTotal} ${total === 1 ? 'account' : 'accounts'}`,
  failedCount: (written: string) => `${written} failed`,
  running: 'Generating one-time passwords',
  runningHint:
    'You can leave this page or close Teams. The server continues, and this page shows the progress when you return.',
  allDone: (done: number, written: string) =>
    `${written} ${done === 1 ? 'one-time password' : 'one-time passwords'} generated`,
  allDoneHint: 'View the codes now. Only you can see them, for 15 minutes from the end of the rollout.',
  someFailed: (done: number, written: string, failed: string) =>
    `${written} ${done === 1 ? 'one-time password' : 'one-time passwords'} generated, ${failed} failed`,
  someFailedHint: (failed: number, written: string) =>
    `${written} ${failed === 1 ? 'account has' : 'accounts have'} no one-time password. Fix the problem shown beside each account, then retry. The other accounts keep theirs.`,
  seeCodes: 'View codes',
  retryFailed: 'Retry failed',
  generateLeftOut: 'Generate for these',
  close: 'Close',
  codesOver: 'The codes can no longer be shown, but the list says what became of each.',
  results: 'Results',
  result: { waiting: 'Waiting', done: 'Generated', failed: 'Failed' },
  failedOnly: 'Failed only',
  showMore: 'Show more',
};

export type RolloutTexts = typeof rolloutTexts;
