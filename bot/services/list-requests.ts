import type { Admin } from '../domain/admin.ts';
import type { ApprovalRequest } from '../domain/approval-request.ts';
import { DomainError } from '../domain/errors.ts';
import type { Store } from '../domain/ports.ts';
import { requireRight, type RightsDeps } from './require-right.ts';

interface ListDeps extends RightsDeps {
  readonly store: Pick<Store, 'pendingRequests' | 'request'>;
}

const MOST_SHOWN = 20;

/** What waits for a decision, oldest first. */
export async function listPending({ store, ...deps }: ListDeps, admin: Admin): Promise<readonly ApprovalRequest[]> {
  await requireRight(deps, admin, 'read');
  return store.pendingRequests(MOST_SHOWN);
}

/** @throws DomainError request_unknown */
export async function showRequest({ store, ...deps }: ListDeps, admin: Admin, requestId: string): Promise<ApprovalRequest> {
  await requireRight(deps, admin, 'read');
  const request = await store.request(requestId);
  if (!request) throw new DomainError('request_unknown');
  return request;
}
