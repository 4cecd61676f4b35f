import type { Check } from '../../domain/accounts/check.ts';
import { AHEAD_SECONDS, BEHIND_SECONDS, WARN_SECONDS } from '../clock-watch.ts';
import { type Finding, placed } from './guide.ts';

const NTP = 'take the time from the network: w32tm /resync (Windows), timedatectl set-ntp true (Linux)';

function words(seconds: number, of: string): string {
  const difference = `${Math.abs(seconds).toFixed(0)} s`;
  if (Math.abs(seconds) <= WARN_SECONDS) return `within ${WARN_SECONDS} s of ${of}`;
  return `${difference} ${seconds > 0 ? 'ahead of' : 'behind'} ${of}`;
}

function outcomeOf(seconds: number): Check['outcome'] {
  return Math.abs(seconds) > WARN_SECONDS ? 'warning' : 'ok';
}

/**
 * Judges the clock of this machine by that of Microsoft, which dates the tokens.
 * @param seconds by how many seconds this machine is ahead, or `undefined` without an answer
 */
export function checkMicrosoftClock(seconds: number | undefined): Finding {
  const subject = 'clock';
  if (seconds === undefined) {
    const remedy = 'let this machine reach the login host, whose answers carry the time';
    const found = 'the login host tells no time';
    return placed({ subject, outcome: 'not checked', found, remedy }, 'clock_microsoft');
  }
  const takesTokens = seconds >= -BEHIND_SECONDS && seconds <= AHEAD_SECONDS;
  const outcome = takesTokens ? outcomeOf(seconds) : 'missing';
  const found = words(seconds, "Microsoft's clock");
  return placed({ subject, outcome, found, ...(outcome !== 'ok' && { remedy: NTP }) }, 'clock_microsoft');
}

/** The same for the clock of the database, which decides when codes and requests end. */
export function checkDatabaseClock(seconds: number): Finding {
  const subject = 'clock of the database';
  const outcome = outcomeOf(seconds);
  const found = `this machine is ${words(seconds, 'the database')}`;
  const remedy = 'let both machines take the time from one source (NTP)';
  return placed({ subject, outcome, found, ...(outcome !== 'ok' && { remedy }) }, 'clock_database');
}
