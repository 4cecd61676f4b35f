import type { ApprovalRequest } from '../../domain/approval/approval-request.ts';
import type { AuditAct, AuditEvent } from '../../domain/audit/audit.ts';
import { isTrouble, reportDetail, type ReportStage, type SignInSight } from '../../domain/consoles/console-report.ts';
import type { Transaction } from '../../domain/ports/store/transaction.ts';
import { tellNews } from '../sign-ins/tell-news.ts';

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

/** What is known about a report besides its words. */
interface Context {
  /** The attempt whose credential the console has, if it is known. */
  readonly attempt?: number | undefined;
  /** Whether the same words moved the request, so that its card and its audit entry are on their way. */
  readonly moved?: boolean;
}

type NotingReports = Pick<Transaction, 'audit' | 'consoleReports' | 'jobs' | 'requests' | 'sights'>;

/**
 * Tells people what a report changed. The trouble of a console is told with its own words, and a contradiction with
 * those of both witnesses. A failure that the sign-in log showed before is not told again.
 */
async function tell(tx: NotingReports, { id: requestId, signIn: before }: ApprovalRequest, stage: ReportStage) {
  const after = (await tx.requests.byId(requestId))?.signIn;
  if (after?.against && !before?.against) return tellNews(tx, requestId, 'contradicted');
  if (!isTrouble(stage)) return undefined;
  const wasTold = before?.state === 'failed' && before.by.witness === 'sign_in_log';
  if (stage === 'sign_in_failed' && wasTold) return undefined;
  if (stage === 'sign_in_failed') await tx.sights.noteTold(requestId, 'failed');
  return tx.jobs.send({ name: 'tell-trouble', requestId, stage });
}

/**
 * Stores a report beside the delivery of a request, with its audit entry and the update of its card. A report after
 * which a person has to act is also told in the thread of the card, unless the console told the same before. The
 * installer's word that moved the request has its entry already.
 */
export async function noteReport(
  tx: NotingReports,
  request: ApprovalRequest,
  report: Report,
  { attempt, moved = false }: Context = {},
): Promise<void> {
  const { id: requestId, account } = request;
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
  if (!moved) await tx.jobs.send({ name: 'deliver-card', requestId });
  if (added === 'news') await tell(tx, request, stage);
  if (moved && sight.source === 'installer') return;
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
