import type { Admin } from '../../domain/admin.ts';
import type { WaitingOtp } from '../../domain/audit/overview.ts';
import type { Overviews } from '../../domain/ports/store/overview.ts';
import type { Statistics } from '../../domain/audit/statistics.ts';
import { requirePermission, type PermissionDeps } from '../preferences/require-permission.ts';

interface StatisticsDeps extends PermissionDeps {
  readonly store: { readonly overview: Pick<Overviews, 'expiringOtps' | 'statistics'> };
}

/** How the codes ended, and which of the person's own codes end soon. */
interface PersonalStatistics extends Statistics {
  readonly endingSoon: readonly WaitingOtp[];
}

/** The time in which a code counts as ending soon: enough to call the installer. */
const SOON_MINUTES = 120;
const MOST_ENDING = 10;

/**
 * Returns how the codes of the last `days` days ended, which rooms need attention, and which codes of this person end
 * soon.
 */
export async function statistics(
  { store, ...deps }: StatisticsDeps,
  admin: Admin,
  days: number,
): Promise<PersonalStatistics> {
  await requirePermission(deps, admin, 'read');
  const endingSoon = await store.overview.expiringOtps(SOON_MINUTES, MOST_ENDING, admin.objectId);
  return { ...(await store.overview.statistics(days)), endingSoon };
}
