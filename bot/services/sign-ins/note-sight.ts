import { type Actor, SYSTEM } from '../../domain/admin.ts';
import type { ApprovalRequest } from '../../domain/approval/approval-request.ts';
import type { AuditAct, AuditEvent } from '../../domain/audit/audit.ts';
import type { AddedSight, NewSight } from '../../domain/ports/store/sign-ins/sights.ts';
import type { Transaction } from '../../domain/ports/store/transaction.ts';
import { newsOf, tellNews } from './tell-news.ts';

/** Who noted a sight, and what else their audit entries say. */
interface NotedBy {
  readonly actor: Actor;
  readonly details?: AuditEvent['details'];
}

/** The longest detail of an audit entry about a sight, in UTF-16 units. */
const LONGEST_DETAIL = 300;

function detailsOf({ witness, errorCode, app, reason, policies }: Omit<NewSight, 'requestId'>) {
  return {
    seenBy: witness,
    ...(app !== undefined && { app }),
    ...(errorCode !== undefined && { errorCode }),
    ...(reason !== undefined && { failure: reason.slice(0, LONGEST_DETAIL) }),
    ...(policies !== undefined && { policies: policies.join('; ').slice(0, LONGEST_DETAIL) }),
  };
}

/** Returns the act of a sight. Silence has none, because nobody did anything. */
function actOf({ outcome }: Pick<NewSight, 'outcome'>, moved: boolean): AuditAct | undefined {
  if (outcome === 'signed_in') return moved ? 'credential_signed_in' : 'sign_in_seen';
  return outcome === 'failed' ? 'sign_in_failed' : undefined;
}

/**
 * Stores what a witness outside the console says about the sign-in of a request, with its audit entries and the update
 * of its card. A sign-in moves the request to `signed_in`. A failure, a contradiction and silence are told, each once in
 * a release. The transaction has locked the account of the request.
 * @returns `undefined` when the sight was known, or the console has no credential of that release
 */
export async function noteSight(
  tx: Pick<Transaction, 'audit' | 'jobs' | 'releases' | 'sights'>,
  { id: requestId, account }: Pick<ApprovalRequest, 'account' | 'id'>,
  sight: Omit<NewSight, 'requestId'>,
  { actor, details }: NotedBy = { actor: SYSTEM },
): Promise<AddedSight | undefined> {
  const added = await tx.sights.add({ ...sight, requestId });
  if (!added) return undefined;
  const moved = sight.outcome === 'signed_in' && (await tx.releases.signIn(requestId));
  await tx.jobs.send({ name: 'deliver-card', requestId });
  const entry = { actor, accountId: account.id, requestId, details: { ...detailsOf(sight), ...details } };
  const act = actOf(sight, moved);
  if (act) await tx.audit.append({ ...entry, act });
  if (added.contradicts) await tx.audit.append({ ...entry, act: 'sign_in_contradicted' });
  await tellNews(tx, requestId, newsOf(added));
  return added;
}
