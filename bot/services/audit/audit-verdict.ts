import type { Admin } from '../../domain/admin.ts';
import type { AuditVerdict } from '../../domain/audit/audit.ts';
import type { Audit } from '../../domain/ports/store/audit.ts';
import type { Clock } from '../../domain/ports/store/clock.ts';
import { recentAnswers } from '../../runtime/recent-answers.ts';
import { requirePermission, type PermissionDeps } from '../preferences/require-permission.ts';

/** Whether the audit is intact, with the time at which that was checked. */
export type DatedVerdict = AuditVerdict & { readonly checkedAt: Date };
/** Returns a verdict that is at most a minute old. */
export type RecentVerdict = () => Promise<DatedVerdict>;

interface VerdictStore {
  readonly audit: Pick<Audit, 'verify'>;
  readonly clock: Pick<Clock, 'now'>;
}

interface VerdictDeps extends PermissionDeps {
  readonly recentVerdict: RecentVerdict;
}

/**
 * How long a verdict is reused, in milliseconds. Verifying the log reads every entry of the audit, so it happens once a
 * minute at most.
 */
const KEPT_MILLISECONDS = 60_000;

/**
 * Returns a function that verifies the whole audit. Everyone who asks within a minute gets the same answer.
 * @param now milliseconds of a clock that never goes back
 */
export function recentVerdict(store: VerdictStore, now: () => number): RecentVerdict {
  const follow = async (): Promise<DatedVerdict> => ({
    checkedAt: await store.clock.now(),
    ...(await store.audit.verify()),
  });
  const recent = recentAnswers<'audit', DatedVerdict>(follow, {
    keyOf: (audit) => audit,
    milliseconds: KEPT_MILLISECONDS,
    now,
  });
  return () => recent('audit');
}

/** Returns whether the audit was intact at some time within the last minute. */
export async function auditVerdict(
  { recentVerdict: verdict, ...deps }: VerdictDeps,
  admin: Admin,
): Promise<DatedVerdict> {
  await requirePermission(deps, admin, 'read');
  return verdict();
}
