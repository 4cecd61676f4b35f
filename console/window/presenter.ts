import type { ConsoleEvent, Report } from '../enroll/events.ts';
import type { Reader } from '../words/reader.ts';
import { wrapped } from './word-wrap.ts';
import { inWords, timeLine, waitingLine } from '../words/wording.ts';

const CLEAR_LINE = '\r\u001B[2K';
const SPINNER = ['|', '/', '-', '\\'];
/** Width in characters for a terminal that reports 0 or no width. */
const DEFAULT_COLUMNS = 80;
const REDRAW_MS = 1_000;
const REMIND_MS = 60_000;

/** Shows the events of a run. */
export interface Presenter {
  readonly report: Report;
  /** Stops the time line, so that the process can end. */
  readonly close: () => void;
}

/** The part of a writable stream that the console needs. */
export interface Output {
  readonly isTTY?: boolean;
  readonly columns?: number;
  write(text: string): unknown;
}

/** Prints one line of JSON for each event. A `Secret` appears as `[secret]`. */
export function jsonPresenter(output: Output): Presenter {
  return {
    report: (event) => {
      output.write(`${JSON.stringify(event)}\n`);
    },
    close: () => {},
  };
}

/**
 * Prints plain words. While the console waits, a terminal shows a time line that moves, and any other output gets one
 * line a minute.
 */
export function wordsPresenter(output: Output, now: () => Date, reader: Reader): Presenter {
  let ticking: NodeJS.Timeout | undefined;
  let waiting: Extract<ConsoleEvent, { event: 'waiting' }> | undefined;
  let turn = 0;

  const draw = () => {
    if (waiting === undefined) return;
    if (!output.isTTY) {
      output.write(`${waitingLine(waiting, now(), reader)}\n`);
      return;
    }
    turn += 1;
    const text = `${SPINNER[turn % SPINNER.length]} ${timeLine(waiting, now(), reader)}`;
    output.write(CLEAR_LINE + text.slice(0, (output.columns || DEFAULT_COLUMNS) - 1));
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
      if (event.event === 'slow_down' || event.event === 'next_try') return;
      if (event.event === 'waiting' && event.for === waiting?.for && ticking !== undefined) {
        // This event only replaces our time by the server's, which is not worth a line of its own.
        waiting = event;
        return;
      }
      stop();
      if (event.event === 'waiting') waiting = event;
      else if (event.event !== 'retrying' && event.event !== 'reconnected') waiting = undefined;
      const columns = output.isTTY ? output.columns || DEFAULT_COLUMNS : Number.POSITIVE_INFINITY;
      output.write(`${wrapped(inWords(event, now(), reader), columns)}\n`);
      if (waiting !== undefined && event.event !== 'retrying') start();
    },
    close: stop,
  };
}
