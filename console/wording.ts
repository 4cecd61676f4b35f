import type { OtpProblem } from '../bot/contract/otp-code.ts';
import type { ConsoleEvent } from './events.ts';
import { blockDigits } from './block-digits.ts';

type Waiting = Extract<ConsoleEvent, { event: 'waiting' }>;

const MISTAKES: Readonly<Record<OtpProblem, string>> = {
  wrong_length: 'A one-time password has 12 letters and digits; this one has more or fewer.',
  wrong_symbol: 'A one-time password has only digits and letters, and never the letter U.',
  wrong_check_symbol: 'Something in it is mistyped: a wrong letter or digit, or two that changed places.',
};

/** The installer's own time of day, `14:02`. */
function timeOfDay(instant: Date | string): string {
  return new Date(instant).toTimeString().slice(0, 5);
}

function lasting(since: string, now: Date): string {
  const minutes = Math.max(0, Math.floor((now.getTime() - Date.parse(since)) / 60_000));
  if (minutes === 0) return 'less than a minute';
  return minutes < 60 ? `${minutes} min` : `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
}

function inGroups(matchCode: string): string {
  return `${matchCode.slice(0, 3)} ${matchCode.slice(3)}`;
}

function awaited({ for: what, since }: Waiting, now: Date): string {
  const time = `since ${timeOfDay(since)} (${lasting(since, now)})`;
  return what === 'decision'
    ? `Waiting for an administrator to approve in Teams, ${time}.`
    : `Approved. Waiting for the new password of the room to be ready, ${time}.`;
}

/** What is awaited and since when, and what the installer can do about it. */
export function waitingLine(event: Waiting, now: Date): string {
  const digits = event.for === 'decision' ? ` Read these six digits out to them: ${inGroups(event.matchCode)}` : '';
  return awaited(event, now) + digits;
}

/** The same for a line that is drawn again and again: the digits first, as a narrow terminal cuts the end off. */
export function timeLine(event: Waiting, now: Date): string {
  return event.for === 'decision' ? `${inGroups(event.matchCode)}  ${awaited(event, now)}` : awaited(event, now);
}

function deviceLine({ device }: Extract<ConsoleEvent, { event: 'device' }>): string {
  const name = device.name === undefined ? '' : `, name ${device.name}`;
  return `This console: ${device.make} ${device.model}, serial number ${device.serialNumber}${name}`;
}

function triesLine(triesLeft: number): string {
  if (triesLeft === 0) return '';
  return triesLeft === 1 ? ' One try is left.' : ` ${triesLeft} tries are left.`;
}

const NEW_CODE = 'Ask your administrator for a new one-time password if one is needed.';

function asSentence(text: string): string {
  return /[.!?…)]$/.test(text) ? text : `${text}.`;
}

type Words = { readonly [Name in ConsoleEvent['event']]: (event: Extract<ConsoleEvent, { event: Name }>, now: Date) => string };

const WORDS: Words = {
  otp_read: ({ code }) => `One-time password: ${code.reveal()}`,
  mistyped: ({ problem, triesLeft }) => MISTAKES[problem] + triesLine(triesLeft),
  device: deviceLine,
  key_started: () => "Making this console's key (this can take some seconds) …",
  key_ready: () => 'The key is ready.',
  resumed: ({ server }) => `Going on with the earlier run, with ${server}.`,
  stale: ({ reason }) =>
    reason === 'expired'
      ? 'An earlier run was kept here, but its request is over. It is forgotten now.'
      : 'An earlier run with another one-time password was kept here. It is forgotten now; this is a new one.',
  otp_accepted: ({ matchCode, decideBy }) =>
    `The one-time password was accepted. Match code:\n\n${blockDigits(matchCode)}\n\n${
      decideBy === undefined ? '' : `An administrator has until ${timeOfDay(decideBy)} to approve. `
    }Ctrl-C stops this program; the same command goes on later.`,
  code_refused: ({ reason }) => reason,
  waiting: waitingLine,
  slow_down: () => '',
  retrying: ({ reason, until }) =>
    `The server cannot be used at the moment: ${reason}. Trying again until ${timeOfDay(until)}; nothing is lost.`,
  reconnected: () => 'The server answers again.',
  rejected: ({ reason }) => `The request was not approved: ${asSentence(reason)} ${NEW_CODE}`,
  expired: ({ reason }) => `It is over: ${asSentence(reason)} ${NEW_CODE}`,
  credential_written: ({ path }) => `The settings for the sign-in were written: ${path}`,
  delivered: () =>
    'Delivered. Restart the console now. When it is up again, run this program with --confirm to tell whether the room signed in.',
  file_taken: () => 'The Teams Rooms app has taken the settings file.',
  file_still_there: ({ path }) =>
    `The settings file, which holds the password, is still there: ${path}\nThe Teams Rooms app takes it when the console restarts. If the room is signed in all the same, delete the file.`,
  signed_in: () => 'Confirmed: the room is signed in. Everything kept for this run was deleted. You are done.',
  failed: ({ reason }) => `It did not work: ${reason}`,
  not_confirmed: () => 'Nothing was confirmed. Run this program with --confirm when you know.',
  stopped: () => 'Stopped. Run the same command again to go on with the same request.',
  error: ({ message }) => message,
};

/** An event in plain words; empty when there is nothing to tell a person. */
export function inWords(event: ConsoleEvent, now: Date): string {
  // Each event is given to the function of its own name, which the compiler cannot follow through the table.
  const say = WORDS[event.event] as (event: ConsoleEvent, now: Date) => string;
  return say(event, now);
}
