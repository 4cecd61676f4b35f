import type { ConsoleTexts } from '../../texts/console-texts.ts';
import { consoleTexts } from '../../texts/console-texts.ts';
import type { Ask, QuestionName } from '../device/device-facts.ts';
import type { Report } from '../enroll/events.ts';
import type { Outcome } from '../enroll/outcome.ts';
import { afterRun, type NextRun, type Restarts } from './after-run.ts';
import { everyLanguage } from './every-language.ts';
import type { PageSession } from './page-session.ts';
import { startPageServer } from './page-server.ts';
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

/** The program takes these English answers in every language. */
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

/**
 * Opens the page of a run. The run tells its events and asks its questions there; the terminal takes over when there is no
 * page.
 */
export async function openWindowForm(options: WindowFormOptions): Promise<RunForm> {
  const { session, window, terminal, machine, presence } = options;
  const turn = new TerminalTurn(terminal, () => session.language);
  const server = await startPageServer(session, presence);
  let isEnded = false;
  if (!(await window.open(server.url))) turn.take('noBrowser');
  // A window that is closed at the end of a run leaves nothing for the terminal to do.
  const unwatch = watchWindow(window, presence, (why) => isEnded || turn.take(why));
  const signal = AbortSignal.any([options.signal, session.closed]);
  let note: string | undefined;
  const askOnPage = async (about: QuestionName): Promise<string | undefined> => {
    const answer = await session.ask(about, note);
    return about === 'signed_in' ? MEANINGS[answer] : answer;
  };
  const person = () =>
    Promise.race([
      session.pressed(),
      presence.departure().then(() => 'gone' as const),
      onAbort(signal, () => 'gone' as const),
    ]);
  return {
    texts: everyLanguage(),
    signal,
    report: (event) => {
      session.report(event);
      turn.report(event);
    },
    ask: async (question, about) => {
      const stopped = onAbort(signal, () => signal.throwIfAborted());
      const answer = await Promise.race([askOnPage(about), turn.ask(question), stopped]);
      session.askNoMore();
      return answer ?? undefined;
    },
    next: async (outcome) => {
      // A short run may be over before the window has opened.
      await Promise.race([presence.arrival(), turn.come, onAbort(signal, () => {})]);
      if (signal.aborted || !presence.isThere) return undefined;
      isEnded = true;
      const next = await afterRun(outcome, { session, machine, person });
      note = next?.note;
      isEnded = next === undefined;
      if (!isEnded) session.begin();
      return next;
    },
    close: async () => {
      unwatch();
      turn.end();
      session.end();
      presence.close();
      await server.close();
      await window.close();
    },
  };
}
