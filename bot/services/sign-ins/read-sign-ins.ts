import { secondsAfter } from '../../domain/instant.ts';
import { MOST_ACCOUNTS, type SignInLog, type SignInReading } from '../../domain/ports/sign-in-log.ts';
import type {
  AfterRead,
  DueReads,
  SignInRead,
  SignInReadQueries,
} from '../../domain/ports/store/sign-ins/sign-in-reads.ts';
import type { Transact, Transaction } from '../../domain/ports/store/transaction.ts';
import { judgeSignIns, type LogSight } from '../../domain/sign-ins/judge-sign-ins.ts';
import {
  EARLIER_HOURS,
  GIVE_UP_MINUTES,
  minutesSince,
  nextLogLook,
  SILENCE_COUNTS_MINUTES,
} from '../../domain/sign-ins/log-looks.ts';
import type { UnreadReason } from '../../domain/sign-ins/sight.ts';
import { READ_JOB } from './begin-sign-in-reads.ts';
import { noteSight } from './note-sight.ts';

interface ReadDeps {
  readonly store: {
    readonly signInReads: Pick<SignInReadQueries, 'due'>;
    readonly transaction: Transact<
      'audit' | 'clock' | 'jobs' | 'locks' | 'releases' | 'requests' | 'sights' | 'signInReads'
    >;
  };
  readonly signInLog: SignInLog;
  /** Names of applications by id, from the settings. */
  readonly signInApps: ReadonlyMap<string, string>;
}

/** Seconds between two queries. */
const TICK_SECONDS = 10;
/** Seconds after which the log is asked again, by the reason why it could not be read. */
const PAUSE_SECONDS: Readonly<Record<UnreadReason, number>> = {
  no_permission: 3_600,
  no_license: 3_600,
  switched_off: 3_600,
  busy: 30,
  no_answer: 60,
};
/** The longest pause that Microsoft Graph can ask for, in seconds. */
const LONGEST_PAUSE_SECONDS = 900;
/** Reasons that may pass by themselves, so that rooms stay due. The others need a person. */
const PASSING: ReadonlySet<UnreadReason> = new Set(['busy', 'no_answer']);

/** What becomes of one room, and what is noted about it. */
interface Outcome extends AfterRead {
  readonly sights: readonly LogSight[];
}

type ReadOutcome = Extract<SignInReading, { readonly outcome: 'read' }>;

function unreadSight(unread: UnreadReason, at: Date): LogSight {
  return { witness: 'sign_in_log', outcome: 'unread', at, unread };
}

/** Returns when a room whose log could not be read is due again. While the reason may pass, it stays due. */
function againAt({ deliveredAt }: SignInRead, reason: UnreadReason, now: Date): Date | undefined {
  if (!PASSING.has(reason)) return nextLogLook(deliveredAt, now);
  return minutesSince(deliveredAt, now) < GIVE_UP_MINUTES ? now : undefined;
}

function afterUnread(read: SignInRead, reason: UnreadReason, now: Date): Outcome {
  const tells = !read.told && minutesSince(read.deliveredAt, now) >= SILENCE_COUNTS_MINUTES;
  const nextAt = againAt(read, reason, now);
  return {
    ...(read.signedInBefore !== undefined && { signedInBefore: read.signedInBefore }),
    ...(read.failedCode !== undefined && { failedCode: read.failedCode }),
    told: read.told || tells,
    ...(nextAt && { nextAt }),
    sights: tells ? [unreadSight(reason, now)] : [],
  };
}

/** A failure that was noted with the same error is not noted again, because a device may fail every minute. */
function afterReading(read: SignInRead, reading: ReadOutcome, now: Date, appNames: ReadDeps['signInApps']): Outcome {
  const { accountId, deliveredAt, failedCode, told } = read;
  const question = { accountId, deliveredAt, now, appNames, signedInBefore: read.signedInBefore ?? false };
  const { sights, signedInBefore, isSettled } = judgeSignIns(question, reading);
  const news = sights.filter(({ outcome, errorCode }) => outcome !== 'failed' || errorCode !== failedCode);
  const code = sights.find(({ outcome }) => outcome === 'failed')?.errorCode ?? failedCode;
  const isUnsure = reading.isIncomplete === true && sights.length === 0;
  const tells = isUnsure && !told && minutesSince(deliveredAt, now) >= SILENCE_COUNTS_MINUTES;
  const nextAt = isSettled ? undefined : nextLogLook(deliveredAt, now);
  return {
    signedInBefore,
    told: told || tells,
    ...(code !== undefined && { failedCode: code }),
    ...(nextAt && { nextAt }),
    sights: tells ? [unreadSight('no_answer', now)] : news,
  };
}

