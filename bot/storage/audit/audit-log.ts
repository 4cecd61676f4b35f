import { sql } from 'kysely';
import type { AuditFilter } from '../../domain/audit/audit.ts';
import type { SaltedName } from '../../domain/audit/log-entry.ts';
import { consistencyPath } from '../../domain/audit/merkle-proof.ts';
import type { Hash, NodePlace } from '../../domain/audit/merkle-tree.ts';
import type { AuditLog, ExportedEntry, NewestCheckpoint } from '../../domain/ports/store/audit/audit-log.ts';
import type { Statements } from '../engine/statements.ts';
import { auditPage } from './audit-page.ts';
import { ENTRY_COLUMNS, type EntryRow, toEntry } from './entry-rows.ts';
import { readProof } from './tree-rows.ts';

interface ExportedRow extends EntryRow {
  readonly leaf: number | null;
  readonly salted: SaltedName | null;
  readonly account_name: string | null;
  readonly selector: string | null;
}

function toExported(row: ExportedRow): ExportedEntry {
  const { place, leaf, salted, account_name: accountName, selector } = row;
  return {
    place,
    entry: toEntry(row),
    ...(leaf !== null && { number: leaf }),
    ...(salted && { salted }),
    ...(accountName !== null && { accountName }),
    ...(selector !== null && { selector }),
  };
}

/** The audit as a log that outsiders verify: its checkpoint, proofs from the stored nodes, and its leaves. */
export class StoredAuditLog implements AuditLog {
  readonly #db: Statements;

  constructor(db: Statements) {
    this.#db = db;
  }

  async newest(): Promise<NewestCheckpoint | undefined> {
    return await this.#db.one(sql<NewestCheckpoint>`
      select note, size::float8 as size from audit_tree where note is not null`);
  }

  async consistency(first: number, second: number): Promise<readonly Hash[]> {
    return await readProof(this.#db, consistencyPath(first, second));
  }

  async nodes(places: readonly NodePlace[]): Promise<readonly Hash[]> {
    const ranges = places.map(({ level, position }) => ({
      start: position * 2 ** level,
      end: (position + 1) * 2 ** level,
    }));
    return await readProof(this.#db, ranges);
  }

  async exported(filter: AuditFilter, limit: number): Promise<readonly ExportedEntry[]> {
    const columns = sql`e.id, ${ENTRY_COLUMNS}, e.leaf_index::float8 as leaf`;
    const rows = await this.#db.all(sql<ExportedRow>`
      select r.*, (select jsonb_build_object('name', n.name, 'salt', n.salt) from audit_names n where n.entry = r.place) as salted,
        (select a.display_name from accounts a where a.id = r.event ->> 'accountId') as account_name,
        (select o.selector from otps o where o.id = r.event ->> 'otpId') as selector
      from (${auditPage(columns, filter, limit)}) r order by r.place desc`);
    return rows.map(toExported);
  }
}
