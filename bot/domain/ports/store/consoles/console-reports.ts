import type { ReportStage, SignInSight } from '../../../consoles/console-report.ts';

/** A report of a console about the release whose credential it has. */
export interface NewReport extends SignInSight {
  readonly requestId: string;
  readonly stage: ReportStage;
  /** The attempt whose credential the console has, if it is known. */
  readonly attempt?: number;
  /** When the console saw it, by its own clock. */
  readonly observedAt?: Date;
}

/**
 * What became of a report. `news` is the first of its stage, or one of the next that says the opposite of the one before
 * it, of which there are `MOST_NEWS` at most; `more` tells the same with other details.
 */
export type AddedReport = 'more' | 'news';

/** The reports of consoles. They are only ever added. */
export interface ConsoleReports {
  /**
   * Adds a report to a delivered request, and makes its card and pages show it. The answer is `undefined` when nothing
   * was added: the report was told before, the console has no credential of the present release, or the release has
   * `MOST_REPORTS` already.
   */
  add(report: NewReport): Promise<AddedReport | undefined>;
}
