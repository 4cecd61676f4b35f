import type { Admin } from '../../domain/admin.ts';
import type { PageEvent } from '../../domain/page-event.ts';
import type { PageEvents } from '../../domain/ports/store/page-events.ts';
import { requirePermission, type PermissionDeps } from '../preferences/require-permission.ts';

interface WatchDeps extends PermissionDeps {
  readonly store: { readonly pageEvents: Pick<PageEvents, 'listen'> };
}

/**
 * Calls `heard` with every page event until the returned function is called. The permission is checked only at the
 * start, so the caller has to check it again from time to time.
 */
export async function watchChanges(
  { store, ...deps }: WatchDeps,
  admin: Admin,
  heard: (event: PageEvent) => void,
): Promise<() => void> {
  await requirePermission(deps, admin, 'read');
  return store.pageEvents.listen(heard);
}
