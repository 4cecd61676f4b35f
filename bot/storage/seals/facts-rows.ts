import { type RawBuilder, sql } from 'kysely';
import type { Statements } from '../engine/statements.ts';
import { PRIMARY_KEYS, type SealedRow } from './row-seals.ts';
import type { FactsTable } from './sealed-columns.ts';

/** Rows that are read, sealed and written at a time. */
const PORTION = 500;

/** The tables whose rows have a seal of their facts. */
export const FACTS_TABLES = [
  'otps',
  'openings',
  'requests',
  'kept_passwords',
  'rule_changes',
  'seen_approvers',
  'sign_outs',
] as const satisfies readonly FactsTable[];

/** A row with its key, and the seals that it gets. A seal that is absent stays as it is. */
interface NewSeals {
  readonly facts_seal?: string;
  readonly decision_seal?: string;
}

/**
 * Goes through all rows of a table in the order of their keys and stores the seals that `sealOf` returns.
 * @returns the number of rows that got a seal
 */
export async function sealRows(
  db: Statements,
  table: FactsTable,
  sealOf: (row: SealedRow) => NewSeals | undefined,
): Promise<number> {
  const key = sql.ref(PRIMARY_KEYS[table]);
  let count = 0;
  for (let last = ''; ;) {
    const rows = await db.all(sql<SealedRow>`
      select * from ${sql.table(table)} where ${key} > ${last}::text order by ${key} limit ${PORTION}::integer`);
    const sealed = rows.flatMap((row) => {
      const seals = sealOf(row);
      return seals ? [{ key: row[PRIMARY_KEYS[table]], ...seals }] : [];
    });
    if (sealed.length > 0) await db.all(storeSeals(table, key, sealed));
    count += sealed.length;
    const end = rows.at(-1)?.[PRIMARY_KEYS[table]];
    if (typeof end !== 'string') return count;
    last = end;
  }
}

function storeSeals(table: FactsTable, key: RawBuilder<unknown>, sealed: readonly object[]): RawBuilder<unknown> {
  const decision = table === 'requests' ? sql`, decision_seal = coalesce(n.decision_seal, t.decision_seal)` : sql``;
  return sql`
    update ${sql.table(table)} t set facts_seal = coalesce(n.facts_seal, t.facts_seal)${decision}
    from jsonb_to_recordset(${JSON.stringify(sealed)}::text::jsonb) as n (key text, facts_seal text, decision_seal text)
    where t.${key} = n.key`;
}
