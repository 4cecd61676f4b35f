import type { Admin } from '../../domain/admin.ts';
import type { ApprovalRequest } from '../../domain/approval/approval-request.ts';
import { DomainError } from '../../domain/errors.ts';
import type { Store } from '../../domain/ports/store.ts';
import { requireRight, type RightsDeps } from '../preferences/require-permission.ts';
import type { PendingPage } from '../use-cases.ts';

interface ListDeps extends RightsDeps {
  readonly store: Pick<Store, 'countPending' | 'latestNamed' | 'now' | 'pendingNamed' | 'pendingRequests' | 'request'>;
}

/** As many as fit on one card, each with a button. */
const PAGE_LENGTH = 6;
/** Fewer symbols of an id would name somebody else's request by accident. */
const SHORTEST_BEGINNING = 4;

/** What waits for a decision, oldest first. @param after the last request of the page before */
export async function listPending({ store, ...deps }: ListDeps, admin: Admin, after?: string): Promise<PendingPage> {
  await requireRight(deps, admin, 'read');
  const found = await store.pendingRequests(PAGE_LENGTH + 1, after);
  return {
    at: await store.now(),
    total: await store.countPending(),
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
  await requireRight(deps, admin, 'read');
  const exact = await store.request(name);
  if (exact) return exact;
  const beginning = name.toLowerCase();
  if (beginning.length < SHORTEST_BEGINNING) throw new DomainError('request_unknown');
  const [waiting, ...others] = await store.pendingNamed(beginning);
  const match = waiting ?? (await store.latestNamed(beginning));
  if (!match || others.length > 0) throw new DomainError('request_unknown', { matches: others.length });
  return match;
}
