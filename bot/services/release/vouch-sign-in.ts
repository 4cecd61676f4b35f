import { type Admin, asActor } from '../../domain/admin.ts';
import type { ApprovalRequest } from '../../domain/approval/approval-request.ts';
import { DomainError } from '../../domain/errors.ts';
import type { Requests } from '../../domain/ports/store/requests.ts';
import type { Transact } from '../../domain/ports/store/transaction.ts';
import { requirePermission, type ActDeps } from '../preferences/require-permission.ts';

interface VouchDeps extends ActDeps {
  readonly store: {
    readonly requests: Pick<Requests, 'byId'>;
    readonly transaction: Transact<'audit' | 'jobs' | 'locks' | 'releases' | 'requests'>;
  };
}

/**
 * Stores that an administrator saw that the room signed in. Confirming it again changes nothing.
 * @throws DomainError request_unknown, request_not_delivered
 */
export async function vouchSignIn(
  { store, ...deps }: VouchDeps,
  by: Admin,
  requestId: string,
): Promise<ApprovalRequest> {
  await requirePermission(deps, by, 'approve');
  await store.transaction(async (tx) => {
    await tx.locks.accountsOf([requestId]);
    const request = await tx.requests.byId(requestId);
    if (!request || !(await tx.releases.signIn(requestId))) return;
    await tx.jobs.send({ name: 'deliver-card', requestId });
    await tx.audit.append({
      actor: asActor(by),
      act: 'credential_signed_in',
      accountId: request.account.id,
      requestId,
      details: { via: deps.via, revision: request.revision },
    });
  });
  const request = await store.requests.byId(requestId);
  if (!request) throw new DomainError('request_unknown');
  if (request.status !== 'signed_in') throw new DomainError('request_not_delivered', { status: request.status });
  return request;
}
