import type { SyncState } from '../../domain/accounts/account.ts';
import type { Admin } from '../../domain/admin.ts';
import type { Store } from '../../domain/ports/store.ts';
import { requireRight, type RightsDeps } from '../preferences/require-permission.ts';
import { syncSoon } from './sync-accounts.ts';

interface SyncDeps extends RightsDeps {
  readonly store: Pick<Store, 'syncState' | 'transaction'>;
}

/** Lets the next sync come now; one that runs is not joined by another. */
export async function requestSync({ store, ...deps }: SyncDeps, admin: Admin): Promise<SyncState> {
  await requireRight(deps, admin, 'read');
  await syncSoon({ store });
  return store.syncState();
}

export async function syncState({ store, ...deps }: SyncDeps, admin: Admin): Promise<SyncState> {
  await requireRight(deps, admin, 'read');
  return store.syncState();
}
