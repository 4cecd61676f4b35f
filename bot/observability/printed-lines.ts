import type { Logger } from 'pino';

/** Maximum length of a printed text in the log. The rest of a printed key or page wouldn't help anyone. */
const LONGEST = 200;

type Printer = Pick<Console, 'error' | 'warn'>;

/**
 * Sends the lines that libraries print to the log instead. The SDK of the bot prints one for each bad token that
 * someone sends.
 */
export function logPrintedLines(log: Logger, printer: Printer = console): void {
  const tell = (...printed: readonly unknown[]): void =>
    log.warn({ printed: printed.map(wordsOf).join(' ').slice(0, LONGEST) }, 'a library printed something');
  printer.error = tell;
  printer.warn = tell;
}

/** Returns the text of a printed value. It shows only the type of an object, because an object may hold secrets. */
function wordsOf(value: unknown): string {
  if (value instanceof Error) return `${value.name}: ${value.message}`;
  return typeof value === 'string' ? value : `(${typeof value})`;
}
