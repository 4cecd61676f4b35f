import { type Admin, type Right, sameAdmin } from '../../domain/admin.ts';
import type { ApprovalRequest } from '../../domain/approval/approval-request.ts';
import { compareSerialNumber } from '../../domain/consoles/device.ts';
import { DomainError } from '../../domain/errors.ts';
import type { Keys } from '../../domain/ports/keys.ts';
import type { Store } from '../../domain/ports/store.ts';
import type { Rules } from '../../domain/preferences/preferences.ts';
import type { CurrentRules } from '../preferences/policy.ts';
import { requireRight, type RightsDeps } from '../preferences/require-permission.ts';
import type { OpenRequests, RequestDetail } from '../tab-acts.ts';

interface DetailDeps extends RightsDeps {
  readonly store: Pick<Store, 'now' | 'openRequests' | 'request'>;
  readonly keys: Pick<Keys, 'matchCode'>;
  readonly rules: CurrentRules;
}

const MOST_LISTED = 200;

/** With what this person may do about it, and the match code only where it is compared, not typed. */
function detailOf(
  { keys }: DetailDeps,
  { fourEyes, matchCode }: Rules,
  admin: Admin,
  rights: ReadonlySet<Right>,
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
      viewer: !rights.has('approve') ? 'reader' : mayNotApprove ? 'issuer' : 'approver',
      ...(!asksMatchCode && request.status === 'pending' && { matchCode: keys.matchCode(request.id) }),
    };
  };
}

/** @throws DomainError request_unknown */
export async function requestDetail(deps: DetailDeps, admin: Admin, requestId: string): Promise<RequestDetail> {
  const rights = await requireRight(deps, admin, 'read');
  const request = await deps.store.request(requestId);
  if (!request) throw new DomainError('request_unknown');
  return detailOf(deps, await deps.rules(), admin, rights, await deps.store.now())(request);
}

/** What waits for somebody. */
export async function listOpenRequests(deps: DetailDeps, admin: Admin): Promise<OpenRequests> {
  const rights = await requireRight(deps, admin, 'read');
  const { total, requests } = await deps.store.openRequests(MOST_LISTED);
  return { total, requests: requests.map(detailOf(deps, await deps.rules(), admin, rights, await deps.store.now())) };
}
