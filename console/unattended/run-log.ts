import { appendFileSync, closeSync, constants, lstatSync, openSync } from 'node:fs';
import type { ConsoleEvent } from '../enroll/events.ts';
import type { Reader } from '../words/reader.ts';
import { inWords } from '../words/wording.ts';

/**
 * Returns an event as lines of the log. Each line begins with the time, and the digits stand in one line, where a tool and
 * a person find them. A code is named by its first four symbols, which may be shown; the address of the page has a secret
 * and is left out.
 */
function logLines(event: ConsoleEvent, now: Date, reader: Reader): string {
  const text = words(event, now, reader);
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  return lines.map((line) => `${now.toISOString()} ${line}\n`).join('');
}

function words(event: ConsoleEvent, now: Date, reader: Reader): string {
  const { machine } = reader.texts;
  if (event.event === 'page_ready') return '';
  if (event.event === 'otp_read') return machine.otpRead(event.selector);
  if (event.event === 'otp_accepted') return machine.digits(event.matchCode, event.isBound);
  return inWords(event, now, reader);
}

/** Windows has no flag for links, and its absent value adds nothing. */
const APPEND = constants.O_WRONLY | constants.O_APPEND | constants.O_CREAT | constants.O_NOFOLLOW;

/**
 * Appends to a file, and never through a link: the program is elevated, and somebody else may write to the folder.
 * @throws Error with `ELOOP` for a link or a file with several names
 */
function appendTo(path: string, text: string): void {
  const found = lstatSync(path, { throwIfNoEntry: false });
  if (found?.isSymbolicLink() || (found?.isFile() && found.nlink > 1))
    throw Object.assign(new Error('the file is a link'), { code: 'ELOOP' });
  const file = openSync(path, APPEND);
  try {
    appendFileSync(file, text);
  } finally {
    closeSync(file);
  }
}

/**
 * Returns a function that appends events to a log.
 * @throws Error when the file can't be written or is a link; later trouble doesn't end the run
 */
export function runLog(path: string, now: () => Date, reader: Reader): (event: ConsoleEvent) => void {
  const append = (text: string) => appendTo(path, text);
  append('');
  return (event) => {
    try {
      append(logLines(event, now(), reader));
    } catch {
      // The disk may be full, or a tool holds the file. The run itself goes on.
    }
  };
}
