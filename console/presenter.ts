import type { ConsoleEvent, Report } from './events.ts';
import { inWords, waitingLine } from './wording.ts';

const CLEAR_LINE = '\r\u001B[2K';
const SPINNER = ['|', '/', '-', '\\'];
const REDRAW_MS = 1_000;
const REMIND_MS = 60_000;

export interface Presenter {
  readonly report: Report;
  /** Ends the time line, so that the process can end. */
  readonly close: () => void;
}

export interface Output {
  readonly isTTY?: boolean;
  readonly columns?: number;
  write(text: string): unknown;
}

/** One line of JSON for each event; a `Secret` in it shows as `[secret]`. */
export function jsonPresenter(output: Output): Presenter {
  return {
    report: (event) => {
      output.write(`${JSON.stringify(event)}\n`);
    },
    close: () => {},
  };
}

const KEEP_WAITING: ReadonlySet<ConsoleEvent['event']> = new Set(['slow_down']);

/** Plain words; while waiting a time line that moves on a terminal, and otherwise one line a minute. */
export function wordsPresenter(output: Output, now: () => Date): Presenter {
  let ticking: NodeJS.Timeout | undefined;
  let waiting: Extract<ConsoleEvent, { event: 'waiting' }> | undefined;
  let turn = 0;

  const draw = () => {
    if (waiting === undefined) return;
    const line = waitingLine(waiting, now());
    if (!output.isTTY) {
      output.write(`${line}\n`);
      return;
    }
    turn += 1;
    const text = `${SPINNER[turn % SPINNER.length]} ${line}`;
    output.write(CLEAR_LINE + text.slice(0, Math.max(20, (output.columns ?? 80) - 1)));
  };
  const stop = () => {
    if (ticking === undefined) return;
    clearInterval(ticking);
    ticking = undefined;
    if (output.isTTY) output.write(CLEAR_LINE);
  };
  const start = () => {
    ticking = setInterval(draw, output.isTTY ? REDRAW_MS : REMIND_MS);
  };
  return {
    report: (event) => {
      if (KEEP_WAITING.has(event.event)) return;
      stop();
      if (event.event === 'waiting') waiting = event;
      else if (event.event !== 'retrying' && event.event !== 'reconnected') waiting = undefined;
      output.write(`${inWords(event, now())}\n`);
      if (waiting !== undefined && event.event !== 'retrying') start();
    },
    close: stop,
  };
}
