import { type Admin, asActor } from '../../domain/admin.ts';
import type { ApprovalRequest } from '../../domain/approval/approval-request.ts';
import { DomainError } from '../../domain/errors.ts';
import type { Requests } from '../../domain/ports/store/requests.ts';
import type { Transact } from '../../domain/ports/store/transaction.ts';
import { requirePermission, type ActDeps } from '../preferences/require-permission.ts';
import { noteSight } from '../sign-ins/note-sight.ts';

interface VouchDeps extends ActDeps {
  readonly store: {
    readonly requests: Pick<Requests, 'byId'>;
    readonly transaction: Transact<'audit' | 'clock' | 'jobs' | 'locks' | 'releases' | 'requests' | 'sights'>;
  };
}

/**
 * Stores that an administrator saw that the room signed in. Confirming it again changes nothing, unless another witness
 * contradicts: then the word of the administrator is the last one.
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
    if (!request || (request.status === 'signed_in' && !request.signIn?.against)) return;
    const sight = { witness: 'administrator', outcome: 'signed_in', at: await tx.clock.now(), by } as const;
    const details = { via: deps.via, revision: request.revision };
    await noteSight(tx, request, sight, { actor: asActor(by), details });
  });
  const request = await store.requests.byId(requestId);
  if (!request) throw new DomainError('request_unknown');
  if (request.status !== 'signed_in') throw new DomainError('request_not_delivered', { status: request.status });
  return request;
}
