import type { ConsoleTexts } from '../../texts/console-texts.ts';
import type { Outcome } from '../enroll/outcome.ts';
import type { Reader } from '../words/reader.ts';
import { asSentence, inWords } from '../words/wording.ts';
import type { RunTold } from './page-state.ts';
import type { PageButton, PageView } from './page-view.ts';

/** Outcomes after which another code can lead on. */
const NEEDS_CODE: ReadonlySet<string> = new Set(['code', 'rejected', 'expired']);
/** Outcomes after which a person can fix something and try the same run again. */
const CAN_TRY_AGAIN: ReadonlySet<string> = new Set([
  ...['server', 'network', 'envelope', 'file', 'state', 'not_signed_in', 'unexpected'],
]);

/** Outcomes with a title of their own. */
const TITLED = ['rejected', 'expired', 'code', 'not_signed_in', 'stopped'] as const;

function titleOf(outcome: Outcome, { seen }: RunTold, ended: ConsoleTexts['page']['ended']): string {
  if (outcome !== 'done') return ended[TITLED.find((one) => one === outcome) ?? 'other'];
  if (seen.has('signed_in')) return ended.signed_in;
  return seen.has('not_confirmed') ? ended.notConfirmed : ended.done;
}

function linesOf({ last }: RunTold, reader: Reader, now: Date): readonly string[] {
  const { ended } = reader.texts.page;
  if (last === undefined) return [];
  if (last.event === 'signed_in') return [ended.signedInText];
  if (last.event === 'not_confirmed') return [ended.notConfirmedText];
  if (last.event === 'failed') return [last.reason];
  if (last.event === 'rejected' || last.event === 'expired' || last.event === 'code_refused')
    return [asSentence(last.reason), ended.call];
  return inWords(last, now, reader).split('\n');
}

function buttonsOf(outcome: Outcome, { ended, delivered }: ConsoleTexts['page']): readonly PageButton[] {
  if (NEEDS_CODE.has(outcome)) return [{ press: 'another_code', label: ended.anotherCode, isMain: true }];
  if (!CAN_TRY_AGAIN.has(outcome)) return [];
  const again = { press: 'again', label: ended.again, isMain: true } as const;
  // An earlier setup may be in the way for good, such as one whose state is damaged.
  return outcome === 'state' ? [again, { press: 'start_over', label: delivered.startOver, isMain: false }] : [again];
}

/** Returns what the page shows at the end of a run: how it ended, why, and what a person can do about it. */
export function endedView(
  outcome: Outcome,
  told: RunTold,
  reader: Reader,
  now: Date,
): Pick<PageView, 'tone' | 'title' | 'lines' | 'buttons'> {
  const { page } = reader.texts;
  const isGood = outcome === 'done';
  return {
    tone: isGood ? 'good' : 'bad',
    title: titleOf(outcome, told, page.ended),
    lines: linesOf(told, reader, now),
    buttons: buttonsOf(outcome, page),
  };
}
