import type { ServiceState } from '../consoles/console-report.ts';
import type { LoggedSignIn, SignInReading } from '../ports/sign-in-log.ts';
import { appNameOf, logLine } from './app-names.ts';
import { FAILURE_COUNTS_MINUTES, minutesSince, SILENCE_COUNTS_MINUTES } from './log-looks.ts';
import type { Sight } from './sight.ts';

/** What the sign-in log says, as a sight without its request. */
export type LogSight = Omit<Sight, 'by' | 'detail' | 'witness'> & { readonly witness: 'sign_in_log' };

/** The room that a reading is judged for. */
export interface LogQuestion {
  readonly accountId: string;
  readonly deliveredAt: Date;
  /** When the log was read. */
  readonly now: Date;
  /** An earlier reading saw a sign-in before the delivery. */
  readonly signedInBefore: boolean;
  /** Names of applications by id, from the settings. */
  readonly appNames: ReadonlyMap<string, string>;
}

/** What a reading says about one room. */
export interface LogJudgement {
  readonly sights: readonly LogSight[];
  readonly signedInBefore: boolean;
  /** The room signed in and nothing failed after it, so the log needs no further reading. */
  readonly isSettled: boolean;
}

/**
 * Errors of a step that every sign-in can show, and that people don't notice: no session yet, and "Keep me signed in"
 * (https://learn.microsoft.com/entra/identity-platform/reference-error-codes).
 */
const NO_FAILURES: ReadonlySet<number> = new Set([50058, 50140]);
/**
 * Errors that a device with the old password gets: a wrong password, a locked account, and a token that the change of
 * the password has revoked (the same page).
 */
const OLD_PASSWORD: ReadonlySet<number> = new Set([50053, 50126, 50173]);

/** Minutes by which the clock of Microsoft Entra may be ahead of our database. */
const MOST_AHEAD_MINUTES = 5;

/** The APIs whose sign-in tells about Teams and about the calendar, by the names of the same public list. */
const SERVICES: ReadonlyMap<string, 'exchange' | 'teams'> = new Map([
  ['Microsoft Teams Services', 'teams'],
  ['Office 365 Exchange Online', 'exchange'],
]);

type Lamps = Pick<LogSight, 'exchange' | 'teams'>;

/** Returns how the sign-in to the services went that these sign-ins were for. */
function lampsOf(signIns: readonly LoggedSignIn[], state: ServiceState): Lamps {
  const services = signIns.flatMap(({ resourceName = '' }) => SERVICES.get(resourceName) ?? []);
  return Object.fromEntries(services.map((service) => [service, state]));
}

function appOf(signIn: LoggedSignIn, { appNames }: LogQuestion): Pick<LogSight, 'app'> {
  const app = appNameOf(signIn, appNames);
  return app === undefined ? {} : { app };
}

function successSight(successes: readonly [LoggedSignIn, ...LoggedSignIn[]], question: LogQuestion): LogSight {
  const [first] = successes;
  const said = { witness: 'sign_in_log', outcome: 'signed_in', at: first.at } as const;
  return { ...said, ...appOf(first, question), ...lampsOf(successes, 'ok') };
}

function failureSight(failure: LoggedSignIn, question: LogQuestion, signedInBefore: boolean): LogSight {
  const reason = logLine(failure.failureReason);
  const policies = failure.failedPolicies.flatMap((name) => logLine(name) ?? []);
  return {
    witness: 'sign_in_log',
    outcome: 'failed',
    at: failure.at,
    errorCode: failure.errorCode,
    ...appOf(failure, question),
    ...lampsOf([failure], 'failed'),
    ...(reason !== undefined && { reason }),
    ...(policies.length > 0 && { policies }),
    ...(signedInBefore && OLD_PASSWORD.has(failure.errorCode) && { signedInElsewhere: true }),
  };
}

/**
 * Judges what the sign-in log holds about one room. A sign-in that lies ahead of us is a mistake of the log and tells
 * nothing: it would stay the latest for ever. Only sign-ins of its account after the delivery tell about it, by
 * the times of Microsoft Entra and of our database: a console restarts between its delivery and its sign-in, which takes
 * longer than clocks differ. A failure counts once five minutes have passed, and only if no success followed it. An
 * account that signed in before the delivery, and now fails because of its password, may be another device. Silence
 * counts after half an hour, if all of the log was read.
 */
export function judgeSignIns(
  question: LogQuestion,
  { signIns, isIncomplete }: Extract<SignInReading, { readonly outcome: 'read' }>,
): LogJudgement {
  const { deliveredAt, now } = question;
  const minutes = minutesSince(deliveredAt, now);
  const latest = now.getTime() + MOST_AHEAD_MINUTES * 60_000;
  const own = signIns.filter(({ accountId, at }) => accountId === question.accountId && at.getTime() <= latest);
  const signedInBefore =
    question.signedInBefore || own.some(({ at, errorCode }) => at < deliveredAt && errorCode === 0);
  const after = own.filter(({ at, errorCode }) => at >= deliveredAt && !NO_FAILURES.has(errorCode));
  const [first, ...others] = after.filter(({ errorCode }) => errorCode === 0);
  const last = after.at(-1);
  const failure = last && last.errorCode !== 0 ? last : undefined;
  const counts = failure !== undefined && minutes >= FAILURE_COUNTS_MINUTES;
  const isSilent = after.length === 0 && !isIncomplete && minutes >= SILENCE_COUNTS_MINUTES;
  return {
    signedInBefore,
    sights: [
      ...(first ? [successSight([first, ...others], question)] : []),
      ...(counts ? [failureSight(failure, question, signedInBefore)] : []),
      ...(isSilent ? [{ witness: 'sign_in_log', outcome: 'nothing', at: now } as const] : []),
    ],
    isSettled: first !== undefined && (failure === undefined || counts),
  };
}
