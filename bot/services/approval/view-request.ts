import { type Admin, sameAdmin } from '../../domain/admin.ts';
import type { ApprovalRequest } from '../../domain/approval/approval-request.ts';
import { DomainError } from '../../domain/errors.ts';
import type { Requests } from '../../domain/ports/store/requests.ts';
import type { CurrentRules } from '../preferences/policy.ts';
import { requirePermission, type PermissionDeps } from '../preferences/require-permission.ts';

/** A request as one person may see it. */
export interface RequestView {
  readonly request: ApprovalRequest;
  /** `issuer` is an approver who generated the code. They can reject the request but not approve it. */
  readonly viewer: 'approver' | 'issuer' | 'reader';
  /** Whether the person may generate a code for the account. */
  readonly mayGenerate?: boolean;
}

interface ViewDeps extends PermissionDeps {
  readonly store: { readonly requests: Pick<Requests, 'byId'> };
  readonly rules: CurrentRules;
}

/**
 * Returns the request with what this person may do about it. It changes nothing.
 * @throws DomainError request_unknown
 */
export async function viewRequest({ store, ...deps }: ViewDeps, admin: Admin, requestId: string): Promise<RequestView> {
  const permissions = await requirePermission(deps, admin, 'read');
  const request = await store.requests.byId(requestId);
  if (!request) throw new DomainError('request_unknown');
  const mayGenerate = permissions.has('generate');
  if (!permissions.has('approve')) return { request, viewer: 'reader', mayGenerate };
  const mayNotApprove = (await deps.rules()).fourEyes && sameAdmin(request.issuedBy, admin);
  return { request, viewer: mayNotApprove ? 'issuer' : 'approver', mayGenerate };
}
