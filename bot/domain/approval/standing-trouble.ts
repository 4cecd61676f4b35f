import { type ConsoleReport, isTrouble, reportOf } from '../consoles/console-report.ts';
import type { ApprovalRequest } from './approval-request.ts';

/** A report after which a person has to act. */
export interface Trouble extends ConsoleReport {
  readonly stage: 'not_taken' | 'sign_in_failed';
}

/**
 * Returns the latest report that still asks for a person: a failed sign-in that no sign-in followed, or a settings file
 * that the Teams Rooms app left. A room that signed in has taken its settings, and a failure that is older than its
 * sign-in is over. One that is newer stands beside the sign-in. A delivery that expired asks for nobody,
 * and neither does a room that was signed out.
 */
export function standingTrouble({ reports = [], ...request }: ApprovalRequest): Trouble | undefined {
  if (request.signedOutAt || (request.status !== 'delivered' && request.status !== 'signed_in')) return undefined;
  const signedInAt = request.status === 'signed_in' ? request.signedInAt : undefined;
  return reports.findLast((report): report is Trouble => {
    if (!isTrouble(report.stage)) return false;
    if (report.stage === 'not_taken') return !signedInAt && !isFollowed(reports, report, 'taken');
    return !(signedInAt && signedInAt >= report.at) && !isFollowed(reports, report, 'signed_in');
  });
}

function isFollowed(reports: readonly ConsoleReport[], { at }: ConsoleReport, by: 'signed_in' | 'taken'): boolean {
  const later = reportOf(reports, by);
  return later !== undefined && later.at >= at;
}
