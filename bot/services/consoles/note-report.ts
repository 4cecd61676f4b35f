import type { ApprovalRequest } from '../../domain/approval/approval-request.ts';
import type { AuditAct, AuditEvent } from '../../domain/audit/audit.ts';
import { isTrouble, reportDetail, type ReportStage, type SignInSight } from '../../domain/consoles/console-report.ts';
import type { Transaction } from '../../domain/ports/store/transaction.ts';

/** What a console reports about a release, as it came. */
export interface Report extends SignInSight {
  readonly stage: ReportStage;
  /** When the console saw it, by its own clock. */
  readonly observedAt?: Date;
}

const ACTS = {
  taken: 'settings_taken',
  not_taken: 'settings_not_taken',
  signed_in: 'sign_in_reported',
  sign_in_failed: 'sign_in_failed',
} as const satisfies Record<ReportStage, AuditAct>;

/** Returns what of a report is stored: only a sign-in has a source and statuses, and nothing in them can mislead. */
function storedSight({ stage, source = 'installer', teams, exchange, detail }: Report): SignInSight {
  if (stage !== 'signed_in' && stage !== 'sign_in_failed') return {};
  const line = reportDetail(detail ?? '');
  return {
    source,
    ...(teams !== undefined && { teams }),
    ...(exchange !== undefined && { exchange }),
    ...(line !== '' && { detail: line }),
  };
}

/**
 * Stores a report beside the delivery of a request, with its audit entry and the update of its card. A report after
 * which a person has to act is also told in the thread of the card, unless the console told the same before.
 * @param attempt the attempt whose credential the console has, if it is known
 */
export async function noteReport(
  tx: Pick<Transaction, 'audit' | 'consoleReports' | 'jobs'>,
  { id: requestId, account }: ApprovalRequest,
  report: Report,
  attempt?: number,
): Promise<void> {
  const { stage, observedAt } = report;
  const sight = storedSight(report);
  const added = await tx.consoleReports.add({
    requestId,
    stage,
    ...sight,
    ...(attempt !== undefined && { attempt }),
    ...(observedAt && { observedAt }),
  });
  if (!added) return;
  await tx.jobs.send({ name: 'deliver-card', requestId });
  if (added === 'news' && isTrouble(stage)) await tx.jobs.send({ name: 'tell-trouble', requestId, stage });
  const event: AuditEvent = {
    actor: { kind: 'console', requestId },
    act: ACTS[stage],
    accountId: account.id,
    requestId,
    details: detailsOf(sight),
  };
  await tx.audit.append(event);
}

function detailsOf({ source, teams, exchange, detail }: SignInSight): Readonly<Record<string, string>> {
  return {
    ...(source !== undefined && { seenBy: source }),
    ...(teams !== undefined && { teams }),
    ...(exchange !== undefined && { exchange }),
    ...(detail !== undefined && { statuses: detail }),
  };
}
