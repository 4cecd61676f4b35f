import type { Admin } from '../../domain/admin.ts';
import type { AuditVerdict } from '../../domain/audit/audit.ts';
import type { Store } from '../../domain/ports/store.ts';
import { recentAnswers } from '../../runtime/recent-answers.ts';
import { requireRight, type RightsDeps } from '../preferences/require-permission.ts';

interface VerdictDeps extends RightsDeps {
  readonly store: Pick<Store, 'now' | 'verifyAudit'>;
}

export type DatedVerdict = AuditVerdict & { readonly checkedAt: Date };

const KEPT_MILLISECONDS = 60_000;

/** Whether the audit is intact; all who ask within a minute get the same answer. */
export function auditVerdicts(deps: VerdictDeps, now: () => number): (admin: Admin) => Promise<DatedVerdict> {
  const { store } = deps;
  const follow = async (): Promise<DatedVerdict> => ({ checkedAt: await store.now(), ...(await store.verifyAudit()) });
  const recent = recentAnswers<'audit', DatedVerdict>(follow, {
    keyOf: (audit) => audit,
    milliseconds: KEPT_MILLISECONDS,
    now,
  });
  return async (admin) => {
    await requireRight(deps, admin, 'read');
    return recent('audit');
  };
}
