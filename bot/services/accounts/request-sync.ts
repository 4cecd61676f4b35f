import type { SyncState } from '../../domain/accounts/account-sync.ts';
import type { Admin } from '../../domain/admin.ts';
import type { Syncs } from '../../domain/ports/store/syncs.ts';
import type { Transact } from '../../domain/ports/store/transaction.ts';
import { requirePermission, type PermissionDeps } from '../preferences/require-permission.ts';
import { syncSoon } from './sync-accounts.ts';

interface SyncDeps extends PermissionDeps {
  readonly store: { readonly syncs: Pick<Syncs, 'state'>; readonly transaction: Transact<'clock' | 'jobs'> };
}

/**
 * Moves the next sync to this moment, and returns how the sync stands. If a sync is running, no second one joins it.
 */
export async function requestSync({ store, ...deps }: SyncDeps, admin: Admin): Promise<SyncState> {
  await requirePermission(deps, admin, 'read');
  await syncSoon({ store });
  return store.syncs.state();
}

/** Returns whether a sync is running, and how the last one ended. */
export async function syncState({ store, ...deps }: SyncDeps, admin: Admin): Promise<SyncState> {
  await requirePermission(deps, admin, 'read');
  return store.syncs.state();
}
