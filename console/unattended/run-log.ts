import { appendFileSync } from 'node:fs';
import type { ConsoleEvent } from '../enroll/events.ts';
import type { Reader } from '../words/reader.ts';
import { inWords } from '../words/wording.ts';

/**
 * Returns an event as lines of the log. Each line begins with the time, and the digits stand in one line, where a tool and
 * a person find them. A code is named by its first four symbols, which may be shown.
 */
function logLines(event: ConsoleEvent, now: Date, reader: Reader): string {
  const text = words(event, now, reader);
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  return lines.map((line) => `${now.toISOString()} ${line}\n`).join('');
}

function words(event: ConsoleEvent, now: Date, reader: Reader): string {
  const { machine } = reader.texts;
  if (event.event === 'otp_read') return machine.otpRead(event.selector);
  if (event.event === 'otp_accepted') return machine.digits(event.matchCode, event.isBound);
  return inWords(event, now, reader);
}

/**
 * Returns a function that appends events to a log.
 * @throws Error when the file can't be written; later trouble doesn't end the run
 */
export function runLog(path: string, now: () => Date, reader: Reader): (event: ConsoleEvent) => void {
  const append = (text: string) => appendFileSync(path, text);
  append('');
  return (event) => {
    try {
      append(logLines(event, now(), reader));
    } catch {
      // The disk may be full, or a tool holds the file. The run itself goes on.
    }
  };
}
