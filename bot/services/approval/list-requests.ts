import type { Admin } from '../../domain/admin.ts';
import type { ApprovalRequest } from '../../domain/approval/approval-request.ts';
import { DomainError } from '../../domain/errors.ts';
import type { Clock } from '../../domain/ports/store/clock.ts';
import type { Requests } from '../../domain/ports/store/requests.ts';
import { requirePermission, type PermissionDeps } from '../preferences/require-permission.ts';

/** Some of the requests that wait, oldest first. */
export interface PendingPage {
  readonly at: Date;
  readonly total: number;
  readonly requests: readonly ApprovalRequest[];
  /** There are younger ones. */
  readonly more: boolean;
}

interface ListDeps extends PermissionDeps {
  readonly store: {
    readonly clock: Pick<Clock, 'now'>;
    readonly requests: Pick<Requests, 'byId' | 'countPending' | 'latestNamed' | 'pending' | 'pendingNamed'>;
  };
}

/** As many as fit on one card, each with a button. */
const PAGE_LENGTH = 6;
/** Fewer symbols of an id would name somebody else's request by accident. */
const SHORTEST_BEGINNING = 4;

/** What waits for a decision, oldest first. @param after the last request of the page before */
export async function listPending({ store, ...deps }: ListDeps, admin: Admin, after?: string): Promise<PendingPage> {
  await requirePermission(deps, admin, 'read');
  const found = await store.requests.pending(PAGE_LENGTH + 1, after);
  return {
    at: await store.clock.now(),
    total: await store.requests.countPending(),
    requests: found.slice(0, PAGE_LENGTH),
    more: found.length > PAGE_LENGTH,
  };
}

/**
 * By its id, or as people type it: by the beginning of the id of one that waits, or of the latest that did, so that
 * whoever comes too late hears who decided.
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
