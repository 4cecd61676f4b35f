import { type Admin, asActor } from '../../domain/admin.ts';
import type { ApprovalRequest } from '../../domain/approval/approval-request.ts';
import { DomainError } from '../../domain/errors.ts';
import type { Store } from '../../domain/ports/store.ts';
import { requireRight, type RightsDeps } from '../preferences/require-permission.ts';

interface VouchDeps extends RightsDeps {
  readonly store: Pick<Store, 'request' | 'transaction'>;
}

/**
 * An administrator has seen that the room signed in; saying so again changes nothing.
 * @throws DomainError request_unknown, request_not_delivered
 */
export async function vouchSignIn(
  { store, ...deps }: VouchDeps,
  by: Admin,
  requestId: string,
): Promise<ApprovalRequest> {
  await requireRight(deps, by, 'approve');
  await store.transaction(async (changes) => {
    const request = await changes.request(requestId);
    if (!request || !(await changes.signIn(requestId))) return;
    await changes.send({ name: 'deliver-card', requestId });
    await changes.audit({ actor: asActor(by), act: 'credential_signed_in', accountId: request.account.id, requestId });
  });
  const request = await store.request(requestId);
  if (!request) throw new DomainError('request_unknown');
  if (request.status !== 'signed_in') throw new DomainError('request_not_delivered', { status: request.status });
  return request;
}
