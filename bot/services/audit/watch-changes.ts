import type { Change } from '../../../contract/page-events.ts';
import type { Admin } from '../../domain/admin.ts';
import type { Store } from '../../domain/ports/store.ts';
import { requireRight, type RightsDeps } from '../preferences/require-permission.ts';

interface WatchDeps extends RightsDeps {
  readonly store: Pick<Store, 'watchChanges'>;
}

/** Calls with every change until the returned function is called. The right has to be asked again now and then. */
export async function watchChanges(
  { store, ...deps }: WatchDeps,
  admin: Admin,
  heard: (change: Change) => void,
): Promise<() => void> {
  await requireRight(deps, admin, 'read');
  return store.watchChanges(heard);
}
