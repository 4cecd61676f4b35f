import type { BatchView } from '../../../bot/contract/tab-batches.ts';
import { numberText } from '../look/moments.ts';

/** 0 to 1; of a batch of nothing, all is done. */
export function finishedShare({ total, done, failed }: BatchView): number {
  return total === 0 ? 1 : (done + failed) / total;
}

/** "412 of 1,000 accounts · 3 failed". */
export function progressLine({ total, done, failed }: BatchView, locale: string): string {
  const line = `${numberText(done + failed, locale)} of ${numberText(total, locale)} ${total === 1 ? 'account' : 'accounts'}`;
  return failed === 0 ? line : `${line} · ${numberText(failed, locale)} failed`;
}

export interface BatchOutcome {
  readonly title: string;
  readonly text: string;
}

export function outcomeOf({ status, done, failed }: BatchView): BatchOutcome {
  if (status === 'running') {
    return { title: 'Generating one-time passwords', text: 'You can leave this page, or close Teams: the server goes on, and this page finds its place again.' };
  }
  const codes = done === 1 ? '1 one-time password' : `${done.toLocaleString('en')} one-time passwords`;
  if (failed === 0) return { title: `${codes} generated`, text: 'See the codes now: they can be shown for 15 minutes, to you alone.' };
  const accounts = failed === 1 ? '1 account has' : `${failed.toLocaleString('en')} accounts have`;
  return { title: `${codes} generated, ${failed.toLocaleString('en')} failed`, text: `${accounts} none. Do what stands beside each, then retry; the others keep theirs.` };
}
