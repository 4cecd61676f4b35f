import { type Admin, asActor, whoAndWhen } from '../../domain/admin.ts';
import type { ApprovalRequest } from '../../domain/approval/approval-request.ts';
import { DomainError } from '../../domain/errors.ts';
import type { Audit } from '../../domain/ports/store/audit.ts';
import type { Requests } from '../../domain/ports/store/requests.ts';
import type { Transact } from '../../domain/ports/store/transaction.ts';
import { requirePermission, type ActDeps } from '../preferences/require-permission.ts';

interface RetryDeps extends ActDeps {
  readonly store: {
    readonly audit: Pick<Audit, 'lastAct'>;
    readonly requests: Pick<Requests, 'byId'>;
    readonly transaction: Transact<'audit' | 'jobs' | 'locks' | 'releases'>;
  };
}

/**
 * Starts a release again that needed attention. One that stopped at the change of someone else is left to
 * *Release again*; only a card that is out of date offers to try it again.
 * @param revision the revision that the person saw, if it is known
 * @throws DomainError request_unknown, request_changed, or request_already_resolved with who was first and when
 */
export async function retryRelease(
  { store, ...deps }: RetryDeps,
  by: Admin,
  requestId: string,
  revision?: number,
): Promise<ApprovalRequest> {
  await requirePermission(deps, by, 'approve');
  const seen = await store.requests.byId(requestId);
  if (!seen) throw new DomainError('request_unknown');
  if (revision !== undefined && seen.status === 'needs_attention' && seen.revision !== revision)
    throw new DomainError('request_changed');
  const won = await store.transaction(async (tx) => {
    await tx.locks.accounts([seen.account.id]);
    if (!(await tx.releases.retry(requestId))) return false;
    await tx.jobs.send({ name: 'release-credential', requestId });
    await tx.jobs.send({ name: 'deliver-card', requestId });
    const details = { via: deps.via, revision: seen.revision };
    await tx.audit.append({
      actor: asActor(by),
      act: 'release_retried',
      accountId: seen.account.id,
      requestId,
      details,
    });
    return true;
  });
  const request = await store.requests.byId(requestId);
  if (!request) throw new DomainError('request_unknown');
  if (!won) {
    if (request.status === 'needs_attention' && request.problem === 'changed_elsewhere')
      throw new DomainError('request_changed');
    const first = await store.audit.lastAct(requestId, 'release_retried');
    throw new DomainError('request_already_resolved', {
      status: request.status,
      ...(first && whoAndWhen(first.actor, first.at)),
    });
  }
  return request;
}
