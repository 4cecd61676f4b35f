import { type Language, LANGUAGES } from '../../contract/language.ts';
import type { QuestionName } from '../device/device-facts.ts';
import type { ConsoleEvent } from '../enroll/events.ts';
import { type Reader, readerOf } from '../words/reader.ts';
import { valueInLanguage } from './every-language.ts';
import { frameView, type Surroundings } from './frame-view.ts';
import { NOTHING_TOLD, type PageState, type RunTold, withEvent } from './page-state.ts';
import type { Notice, PageAct, PageView, Press } from './page-view.ts';
import { stateView } from './state-view.ts';

/** Returns what tells one state from another; the page announces a state when this changes. */
function kindOf(state: PageState, told: RunTold): string {
  switch (state.state) {
    case 'running':
      return `running ${told.waiting?.for ?? (told.trouble === undefined ? told.doing : 'trouble')}`;
    case 'asking':
      return `asking ${state.about}`;
    case 'ended':
      return `ended ${state.outcome}`;
    case 'delivered':
      return 'delivered';
    case 'restarting':
      return `restarting ${typeof state.in === 'number' ? 'soon' : state.in}`;
  }
}

/** What a page session is made of. */
export interface PageSessionOptions {
  readonly reader: Reader;
  readonly now: () => Date;
  /** The machine's locale, which formats times of day where its language is the one of the page. */
  readonly locale: string;
}

/**
 * The run as its page shows it. The run tells its events and asks its questions here in every language at once; the page
 * gets a whole view after each change and says what a person did. The page may be loaded again at any time, because all
 * that it shows is kept here, also what was typed.
 */
export class PageSession {
  readonly #options: PageSessionOptions;
  readonly #closed = new AbortController();
  readonly #watchers = new Set<() => void>();
  #language: Language;
  #state: PageState = { state: 'running' };
  #told: RunTold = NOTHING_TOLD;
  #device: RunTold['device'];
  #kind = '';
  #count = 0;
  #typed = '';
  #isOver = false;
  #answered: ((text: string) => void) | undefined;
  #pressed: ((press: Press) => void) | undefined;

  constructor(options: PageSessionOptions) {
    this.#options = options;
    this.#language = options.reader.texts.language;
  }

  /** Aborts when a person closes the window. */
  get closed(): AbortSignal {
    return this.#closed.signal;
  }

  get language(): Language {
    return this.#language;
  }

  /** The names of the events that the run has told since it began or began again. */
  get seen(): ReadonlySet<string> {
    return this.#told.seen;
  }

  /** Calls `changed` after each change of the view. @returns a function that ends this */
  watch(changed: () => void): () => void {
    this.#watchers.add(changed);
    return () => {
      this.#watchers.delete(changed);
    };
  }

  /** Shows the device in the frame of the page, before the run tells it. */
  know(device: NonNullable<RunTold['device']>): void {
    this.#device = device;
    this.#change();
  }

  report(event: ConsoleEvent): void {
    this.#told = withEvent(this.#told, event);
    if (event.event === 'device') this.#device = event.device;
    this.#change();
  }

  /** Shows a run that begins, with nothing of an earlier one. */
  begin(): void {
    this.#told = NOTHING_TOLD;
    this.show({ state: 'running' });
  }

  show(state: PageState): void {
    this.#state = state;
    this.#change();
  }

  /** Asks a person on the page. Only one question can wait. `note` is shown with it. */
  ask(about: QuestionName, note?: string): Promise<string> {
    this.show({ state: 'asking', about, ...(note !== undefined && { note }) });
    return new Promise((resolve) => {
      this.#answered = resolve;
    });
  }

  /** Takes the question back, because it was answered or somebody answered it elsewhere. */
  askNoMore(): void {
    this.#answered = undefined;
    this.show({ state: 'running' });
  }

  /** Resolves with the next press of a button of the page. */
  pressed(): Promise<Press> {
    return new Promise((resolve) => {
      this.#pressed = resolve;
    });
  }

  /** Lets go of the page, which then closes itself. */
  end(): void {
    this.#isOver = true;
    this.#change();
  }

  /** Carries out what a person did on the page. Anything that comes too late for its view is ignored. */
  act(act: PageAct): void {
    if (act.act === 'close') return this.#closed.abort();
    if (act.act === 'language') {
      this.#language = act.language;
      return this.#change();
    }
    const view = this.view();
    if (act.key !== view.key) return;
    if (act.act === 'typed') this.#typed = act.text;
    if (act.act === 'answer') this.#answered?.(act.text);
    if (act.act === 'press' && view.buttons.some(({ press }) => press === act.press)) this.#press(act.press);
  }

  #press(press: Press): void {
    if (this.#state.state === 'asking') this.#answered?.(press);
    else this.#pressed?.(press);
  }

  /** Returns what a window is told that isn't the page of this run. */
  refusal(why: 'taken' | 'notOurs'): Notice {
    return this.#reader().texts.page[why];
  }

  view(): PageView {
    const reader = this.#reader();
    // A run that continues doesn't tell its device again.
    const device = this.#told.device ?? this.#device;
    const told = valueInLanguage({ ...this.#told, ...(device !== undefined && { device }) }, this.#language);
    const state = valueInLanguage(this.#state, this.#language);
    const surroundings: Surroundings = {
      supportText: this.#options.reader.supportText,
      device: this.#device,
      losesRun: state.state === 'running' || state.state === 'asking',
    };
    return {
      ...stateView(state, { told, reader, now: this.#options.now() }),
      key: String(this.#count),
      language: this.#language,
      typed: this.#typed,
      frame: frameView(reader.texts, surroundings),
      isOver: this.#isOver,
    };
  }

  /** The support text is part of the frame, so that no text of a state repeats it. */
  #reader(): Reader {
    return readerOf(this.#language, this.#options.locale);
  }

  #change(): void {
    const kind = kindOf(this.#state, this.#told);
    if (kind !== this.#kind) {
      this.#kind = kind;
      this.#count += 1;
      this.#typed = '';
    }
    for (const changed of this.#watchers) changed();
  }
}

/** Reads what a page sent. @returns `undefined` for anything that isn't an act */
export function parsePageAct(text: string): PageAct | undefined {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return undefined;
  }
  const { act, key, text: typed, press, language } = Object(value) as Readonly<Record<string, unknown>>;
  if (act === 'close') return { act };
  const spoken = LANGUAGES.find((one) => one === language);
  if (act === 'language') return spoken && { act, language: spoken };
  if (typeof key !== 'string') return undefined;
  if ((act === 'typed' || act === 'answer') && typeof typed === 'string')
    return { act, key, text: typed.slice(0, 100) };
  return act === 'press' && typeof press === 'string' ? { act, key, press: press as Press } : undefined;
}
