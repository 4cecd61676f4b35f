import type { RolloutView } from '../../../contract/rollouts.ts';
import type { RolloutTexts } from '../../../texts/en/tab/rollout.ts';
import { numberText } from '../look/moments.ts';

/** Returns the finished share from 0 to 1. An empty rollout counts as finished. */
export function finishedShare({ total, done, failed }: RolloutView): number {
  return total === 0 ? 1 : (done + failed) / total;
}

/** Returns a line such as "412 of 1,000 accounts · 3 failed". */
export function progressLine({ total, done, failed }: RolloutView, texts: RolloutTexts, locale: string): string {
  const line = texts.progress(total, numberText(done + failed, locale), numberText(total, locale));
  return failed === 0 ? line : `${line} · ${texts.failedCount(numberText(failed, locale))}`;
}

/** A heading and a hint for the status of a rollout. */
export interface RolloutOutcome {
  readonly title: string;
  readonly text: string;
}

/** Returns the heading and the hint for the status of a rollout. */
export function outcomeOf(rollout: RolloutView, texts: RolloutTexts, locale: string): RolloutOutcome {
  const { status, done, failed, codesVisibleUntil } = rollout;
  if (status === 'running') return { title: texts.running, text: texts.runningHint };
  const [doneWritten, failedWritten] = [numberText(done, locale), numberText(failed, locale)];
  if (failed === 0) {
    const text = codesVisibleUntil === undefined ? texts.codesOver : texts.allDoneHint;
    return { title: texts.allDone(done, doneWritten), text };
  }
  return {
    title: texts.someFailed(done, doneWritten, failedWritten),
    text: texts.someFailedHint(failed, failedWritten),
  };
}
