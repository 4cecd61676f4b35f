import { readFile } from 'node:fs/promises';
import { askWindows, parseWindowsAnswer, type WindowsAnswer, windowsScript } from './windows-answer.ts';
import type { WindowsCommand } from './windows-command.ts';

/** The Windows event log of the Teams Rooms app. */
const ROOMS_LOG = 'Skype Room System';
/** The app is signed in and healthy, or it is not. It writes one of both every five minutes. */
export const HEARTBEAT_IDS = { healthy: 2000, unhealthy: 2001 } as const;

/** An entry of the log that the Teams Rooms app writes. */
export interface RoomsLogEntry {
  /** The event ID. */
  readonly id: number;
  readonly at: Date;
  /** The data of the event: a JSON object in one text, as the app wrote it. */
  readonly text: string;
}

/** What could be read of the log. */
export type RoomsLogReading =
  | { readonly kind: 'read'; readonly entries: readonly RoomsLogEntry[] }
  /** Windows has no such log, because this version of the app doesn't write one. */
  | { readonly kind: 'no_log' }
  | { readonly kind: 'unreadable' };

/** Reads the heartbeats that were written since then, the oldest first. */
export type ReadRoomsLog = (since: Date) => Promise<RoomsLogReading>;

/**
 * Reads the properties of events, never their messages: a message depends on the language of Windows and on whether the
 * texts of the app are registered.
 */
const SCRIPT = windowsScript(
  '$since = [datetime]::Parse($env:ROOMS_OTP_SINCE, [cultureinfo]::InvariantCulture, [System.Globalization.DateTimeStyles]::RoundtripKind).ToLocalTime()',
  `$log = [bool](Get-WinEvent -ListLog '${ROOMS_LOG}' -ErrorAction SilentlyContinue)`,
  `$found = if ($log) { @(Get-WinEvent -FilterHashtable @{ LogName = '${ROOMS_LOG}'; Id = ${HEARTBEAT_IDS.healthy}, ${HEARTBEAT_IDS.unhealthy}; StartTime = $since } -MaxEvents 20 -ErrorAction SilentlyContinue) } else { @() }`,
  "$entries = @($found | Where-Object { $_ } | ForEach-Object { [pscustomobject]@{ id = $_.Id; at = $_.TimeCreated.ToUniversalTime().ToString('o'); text = [string](@($_.Properties | ForEach-Object { [string]$_.Value }) -join ' ') } })",
  '[pscustomobject]@{ log = $log; entries = $entries } | ConvertTo-Json -Depth 4 -Compress',
);

function entryOf(value: unknown): readonly RoomsLogEntry[] {
  if (typeof value !== 'object' || value === null) return [];
  const { id, at, text } = value as Readonly<Record<string, unknown>>;
  const time = new Date(typeof at === 'string' ? at : Number.NaN);
  if (typeof id !== 'number' || typeof text !== 'string' || Number.isNaN(time.getTime())) return [];
  return [{ id, at: time, text }];
}

/** Reads the answer of the script; entries that make no sense are left out. */
function parseRoomsLog(answer: WindowsAnswer | undefined, since: Date): RoomsLogReading {
  if (answer === undefined) return { kind: 'unreadable' };
  if (answer['log'] !== true) return { kind: 'no_log' };
  const listed = Array.isArray(answer['entries']) ? (answer['entries'] as readonly unknown[]) : [answer['entries']];
  const entries = listed.flatMap(entryOf).filter(({ at }) => at >= since);
  return { kind: 'read', entries: entries.toSorted((one, other) => one.at.getTime() - other.at.getTime()) };
}

/** Reads the log of Windows. */
export function windowsRoomsLog(command: WindowsCommand): ReadRoomsLog {
  return async (since) =>
    parseRoomsLog(await askWindows(command, SCRIPT, { ROOMS_OTP_SINCE: since.toISOString() }), since);
}

/** A file that holds what {@link windowsRoomsLog} gets from Windows, for machines that have no such log. */
export interface RecordedRoomsLog {
  readonly read: ReadRoomsLog;
  /** Returns when the console started, by the member `startedAt` of the file; `undefined` without one. */
  readonly startedAt: () => Promise<Date | undefined>;
}

/** Returns the reader of such a file. */
export function recordedRoomsLog(path: string): RecordedRoomsLog {
  const answer = async () => parseWindowsAnswer(await readFile(path, 'utf8').catch(() => ''));
  return {
    read: async (since) => {
      const found = await answer();
      return found === undefined ? { kind: 'no_log' } : parseRoomsLog(found, since);
    },
    startedAt: async () => {
      const told = (await answer())?.['startedAt'];
      return typeof told === 'string' ? new Date(told) : undefined;
    },
  };
}
