import type { RolloutView } from '../../../contract/rollouts.ts';
import type { RolloutTexts } from '../../../texts/en/tab/rollout.ts';
import { numberText } from '../look/moments.ts';

/** 0 to 1; of a rollout of nothing, all is done. */
export function finishedShare({ total, done, failed }: RolloutView): number {
  return total === 0 ? 1 : (done + failed) / total;
}

/** "412 of 1,000 accounts · 3 failed". */
export function progressLine({ total, done, failed }: RolloutView, texts: RolloutTexts, locale: string): string {
  const line = texts.progress(total, numberText(done + failed, locale), numberText(total, locale));
  return failed === 0 ? line : `${line} · ${texts.failedCount(numberText(failed, locale))}`;
}

export interface RolloutOutcome {
  readonly title: string;
  readonly text: string;
}

export function outcomeOf({ status, done, failed }: RolloutView, texts: RolloutTexts, locale: string): RolloutOutcome {
  if (status === 'running') return { title: texts.running, text: texts.runningHint };
  const [doneWritten, failedWritten] = [numberText(done, locale), numberText(failed, locale)];
  if (failed === 0) return { title: texts.allDone(done, doneWritten), text: texts.allDoneHint };
  return {
    title: texts.someFailed(done, doneWritten, failedWritten),
    text: texts.someFailedHint(failed, failedWritten),
  };
}
