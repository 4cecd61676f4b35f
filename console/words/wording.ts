import { blockDigits } from '../window/block-digits.ts';
import type { ConsoleEvent } from '../enroll/events.ts';
import { findingWords } from '../diagnose/finding-words.ts';
import { durationWords } from '../network/network-words.ts';
import { MACHINE_WORDS } from './machine-wording.ts';
import { type Reader, timeOfDay } from './reader.ts';

type EventOf<Name extends ConsoleEvent['event']> = Extract<ConsoleEvent, { readonly event: Name }>;

/** Says how long something has lasted, in whole minutes. */
export function lasting(since: string, now: Date, { texts }: Reader): string {
  const { moment, minutes, hours } = texts.run.lasting;
  const passed = Math.max(0, Math.floor((now.getTime() - Date.parse(since)) / 60_000));
  if (passed === 0) return moment;
  return passed < 60 ? minutes(passed) : hours(Math.floor(passed / 60), passed % 60);
}

/** Writes `482913` as `482 913`, so that people can read it out in two groups. */
export function inGroups(matchCode: string): string {
  return `${matchCode.slice(0, 3)} ${matchCode.slice(3)}`;
}

function awaited({ for: what, since }: EventOf<'waiting'>, now: Date, reader: Reader): string {
  return reader.texts.run.waiting[what](timeOfDay(since, reader.locale), lasting(since, now, reader));
}

/** Says what the console is waiting for and since when, and what the installer can do about it. */
export function waitingLine(event: EventOf<'waiting'>, now: Date, reader: Reader): string {
  const line = awaited(event, now, reader);
  return event.for === 'decision' ? `${line} ${reader.texts.run.readOut(inGroups(event.matchCode))}` : line;
}

/**
 * Says the same for a line that the console redraws every second. The digits come first, because a narrow terminal cuts
 * the end off.
 */
export function timeLine(event: EventOf<'waiting'>, now: Date, reader: Reader): string {
  const line = awaited(event, now, reader);
  return event.for === 'decision' ? `${inGroups(event.matchCode)}  ${line}` : line;
}

function deviceLine({ device }: EventOf<'device'>, { texts: { run } }: Reader): string {
  const { make, model, serialNumber, name } = device;
  return name === undefined
    ? run.device(make, model, serialNumber)
    : run.deviceWithName(make, model, serialNumber, name);
}

function mistypedLine({ problem, triesLeft }: EventOf<'mistyped'>, { texts: { run } }: Reader): string {
  return triesLeft === 0 ? run.mistakes[problem] : `${run.mistakes[problem]} ${run.triesLeft(triesLeft)}`;
}

function acceptedLines(event: EventOf<'otp_accepted'>, { texts: { run }, locale }: Reader): string {
  const { matchCode, isBound, decideBy } = event;
  const until = decideBy === undefined ? '' : `${run.decideBy(timeOfDay(decideBy, locale))} `;
  const warning = isBound ? '' : `${run.digitsProveNothing}\n\n`;
  return `${run.accepted}\n\n${blockDigits(matchCode)}\n\n${warning}${until}${run.howToStop}`;
}

/** Ends the text with a full stop unless it ends like a sentence already. */
export function asSentence(text: string): string {
  return /[.!?…)]$/.test(text) ? text : `${text}.`;
}

type Words = { readonly [Name in ConsoleEvent['event']]: (event: EventOf<Name>, reader: Reader, now: Date) => string };

const WORDS: Words = {
  ...MACHINE_WORDS,
  otp_read: ({ code }, { texts }) => texts.run.otpRead(code.reveal()),
  mistyped: mistypedLine,
  device: deviceLine,
  key_started: (_, { texts }) => texts.run.keyStarted,
  key_ready: (_, { texts }) => texts.run.keyReady,
  resumed: ({ stage, server }, { texts: { run } }) =>
    stage === 'delivered' ? run.unconfirmed(server) : run.resumed(server),
  stale: ({ reason }, { texts }) => texts.run.stale[reason],
  opening_over: (_, { texts }) => texts.run.openingOver,
  otp_accepted: acceptedLines,
  code_refused: ({ reason }) => reason,
  waiting: (event, reader, now) => waitingLine(event, now, reader),
  slow_down: () => '',
  retrying: ({ reason, until }, { texts, locale }) => texts.run.retrying(reason, timeOfDay(until, locale)),
  next_try: () => '',
  page_ready: ({ url }, { texts }) => texts.window.address(url),
  reconnected: (_, { texts }) => texts.run.reconnected,
  rejected: ({ reason }, { texts: { run } }) => `${run.rejected(asSentence(reason))} ${run.newCode}`,
  expired: ({ reason }, { texts: { run } }) => `${run.expired(asSentence(reason))} ${run.newCode}`,
  credential_written: ({ path }, { texts }) => texts.run.written(path),
  file_taken: (_, { texts }) => texts.run.fileTaken,
  file_still_there: ({ path }, { texts: { run } }) => `${run.fileStillThere(path)}\n${run.fileAdvice}`,
  failed: ({ reason }, { texts }) => texts.run.failed(reason),
  not_confirmed: (_, { texts }) => texts.run.notConfirmed,
  diagnosing: ({ version, server }, { texts }) => texts.diagnose.begins(version, server),
  finding: (event, { texts }) => findingWords(event, event.server, texts),
  diagnosed: ({ outcome }, { texts: { diagnose } }) =>
    outcome === 'done' ? diagnose.allWorks : diagnose.somethingFails,
  private_root: ({ issuer, root }, { texts }) => texts.network.notes.privateRoot(issuer, root),
  clock_wrong: ({ aheadSeconds }, { texts }) => {
    const { clockAhead, clockBehind } = texts.network.notes;
    return (aheadSeconds > 0 ? clockAhead : clockBehind)(durationWords(aheadSeconds, texts));
  },
  stopped: (_, { texts }) => texts.run.stopped,
  error: ({ message }) => message,
};

/** Events after which the person on site may have to call someone. */
const NEEDS_HELP: ReadonlySet<ConsoleEvent['event']> = new Set([
  'otp_accepted',
  'code_refused',
  'rejected',
  'expired',
  'failed',
  'error',
]);

/** Returns an event in plain words; empty when there is nothing to tell a person. */
export function inWords(event: ConsoleEvent, now: Date, reader: Reader): string {
  // Each event goes to the function of its own name, which the compiler can't follow through the table.
  const say = WORDS[event.event] as (event: ConsoleEvent, reader: Reader, now: Date) => string;
  const words = say(event, reader, now);
  const { supportText, texts } = reader;
  return supportText === undefined || !NEEDS_HELP.has(event.event)
    ? words
    : `${words}\n${texts.settings.whomToCall(supportText)}`;
}
