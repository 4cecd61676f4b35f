import { button, element, pageHeading, showPage } from '../page/element.ts';
import { type CodeState, type Copied, mayTryAgain, type Refusal } from './code-state.ts';
import { minutesAndSeconds, readerTime, spelledGroups, wordsOf } from './code-words.ts';
import { copyTextOf } from './copy-text.ts';

/** What the person at the page can do. */
export interface CodeActs {
  readonly tryAgain: () => void;
  readonly copied: (how: Copied) => void;
  /** Absent where there is no dialog to close. */
  readonly close?: () => void;
}

type Shown = Extract<CodeState, { kind: 'shown' }>;

const COPIED: Readonly<Record<Copied, string>> = {
  copied: 'Copied.',
  by_hand: 'The code is selected: copy it with Ctrl+C, or Command+C on a Mac.',
};

/** Draws each state once, and of a shown code afterwards only what changes: the focus stays where it is. */
export function codeView(place: HTMLElement, locale: string, acts: CodeActs): (state: CodeState) => void {
  let drawn: CodeState['kind'] | undefined;
  let update: (state: Shown) => void = () => undefined;
  return (state) => {
    if (state.kind !== drawn || state.kind === 'refused') {
      drawn = state.kind;
      if (state.kind === 'loading') showPage(place, pageHeading('Getting the code …'));
      else if (state.kind === 'refused') drawRefusal(place, state.refusal, acts);
      else update = drawCode(place, state, locale, acts);
    }
    if (state.kind === 'shown') update(state);
  };
}

function drawRefusal(place: HTMLElement, refusal: Refusal, acts: CodeActs): void {
  const { title, text } = wordsOf(refusal);
  const buttons = [
    ...(mayTryAgain(refusal) ? [button('Try again', true, acts.tryAgain)] : []),
    ...(acts.close ? [button('Close', false, acts.close)] : []),
  ];
  showPage(place, pageHeading(title), element('p', {}, text), element('div', { class: 'buttons' }, ...buttons));
}

/** The answer brings up to date what changes while the code is shown. */
function drawCode(place: HTMLElement, { answer }: Shown, locale: string, acts: CodeActs): (state: Shown) => void {
  const { code, account } = answer;
  const shown = element('p', { class: 'code' }, code);
  const left = element('p', { class: 'left', role: 'timer' });
  const copied = element('p', { class: 'note', role: 'status' });
  const copy = button('Copy', true, () => void copyTextOf(shown).then(acts.copied));
  showPage(
    place,
    pageHeading(`One-time password for ${account.displayName}`),
    element('p', { class: 'note' }, account.upn),
    shown,
    element('ol', { class: 'spelling', 'aria-label': 'The code, spelled' }, ...spelledGroups(code).map((group) => element('li', {}, group))),
    element('p', {}, 'Read it to the installer. It works once, until ', element('time', { datetime: answer.expiresAt }, readerTime(answer.expiresAt, locale)), '.'),
    left,
    element('div', { class: 'buttons' }, copy, ...(acts.close ? [button('Close', false, acts.close)] : [])),
    copied,
  );
  return (state) => {
    left.textContent = `It can be seen here for ${minutesAndSeconds(state.secondsLeft)} more, by you alone.`;
    const words = state.copied === undefined ? '' : COPIED[state.copied];
    if (copied.textContent !== words) copied.textContent = words;
  };
}
