import type { Admin } from '../../domain/admin.ts';
import type { AuditFilter, AuditRow } from '../../domain/audit/audit.ts';
import type { Store } from '../../domain/ports/store.ts';
import { requireRight, type RightsDeps } from '../preferences/require-permission.ts';
import type { AuditRows } from '../tab-acts.ts';

interface AuditDeps extends RightsDeps {
  readonly store: Pick<Store, 'listAudit'>;
}

const AUDIT_PAGE_LENGTH = 100;

/** Newest first; those before the last row's number are the next page. */
export async function listAudit({ store, ...deps }: AuditDeps, admin: Admin, filter: AuditFilter): Promise<AuditRows> {
  await requireRight(deps, admin, 'read');
  const rows: readonly AuditRow[] = await store.listAudit(filter, AUDIT_PAGE_LENGTH + 1);
  return { rows: rows.slice(0, AUDIT_PAGE_LENGTH), more: rows.length > AUDIT_PAGE_LENGTH };
}
