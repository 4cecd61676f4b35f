import { type Admin, type Permission, sameAdmin } from '../../domain/admin.ts';
import type { ApprovalRequest } from '../../domain/approval/approval-request.ts';
import { matchCodeOf } from '../../domain/consoles/bound-digits.ts';
import { compareSerialNumber, type SerialNumberMatch } from '../../domain/consoles/device.ts';
import { type ShownDevice, shownDevice } from '../../domain/consoles/shown-device.ts';
import { serialNumberNotes, type SerialNumberNote } from '../../domain/consoles/serial-number.ts';
import { DomainError } from '../../domain/errors.ts';
import { secondsAfter } from '../../domain/instant.ts';
import type { Clock } from '../../domain/ports/store/clock.ts';
import type { Keys } from '../../domain/ports/keys.ts';
import type { Requests } from '../../domain/ports/store/requests.ts';
import type { SeenApproverQueries } from '../../domain/ports/store/rules/seen-approvers.ts';
import type { SignOutQueries } from '../../domain/ports/store/sign-outs/sign-outs.ts';
import type { Transact } from '../../domain/ports/store/transaction.ts';
import type { Rules } from '../../domain/preferences/preferences.ts';
import type { CurrentRules } from '../preferences/policy.ts';
import { requirePermission, type PermissionDeps } from '../preferences/require-permission.ts';
import { signOutOf, type SignOutView } from '../sign-outs/show-sign-out.ts';
import type { RequestView } from './view-request.ts';

/** A request with everything that its page shows. */
export interface RequestDetail extends RequestView {
  /** The time of the database, which is the clock that decides. */
  readonly at: Date;
  /** The sign-out of its room. Lists of requests don't have it. */
  readonly signOut?: SignOutView;
  readonly serialNumberMatch: SerialNumberMatch;
  /** Which device the console is; absent until the inventories were asked. */
  readonly knownDevice?: ShownDevice;
  readonly serialNumberNotes: readonly SerialNumberNote[];
  /** Whether the approver has to type the match code. */
  readonly asksMatchCode: boolean;
  /** The match code. It is present only if the rules let people compare it, and absent if people have to type it. */
  readonly matchCode?: string;
}

interface OpenRequests {
  readonly total: number;
  readonly requests: readonly RequestDetail[];
}

interface DetailDeps extends PermissionDeps {
  readonly store: {
    readonly clock: Pick<Clock, 'now'>;
    readonly requests: Pick<Requests, 'byId' | 'listOpen'>;
    readonly seenApprovers: Pick<SeenApproverQueries, 'mayConfirm'>;
    readonly signOuts: Pick<SignOutQueries, 'latestOf'>;
    readonly transaction: Transact<'jobs'>;
  };
  readonly keys: Pick<Keys, 'matchCode'>;
  readonly rules: CurrentRules;
}

/** The number of open requests that a page shows at most. */
const MOST_LISTED = 200;

/**
 * Adds what this person may do about a request. The match code is included only if people compare it instead of typing
 * it.
 */
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
      ...(request.deviceLook && { knownDevice: shownDevice(request.device, request.deviceLook) }),
      serialNumberMatch: compareSerialNumber(request.device, request.expectedSerialNumber),
      serialNumberNotes: serialNumberNotes(request.device.serialNumber, request.serialNumberElsewhere),
      viewer: !permissions.has('approve') ? 'reader' : mayNotApprove ? 'issuer' : 'approver',
      ...(!asksMatchCode && request.status === 'pending' && { matchCode: matchCodeOf(keys, request) }),
    };
  };
}

/**
 * Returns one request with everything that its page shows.
 * @throws DomainError request_unknown
 */
export async function requestDetail(deps: DetailDeps, admin: Admin, requestId: string): Promise<RequestDetail> {
  const permissions = await requirePermission(deps, admin, 'read');
  const request = await deps.store.requests.byId(requestId);
  if (!request) throw new DomainError('request_unknown');
  const now = await deps.store.clock.now();
  if (needsFreshTarget(request, now))
    await deps.store.transaction((tx) => tx.jobs.send({ name: 'check-target', accountId: request.account.id }));
  const signOut = await signOutOf(deps, admin, permissions, request);
  return { ...detailOf(deps, await deps.rules(), admin, permissions, now)(request), signOut };
}

/** Age in seconds at which the reading of an account is read again for somebody who looks at its request. */
const STALE_SECONDS = 30;

/**
 * Returns whether somebody who decides should see the account as it is now. The page shows the last reading at once,
 * and hears of the new one by a page event.
 */
function needsFreshTarget({ status, account: { target } }: ApprovalRequest, now: Date): boolean {
  if (status !== 'pending' && status !== 'needs_attention') return false;
  return target === undefined || secondsAfter(target.readAt, STALE_SECONDS) <= now;
}

/** Returns the requests that wait for someone to act, with their total. */
export async function listOpenRequests(deps: DetailDeps, admin: Admin): Promise<OpenRequests> {
  const permissions = await requirePermission(deps, admin, 'read');
  const { total, requests } = await deps.store.requests.listOpen(MOST_LISTED);
  return {
    total,
    requests: requests.map(detailOf(deps, await deps.rules(), admin, permissions, await deps.store.clock.now())),
  };
}
