import type { ConsoleTexts } from '../../texts/console-texts.ts';
import { consoleTexts } from '../../texts/console-texts.ts';
import type { Ask, QuestionName } from '../device/device-facts.ts';
import type { Report } from '../enroll/events.ts';
import type { Outcome } from '../enroll/outcome.ts';
import { afterRun, type NextRun, type Restarts } from './after-run.ts';
import { everyLanguage } from './every-language.ts';
import type { PageSession } from './page-session.ts';
import { startPageServer } from './page-server.ts';
import type { Press } from './page-view.ts';
import type { PageWindow } from './page-window.ts';
import type { Presence } from './presence.ts';
import { type Terminal, TerminalTurn } from './terminal-turn.ts';

/** The form in which a person sees a run: as lines in the terminal, or as a page in a window. */
export interface RunForm {
  readonly ask: Ask;
  readonly report: Report;
  readonly texts: ConsoleTexts;
  /** Aborts when the run must stop. */
  readonly signal: AbortSignal;
  /** Shows the end of a run. @returns how to go on, or `undefined` when the program is over */
  next(outcome: Outcome): Promise<NextRun | undefined>;
  close(): Promise<void>;
}

export interface WindowFormOptions {
  readonly session: PageSession;
  readonly window: PageWindow;
  readonly terminal: Terminal;
  readonly machine: Restarts;
  readonly presence: Presence;
  /** Aborts when the program is stopped. */
  readonly signal: AbortSignal;
}

/** The program accepts these English answers in every language. */
const ANSWERS = consoleTexts('en').run.answers;
const MEANINGS: Readonly<Record<string, string | undefined>> = {
  signed_in: ANSWERS.signed_in.at(-1),
  failed: ANSWERS.failed.at(-1),
  unknown: ANSWERS.later.at(-1),
};

function onAbort<Result>(signal: AbortSignal, settle: () => Result): Promise<Result> {
  return new Promise((resolve, reject) => {
    const stop = () => {
      try {
        resolve(settle());
      } catch (error) {
        reject(error as Error);
      }
    };
    if (signal.aborted) stop();
    else signal.addEventListener('abort', stop, { once: true });
  });
}

/** Calls `take` when no page comes in time, or when it goes. @returns a function that ends this */
function watchWindow({ patienceMs }: PageWindow, presence: Presence, take: (why: 'late' | 'left') => void): () => void {
  if (patienceMs === undefined) return () => {};
  const late = setTimeout(() => take('late'), patienceMs);
  void presence.arrival().then(() => clearTimeout(late));
  void presence.departure().then(() => take('left'));
  return () => clearTimeout(late);
}

/** A run on a page in a window, with the terminal behind it. */
class WindowForm implements RunForm {
  readonly texts: ConsoleTexts;
  readonly signal: AbortSignal;
  readonly #options: WindowFormOptions;
  readonly #turn: TerminalTurn;
  readonly #ends: (() => void | Promise<void>)[] = [];
  #isEnded = false;
  #note: string | undefined;

  constructor(options: WindowFormOptions) {
    const { session, terminal, signal } = options;
    this.#options = options;
    this.texts = everyLanguage(session.language);
    this.#turn = new TerminalTurn(terminal, () => session.language);
    this.signal = AbortSignal.any([signal, session.closed]);
  }

  async open(): Promise<void> {
    const { session, window, presence } = this.#options;
    const server = await startPageServer(session, presence);
    if (!(await window.open(server.url))) this.#turn.take('noBrowser');
    // A window that is closed at the end of a run leaves nothing for the terminal to do.
    const unwatch = watchWindow(window, presence, (why) => this.#isEnded || this.#turn.take(why));
    this.#ends.push(
      unwatch,
      () => presence.close(),
      server.close,
      () => window.close(),
    );
  }

  readonly report: Report = (event) => {
    this.#options.session.report(event);
    this.#turn.report(event);
  };

  readonly ask: Ask = async (question, about) => {
    const stopped = onAbort(this.signal, () => this.signal.throwIfAborted());
    const answer = await Promise.race([this.#askOnPage(about), this.#turn.ask(question), stopped]);
    this.#options.session.askNoMore();
    return answer ?? undefined;
  };

  async next(outcome: Outcome): Promise<NextRun | undefined> {
    const { session, machine, presence } = this.#options;
    // A short run may be over before the window has opened.
    await Promise.race([presence.arrival(), this.#turn.come, onAbort(this.signal, () => {})]);
    if (this.signal.aborted || !presence.isThere) return undefined;
    this.#isEnded = true;
    const next = await afterRun(outcome, { session, machine, person: () => this.#person() });
    this.#note = next?.note;
    this.#isEnded = next === undefined;
    if (next !== undefined) session.begin();
    return next;
  }

  async close(): Promise<void> {
    this.#turn.end();
    this.#options.session.end();
    for (const end of this.#ends) await end();
  }

  async #askOnPage(about: QuestionName): Promise<string | undefined> {
    const answer = await this.#options.session.ask(about, this.#note);
    return about === 'signed_in' ? MEANINGS[answer] : answer;
  }

  #person(): Promise<Press | 'gone'> {
    const { session, presence } = this.#options;
    const gone = () => 'gone' as const;
    return Promise.race([session.pressed(), presence.departure().then(gone), onAbort(this.signal, gone)]);
  }
}

/**
 * Opens the page of a run. The run tells its events and asks its questions there; the terminal takes over when there is no
 * page.
 */
export async function openWindowForm(options: WindowFormOptions): Promise<RunForm> {
  const form = new WindowForm(options);
  await form.open();
  return form;
}
