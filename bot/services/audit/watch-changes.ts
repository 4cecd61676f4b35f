import type { Admin } from '../../domain/admin.ts';
import type { PageEvent } from '../../domain/page-event.ts';
import type { PageEvents } from '../../domain/ports/store/page-events.ts';
import { requirePermission, type PermissionDeps } from '../preferences/require-permission.ts';

interface WatchDeps extends PermissionDeps {
  readonly store: { readonly pageEvents: Pick<PageEvents, 'listen'> };
}

/** Calls with every change until the returned function is called. The permission has to be asked again now and then. */
export async function watchChanges(
  { store, ...deps }: WatchDeps,
  admin: Admin,
  heard: (event: PageEvent) => void,
): Promise<() => void> {
  await requirePermission(deps, admin, 'read');
  return store.pageEvents.listen(heard);
}
