import type { Admin } from '../../domain/admin.ts';
import type { Overviews } from '../../domain/ports/store/overview.ts';
import type { Statistics } from '../../domain/audit/statistics.ts';
import { requirePermission, type PermissionDeps } from '../preferences/require-permission.ts';

interface StatisticsDeps extends PermissionDeps {
  readonly store: { readonly overview: Pick<Overviews, 'statistics'> };
}

/** Returns how the codes of the last `days` days ended, and which rooms need attention. */
export async function statistics({ store, ...deps }: StatisticsDeps, admin: Admin, days: number): Promise<Statistics> {
  await requirePermission(deps, admin, 'read');
  return store.overview.statistics(days);
}
