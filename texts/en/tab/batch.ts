export const batchTexts = {
  generated: 'One-time passwords generated',
  progress: (total: number, finished: string, writtenTotal: string) =>
    `${finished} of ${writtenTotal} ${total === 1 ? 'account' : 'accounts'}`,
  failedCount: (written: string) => `${written} failed`,
  running: 'Generating one-time passwords',
  runningHint: 'You can leave this page, or close Teams: the server goes on, and this page finds its place again.',
  allDone: (done: number, written: string) =>
    `${written} ${done === 1 ? 'one-time password' : 'one-time passwords'} generated`,
  allDoneHint: 'See the codes now: they can be shown for 15 minutes, to you alone.',
  someFailed: (done: number, written: string, failed: string) =>
    `${written} ${done === 1 ? 'one-time password' : 'one-time passwords'} generated, ${failed} failed`,
  someFailedHint: (failed: number, written: string) =>
    `${written} ${failed === 1 ? 'account has' : 'accounts have'} none. Do what stands beside each, then retry; the others keep theirs.`,
  seeCodes: 'See the codes',
  retryFailed: 'Retry failed',
  close: 'Close',
  codesOver: 'The codes cannot be seen any more: their 15 minutes are over.',
  results: 'Results',
  result: { waiting: 'Waiting', done: 'Generated', failed: 'Failed' },
  failedOnly: 'Failed only',
  showMore: 'Show more',
};

export type BatchTexts = typeof batchTexts;
