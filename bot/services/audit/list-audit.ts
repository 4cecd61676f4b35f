import type { Admin } from '../../domain/admin.ts';
import type { AuditFilter, AuditRow } from '../../domain/audit/audit.ts';
import type { Audit } from '../../domain/ports/store/audit.ts';
import { requirePermission, type PermissionDeps } from '../preferences/require-permission.ts';

/** One page of audit rows. `more` is `true` when earlier rows follow. */
export interface AuditRows {
  readonly rows: readonly AuditRow[];
  readonly more: boolean;
}

interface AuditDeps extends PermissionDeps {
  readonly store: { readonly audit: Pick<Audit, 'list'> };
}

const AUDIT_PAGE_LENGTH = 100;

/**
 * Returns one page of audit rows, newest first. For the next page, ask for the rows before the place of the last one.
 */
export async function listAudit({ store, ...deps }: AuditDeps, admin: Admin, filter: AuditFilter): Promise<AuditRows> {
  await requirePermission(deps, admin, 'read');
  const rows: readonly AuditRow[] = await store.audit.list(filter, AUDIT_PAGE_LENGTH + 1);
  return { rows: rows.slice(0, AUDIT_PAGE_LENGTH), more: rows.length > AUDIT_PAGE_LENGTH };
}
