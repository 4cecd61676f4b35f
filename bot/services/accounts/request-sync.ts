import type { SyncState } from '../../domain/accounts/account.ts';
import type { Admin } from '../../domain/admin.ts';
import type { Syncs } from '../../domain/ports/store/syncs.ts';
import type { Transact } from '../../domain/ports/store/transaction.ts';
import { requirePermission, type PermissionDeps } from '../preferences/require-permission.ts';
import { syncSoon } from './sync-accounts.ts';

interface SyncDeps extends PermissionDeps {
  readonly store: { readonly syncs: Pick<Syncs, 'state'>; readonly transaction: Transact<'clock' | 'jobs'> };
}

/** Lets the next sync come now; one that runs is not joined by another. */
export async function requestSync({ store, ...deps }: SyncDeps, admin: Admin): Promise<SyncState> {
  await requirePermission(deps, admin, 'read');
  await syncSoon({ store });
  return store.syncs.state();
}

export async function syncState({ store, ...deps }: SyncDeps, admin: Admin): Promise<SyncState> {
  await requirePermission(deps, admin, 'read');
  return store.syncs.state();
}