/** Stores what becomes of one room, unless another server was first or the room has moved on. */
async function settle({ store }: ReadDeps, read: SignInRead, { sights, ...after }: Outcome): Promise<void> {
  const { requestId, accountId, release } = read;
  await store.transaction(async (tx) => {
    await tx.locks.accounts([accountId]);
    if (!(await tx.signInReads.advance(read, after))) return;
    const request = sights.length === 0 ? undefined : await tx.requests.byId(requestId);
    if (request) for (const sight of sights) await noteSight(tx, request, { ...sight, release });
  });
}

/** Holds off all readings when one got no answer, or lets them go on. It returns the seconds until the next query. */
async function pauseAfter(
  tx: Pick<Transaction, 'signInReads'>,
  reading: SignInReading | undefined,
  now: Date,
): Promise<number> {
  if (reading?.outcome === 'read') await tx.signInReads.pause(undefined);
  if (reading?.outcome !== 'unread') return TICK_SECONDS;
  const { reason, retryAfterSeconds = 0 } = reading;
  const seconds = Math.max(PAUSE_SECONDS[reason], Math.min(retryAfterSeconds, LONGEST_PAUSE_SECONDS));
  await tx.signInReads.pause({ reason, until: secondsAfter(now, seconds) });
  return PASSING.has(reason) ? seconds : TICK_SECONDS;
}

function later(one: Date, two: Date | undefined): Date {
  return two && two > one ? two : one;
}

/** Sends the next run: as soon as a room is due, but not before the pause is over or the next query may leave. */
async function plan({ store }: ReadDeps, { pause }: DueReads, reading: SignInReading | undefined): Promise<void> {
  await store.transaction(async (tx) => {
    const now = await tx.clock.now();
    await tx.signInReads.removeOver();
    const seconds = await pauseAfter(tx, reading, now);
    const earliest = later(secondsAfter(now, seconds), pause && PASSING.has(pause.reason) ? pause.until : undefined);
    const nextAt = await tx.signInReads.nextAt();
    if (nextAt) await tx.jobs.sendSuccessor(READ_JOB, later(earliest, nextAt));
  });
}

/**
 * Returns the time from which sign-ins are asked for. At the first reading of a room, it is long before its delivery, to
 * learn whether the account was in use.
 */
function sinceOf(reads: readonly SignInRead[]): Date {
  const starts = reads.map(({ deliveredAt, signedInBefore }) =>
    signedInBefore === undefined ? secondsAfter(deliveredAt, -EARLIER_HOURS * 3_600) : deliveredAt,
  );
  return new Date(Math.min(...starts.map((at) => at.getTime())));
}

async function readDue({ signInLog }: ReadDeps, { reads, pause }: DueReads): Promise<SignInReading | undefined> {
  if (reads.length === 0 || pause) return undefined;
  const accountIds = reads.map(({ accountId }) => accountId);
  return await signInLog.read(accountIds, sinceOf(reads));
}

/**
 * Reads the sign-in log once for all rooms whose time has come, and notes what it says about each. After a crash, the
 * same rooms are still due, and what was noted before adds nothing. While the log can't be read, no query leaves; rooms
 * still learn, half an hour after their delivery, that nobody could look.
 */
export async function readSignIns(deps: ReadDeps): Promise<void> {
  const due = await deps.store.signInReads.due(MOST_ACCOUNTS);
  const reading = await readDue(deps, due);
  for (const read of due.reads) {
    if (reading?.outcome === 'read') {
      await settle(deps, read, afterReading(read, reading, due.now, deps.signInApps));
      continue;
    }
    const reason = reading?.reason ?? due.pause?.reason;
    if (reason !== undefined) await settle(deps, read, afterUnread(read, reason, due.now));
  }
  await plan(deps, due, reading);
}
