import type { Logger } from 'pino';

/** A key or a page that a library prints says no more in full. */
const LONGEST = 200;

type Printer = Pick<Console, 'error' | 'warn'>;

/** What libraries print by themselves goes to the log: the SDK of the bot does so for each bad token that somebody sends. */
export function logPrintedLines(log: Logger, printer: Printer = console): void {
  const tell = (...printed: readonly unknown[]): void =>
    log.warn({ printed: printed.map(wordsOf).join(' ').slice(0, LONGEST) }, 'a library printed something');
  printer.error = tell;
  printer.warn = tell;
}

/** Of objects nothing: anything may hang on them. */
function wordsOf(value: unknown): string {
  if (value instanceof Error) return `${value.name}: ${value.message}`;
  return typeof value === 'string' ? value : `(${typeof value})`;
}
