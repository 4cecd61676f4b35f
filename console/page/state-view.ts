import type { ConsoleTexts } from '../../texts/console-texts.ts';
import { type Reader, timeOfDay } from '../words/reader.ts';
import { asSentence, inGroups, inWords, lasting } from '../words/wording.ts';
import { endedView } from './ended-view.ts';
import type { PageState, RunTold } from './page-state.ts';
import type { CodeFields, PageView } from './page-view.ts';

/** The part of the view that differs from state to state. */
export type StateView = Omit<PageView, 'key' | 'language' | 'typed' | 'frame' | 'isOver'>;

/** The longest fact that the page takes, in characters. The program checks it again. */
const MOST_FACT_CHARACTERS = 64;

const PLAIN = { tone: 'plain', isBusy: false, lines: [], buttons: [] } as const;

export interface Shown {
  readonly told: RunTold;
  readonly reader: Reader;
  readonly now: Date;
}

function codeFields({ page, run }: ConsoleTexts): CodeFields {
  const { label, longOnly, keypad, erase, clear, next, perhapsLong, complete } = page.code;
  return { kind: 'code', label, longOnly, keypad, erase, clear, next, perhapsLong, complete, mistakes: run.mistakes };
}

function askingView({ about, note }: Extract<PageState, { state: 'asking' }>, { told, reader, now }: Shown): StateView {
  const { page, run } = reader.texts;
  if (about === 'otp' || about === 'next_otp') {
    const stale = told.last?.event === 'stale' ? [inWords(told.last, now, reader)] : [];
    return { ...PLAIN, title: page.code.title, lines: [...stale, page.code.help], fields: codeFields(reader.texts) };
  }
  if (about === 'signed_in') {
    const isOfFile = told.last?.event === 'file_taken' || told.last?.event === 'file_still_there';
    const taken = isOfFile && told.last ? inWords(told.last, now, reader).split('\n') : [];
    const buttons = (['signed_in', 'failed', 'later'] as const).map((answer) => ({
      press: answer === 'later' ? ('unknown' as const) : answer,
      label: page.confirm[answer],
      isMain: answer === 'signed_in',
    }));
    return {
      ...PLAIN,
      title: page.confirm.title,
      lines: [...(note ? [note] : []), ...taken, page.confirm.help],
      buttons,
    };
  }
  const label = run.facts[about];
  const { next, empty, help, title, space } = page.fact;
  const { keypad, erase } = page.code;
  return {
    ...PLAIN,
    title: title(label),
    lines: [help],
    fields: {
      kind: 'fact',
      label: label.charAt(0).toUpperCase() + label.slice(1),
      next,
      empty,
      keypad,
      erase,
      space,
      mostCharacters: MOST_FACT_CHARACTERS,
    },
  };
}

function troubleOf({ told: { trouble, nextTry }, reader: { texts, locale } }: Shown): Pick<StateView, 'trouble'> {
  if (trouble === undefined) return {};
  const next = nextTry === undefined ? '' : texts.page.nextTry(timeOfDay(nextTry, locale, 'medium'));
  return { trouble: { text: texts.run.retrying(trouble.reason, timeOfDay(trouble.until, locale)), next } };
}

function waitingView(waiting: NonNullable<RunTold['waiting']>, shown: Shown): StateView {
  const { told, reader, now } = shown;
  const { page, run } = reader.texts;
  const since = timeOfDay(waiting.since, reader.locale);
  const ticking = run.waiting[waiting.for](since, lasting(waiting.since, now, reader));
  const { accepted, device } = told;
  if (waiting.for === 'release' || accepted === undefined)
    return {
      ...PLAIN,
      isBusy: true,
      title: page.approved.title,
      lines: [page.approved.text],
      ticking,
      ...troubleOf(shown),
    };
  const { matchCode, decideBy, isBound } = accepted;
  return {
    ...PLAIN,
    title: page.digits.title,
    digits: { groups: inGroups(matchCode).split(' '), label: page.digits.label(inGroups(matchCode)) },
    lines: [
      ...(device === undefined ? [] : [page.digits.alsoSerial(device.serialNumber)]),
      ...(isBound ? [] : [run.digitsProveNothing]),
      ...(decideBy === undefined ? [] : [run.decideBy(timeOfDay(decideBy, reader.locale))]),
    ],
    ticking,
    ...troubleOf(shown),
  };
}

function runningView(shown: Shown): StateView {
  const { told, reader, now } = shown;
  if (told.waiting !== undefined) return waitingView(told.waiting, shown);
  const { working } = reader.texts.page;
  const words = told.last === undefined ? [] : inWords(told.last, now, reader).split('\n');
  const lines = told.doing === 'key' ? [working.keyText] : words;
  return { ...PLAIN, isBusy: true, title: working[told.doing], lines, ...troubleOf(shown) };
}

function restartingView(state: Extract<PageState, { state: 'restarting' }>, { reader }: Shown): StateView {
  const { restart } = reader.texts.page;
  const now = { press: 'restart', label: restart.now, isMain: true } as const;
  const view = { ...PLAIN, tone: 'good', title: restart.title } as const;
  if (state.in === 'under_way') return { ...view, isBusy: true, title: restart.under_way };
  if (state.in === 'waits') {
    const lines = state.failure === undefined ? [restart.waits] : [restart.failed(asSentence(state.failure))];
    return { ...view, lines, buttons: [now] };
  }
  const later = { press: 'later', label: restart.later, isMain: false } as const;
  return {
    ...view,
    lines: [restart.text],
    ticking: restart.seconds(state.in),
    buttons: [later, { ...now, isMain: false }],
  };
}

function deliveredView({ reader }: Shown): StateView {
  const { delivered, restart } = reader.texts.page;
  return {
    ...PLAIN,
    title: delivered.title,
    lines: [delivered.text],
    buttons: [
      { press: 'restarted', label: delivered.restarted, isMain: true },
      { press: 'restart', label: restart.now, isMain: false },
      { press: 'start_over', label: delivered.startOver, isMain: false },
    ],
  };
}

/** Returns what the page shows in a state, in the reader's language. */
export function stateView(state: PageState, shown: Shown): StateView {
  switch (state.state) {
    case 'running':
      return runningView(shown);
    case 'asking':
      return askingView(state, shown);
    case 'ended':
      return { ...PLAIN, ...endedView(state.outcome, shown.told, shown.reader, shown.now) };
    case 'delivered':
      return deliveredView(shown);
    case 'restarting':
      return restartingView(state, shown);
  }
}
