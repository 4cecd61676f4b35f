import { fitWords } from './console-words.ts';
import { reportedLine } from './device.ts';

/**
 * What a console reports beside a delivery: whether the Teams Rooms app took the settings file, and what its event log
 * tells about the sign-in. A report is a fact with a time. It moves no request, changes no password and starts no
 * release.
 */
export type ReportStage = 'not_taken' | 'sign_in_failed' | 'signed_in' | 'taken';

/** The reports after which a person has to act. */
export type TroubleStage = Extract<ReportStage, 'not_taken' | 'sign_in_failed'>;

/** Who saw how the sign-in went: the person at the console, or the event log of the Teams Rooms app. */
export type SignInSource = 'event_log' | 'installer';

/** How the sign-in to one service went. */
export type ServiceState = 'failed' | 'ok' | 'unknown';

/** How a sign-in went, as far as the console knows. */
export interface SignInSight {
  readonly source?: SignInSource;
  readonly teams?: ServiceState;
  readonly exchange?: ServiceState;
  /** The statuses of the event log in one line, with all in it escaped that could mislead. */
  readonly detail?: string;
}

/** The latest report of a stage in the present release. */
export interface ConsoleReport extends SignInSight {
  readonly stage: ReportStage;
  /** When the console saw it, or when its report came if the clock of the console can't be right. */
  readonly at: Date;
  /** The time of the first report of this stage. */
  readonly firstAt: Date;
}

/** The most reports of one release that are stored. A console sends two or three; one that lies must not fill tables. */
export const MOST_REPORTS = 20;

/** The most reports of one stage and release that are news. The thread of a card hears of no more from one that lies. */
export const MOST_NEWS = 3;

/** Returns the statuses of an event log as one line that can't mislead. It is empty when nothing can be seen in it. */
export function reportDetail(text: string): string {
  return fitWords(reportedLine(text));
}

/** Returns the latest report of this stage. */
export function reportOf(reports: readonly ConsoleReport[] | undefined, stage: ReportStage): ConsoleReport | undefined {
  return reports?.find((one) => one.stage === stage);
}

/** Whether a person has to act after such a report. */
export function isTrouble(stage: ReportStage): stage is TroubleStage {
  return stage === 'not_taken' || stage === 'sign_in_failed';
}
