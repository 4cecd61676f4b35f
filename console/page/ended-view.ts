import type { ConsoleTexts } from '../../texts/console-texts.ts';
import type { Outcome } from '../enroll/outcome.ts';
import type { Reader } from '../words/reader.ts';
import { asSentence, inWords } from '../words/wording.ts';
import type { RunTold } from './page-state.ts';
import type { PageButton, PageView } from './page-view.ts';

/** Outcomes after which another code can lead on. */
const NEEDS_CODE: ReadonlySet<string> = new Set(['code', 'rejected', 'expired']);
/** Outcomes after which a person can fix something and try the same run again. */
const CAN_TRY_AGAIN: ReadonlySet<string> = new Set(['server', 'network', 'envelope', 'file', 'unexpected']);

type EndedTitles = ConsoleTexts['page']['ended'];

function titleOf(outcome: Outcome, told: RunTold, ended: EndedTitles): string {
  switch (outcome) {
    case 'done':
      if (told.seen.has('signed_in')) return ended.signed_in;
      return told.seen.has('not_confirmed') ? ended.notConfirmed : ended.done;
    case 'rejected':
    case 'expired':
    case 'code':
    case 'not_signed_in':
    case 'stopped':
      return ended[outcome];
    default:
      return ended.other;
  }
}

function linesOf(told: RunTold, { texts, ...reader }: Reader, now: Date): readonly string[] {
  const { ended } = texts.page;
  const { last } = told;
  if (last === undefined) return [];
  switch (last.event) {
    case 'signed_in':
      return [ended.signedInText];
    case 'not_confirmed':
      return [ended.notConfirmedText];
    case 'rejected':
    case 'expired':
    case 'code_refused':
      return [asSentence(last.reason), ended.call];
    case 'failed':
      return [last.reason];
    default:
      return inWords(last, now, { texts, ...reader }).split('\n');
  }
}

function buttonsOf(outcome: Outcome, { ended }: ConsoleTexts['page']): readonly PageButton[] {
  if (NEEDS_CODE.has(outcome)) return [{ press: 'another_code', label: ended.anotherCode, isMain: true }];
  if (outcome === 'not_signed_in') return [{ press: 'again', label: ended.goOn, isMain: true }];
  return CAN_TRY_AGAIN.has(outcome) ? [{ press: 'again', label: ended.again, isMain: true }] : [];
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
