import type { ShellTexts } from '../../../texts/en/tab/shell.ts';
import { button, element, pageHeading, showPage } from '../page/element.ts';
import { type CodeState, type Copied, mayTryAgain, type Refusal } from './code-state.ts';
import { minutesAndSeconds, readerTime, spelledGroups, wordsOf } from './code-words.ts';
import { copyTextOf } from './copy-text.ts';

/** The actions that the user can take on the page. */
export interface CodeActs {
  readonly tryAgain: () => void;
  readonly copied: (how: Copied) => void;
  /** Closes the dialog; absent when the page is not in a dialog. */
  readonly close?: () => void;
}

type Shown = Extract<CodeState, { kind: 'shown' }>;

/**
 * Returns a function that draws a state. It draws a new kind of state once, and afterwards updates only the changed
 * parts of a shown code, so that the focus stays where it is.
 */
export function codeView(
  place: HTMLElement,
  texts: ShellTexts,
  locale: string,
  acts: CodeActs,
): (state: CodeState) => void {
  let drawn: CodeState['kind'] | undefined;
  let update: (state: Shown) => void = () => undefined;
  return (state) => {
    if (state.kind !== drawn || state.kind === 'refused') {
      drawn = state.kind;
      if (state.kind === 'loading') showPage(place, pageHeading(texts.code.loading));
      else if (state.kind === 'refused') drawRefusal(place, state.refusal, texts, acts);
      else update = drawCode(place, state, texts, locale, acts);
    }
    if (state.kind === 'shown') update(state);
  };
}

function drawRefusal(
  place: HTMLElement,
  refusal: Refusal,
  { code: { tryAgain, close }, refusals }: ShellTexts,
  acts: CodeActs,
): void {
  const { title, text } = wordsOf(refusal, refusals);
  const buttons = [
    ...(mayTryAgain(refusal) ? [button(tryAgain, true, acts.tryAgain)] : []),
    ...(acts.close ? [button(close, false, acts.close)] : []),
  ];
  showPage(place, pageHeading(title), element('p', {}, text), element('div', { class: 'buttons' }, ...buttons));
}

/** Draws the code and returns a function that updates the parts that change while the code is shown. */
function drawCode(
  place: HTMLElement,
  { answer }: Shown,
  { code: texts }: ShellTexts,
  locale: string,
  acts: CodeActs,
): (state: Shown) => void {
  const { code, account } = answer;
  const shown = element('p', { class: 'code' }, code);
  const left = element('p', { class: 'left', role: 'timer' });
  const copied = element('p', { class: 'note', role: 'status' });
  const copy = button(texts.copy, true, () => void copyTextOf(shown).then(acts.copied));
  showPage(
    place,
    pageHeading(texts.title(account.displayName)),
    element('p', { class: 'note' }, [account.upn, account.location].filter(Boolean).join(' · ')),
    shown,
    element(
      'ol',
      { class: 'spelling', 'aria-label': texts.spelled },
      ...spelledGroups(code, texts.digits).map((group) => element('li', {}, group)),
    ),
    element(
      'p',
      {},
      `${texts.readOut.before} `,
      element('time', { datetime: answer.expiresAt }, readerTime(answer.expiresAt, locale)),
      texts.readOut.after,
    ),
    left,
    element('div', { class: 'buttons' }, copy, ...(acts.close ? [button(texts.close, false, acts.close)] : [])),
    copied,
  );
  return (state) => {
    left.textContent = texts.timeLeft(minutesAndSeconds(state.secondsLeft));
    const words = state.copied === undefined ? '' : { copied: texts.copied, by_hand: texts.copyByHand }[state.copied];
    if (copied.textContent !== words) copied.textContent = words;
  };
}
