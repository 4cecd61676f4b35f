import type { Admin } from '../../domain/admin.ts';
import type { ApprovalRequest } from '../../domain/approval/approval-request.ts';
import { DomainError } from '../../domain/errors.ts';
import type { Clock } from '../../domain/ports/store/clock.ts';
import type { Requests } from '../../domain/ports/store/requests.ts';
import { requirePermission, type PermissionDeps } from '../preferences/require-permission.ts';

/** Some of the requests that wait for a decision, oldest first, and rooms that could not sign in. */
export interface PendingPage {
  readonly at: Date;
  readonly total: number;
  readonly requests: readonly ApprovalRequest[];
  /** `true` when newer requests follow on another page. */
  readonly more: boolean;
  /** Delivered requests whose sign-in failed, the earliest first. Only the first page has them, and not all of many. */
  readonly failed: readonly ApprovalRequest[];
}

interface ListDeps extends PermissionDeps {
  readonly store: {
    readonly clock: Pick<Clock, 'now'>;
    readonly requests: Pick<
      Requests,
      'byId' | 'countPending' | 'latestNamed' | 'pending' | 'pendingNamed' | 'signInFailed'
    >;
  };
}

/** The number of requests that fit on one card, each with a button. */
const PAGE_LENGTH = 6;
/** The number of failed sign-ins below them. The tab lists all. */
const MOST_FAILED = 3;
/** A shorter beginning of an id could name the request of another console by accident. */
const SHORTEST_BEGINNING = 4;

/**
 * Returns one page of the requests that wait for a decision, oldest first.
 * @param after id of the last request on the page before
 */
export async function listPending({ store, ...deps }: ListDeps, admin: Admin, after?: string): Promise<PendingPage> {
  await requirePermission(deps, admin, 'read');
  const found = await store.requests.pending(PAGE_LENGTH + 1, after);
  return {
    at: await store.clock.now(),
    total: await store.requests.countPending(),
    requests: found.slice(0, PAGE_LENGTH),
    more: found.length > PAGE_LENGTH,
    failed: after === undefined ? await store.requests.signInFailed(MOST_FAILED) : [],
  };
}

/**
 * Finds a request by its id, or by the beginning of the id, as people type it in chat. A beginning means a request that
 * is waiting; if there is none, it means the latest one that was, so that a person who comes too late learns who
 * decided.
 * @throws DomainError request_unknown
 */
export async function showRequest({ store, ...deps }: ListDeps, admin: Admin, name: string): Promise<ApprovalRequest> {
  await requirePermission(deps, admin, 'read');
  const exact = await store.requests.byId(name);
  if (exact) return exact;
  const beginning = name.toLowerCase();
  if (beginning.length < SHORTEST_BEGINNING) throw new DomainError('request_unknown');
  const [waiting, ...others] = await store.requests.pendingNamed(beginning);
  const match = waiting ?? (await store.requests.latestNamed(beginning));
  if (!match || others.length > 0) throw new DomainError('request_unknown', { matches: others.length });
  return match;
}
