import { type Admin, sameAdmin } from '../../domain/admin.ts';
import { DomainError } from '../../domain/errors.ts';
import type { Store } from '../../domain/ports/store.ts';
import type { CurrentRules } from '../preferences/policy.ts';
import { requireRight, type RightsDeps } from '../preferences/require-permission.ts';
import type { RequestView } from '../use-cases.ts';

interface ViewDeps extends RightsDeps {
  readonly store: Pick<Store, 'request'>;
  readonly rules: CurrentRules;
}

/** The request with what this person may do about it; changes nothing. @throws DomainError request_unknown */
export async function viewRequest({ store, ...deps }: ViewDeps, admin: Admin, requestId: string): Promise<RequestView> {
  const rights = await requireRight(deps, admin, 'read');
  const request = await store.request(requestId);
  if (!request) throw new DomainError('request_unknown');
  if (!rights.has('approve')) return { request, viewer: 'reader' };
  const mayNotApprove = (await deps.rules()).fourEyes && sameAdmin(request.issuedBy, admin);
  return { request, viewer: mayNotApprove ? 'issuer' : 'approver' };
}
