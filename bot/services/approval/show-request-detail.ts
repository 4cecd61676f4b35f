import { type Admin, type Permission, sameAdmin } from '../../domain/admin.ts';
import type { ApprovalRequest } from '../../domain/approval/approval-request.ts';
import { compareSerialNumber, type SerialNumberMatch } from '../../domain/consoles/device.ts';
import { DomainError } from '../../domain/errors.ts';
import type { Clock } from '../../domain/ports/store/clock.ts';
import type { Keys } from '../../domain/ports/keys.ts';
import type { Requests } from '../../domain/ports/store/requests.ts';
import type { Rules } from '../../domain/preferences/preferences.ts';
import type { CurrentRules } from '../preferences/policy.ts';
import { requirePermission, type PermissionDeps } from '../preferences/require-permission.ts';
import type { RequestView } from './view-request.ts';

export interface RequestDetail extends RequestView {
  /** By the clock that decides. */
  readonly at: Date;
  readonly serialNumberMatch: SerialNumberMatch;
  readonly asksMatchCode: boolean;
  /** Where it is compared, not typed. */
  readonly matchCode?: string;
}

interface OpenRequests {
  readonly total: number;
  readonly requests: readonly RequestDetail[];
}

interface DetailDeps extends PermissionDeps {
  readonly store: { readonly clock: Pick<Clock, 'now'>; readonly requests: Pick<Requests, 'byId' | 'listOpen'> };
  readonly keys: Pick<Keys, 'matchCode'>;
  readonly rules: CurrentRules;
}

const MOST_LISTED = 200;

/** With what this person may do about it, and the match code only where it is compared, not typed. */
function detailOf(
  { keys }: DetailDeps,
  { fourEyes, matchCode }: Rules,
  admin: Admin,
  permissions: ReadonlySet<Permission>,
  at: Date,
) {
  return (request: ApprovalRequest): RequestDetail => {
    const mayNotApprove = fourEyes && sameAdmin(request.issuedBy, admin);
    const asksMatchCode = matchCode === 'typed';
    return {
      request,
      at,
      asksMatchCode,
      serialNumberMatch: compareSerialNumber(request.device, request.expectedSerialNumber),
      viewer: !permissions.has('approve') ? 'reader' : mayNotApprove ? 'issuer' : 'approver',
      ...(!asksMatchCode && request.status === 'pending' && { matchCode: keys.matchCode(request.id) }),
    };
  };
}

/** @throws DomainError request_unknown */
export async function requestDetail(deps: DetailDeps, admin: Admin, requestId: string): Promise<RequestDetail> {
  const permissions = await requirePermission(deps, admin, 'read');
  const request = await deps.store.requests.byId(requestId);
  if (!request) throw new DomainError('request_unknown');
  return detailOf(deps, await deps.rules(), admin, permissions, await deps.store.clock.now())(request);
}

/** What waits for somebody. */
export async function listOpenRequests(deps: DetailDeps, admin: Admin): Promise<OpenRequests> {
  const permissions = await requirePermission(deps, admin, 'read');
  const { total, requests } = await deps.store.requests.listOpen(MOST_LISTED);
  return {
    total,
    requests: requests.map(detailOf(deps, await deps.rules(), admin, permissions, await deps.store.clock.now())),
  };
}
