import { sql } from 'kysely';
import { canonical } from '../../domain/canonical.ts';
import type { RenewedSeals } from '../../domain/keys/key-rotation.ts';
import type { Statements } from '../engine/statements.ts';
import { FACTS_TABLES, sealRows } from './facts-rows.ts';
import type { RowSeals, SealedRow } from './row-seals.ts';

interface Renewal {
  /** The seals of the earlier key. Without it nothing can be verified, and everything is sealed as it is. */
  readonly earlier: RowSeals | undefined;
  readonly next: RowSeals;
}

/** Returns the new seals of a row, or `undefined` when its earlier seal doesn't fit. */
function renewed(
  { earlier, next }: Renewal,
  table: (typeof FACTS_TABLES)[number],
  row: SealedRow,
): { readonly facts_seal: string; readonly decision_seal?: string } | undefined {
  if (earlier && !earlier.fitsFacts(table, row)) return undefined;
  const facts_seal = next.facts(table, row);
  const isDecided = table === 'requests' && row['decision_entry'] !== null;
  if (!isDecided || (earlier && !earlier.fitsDecision(row))) return { facts_seal };
  return { facts_seal, decision_seal: next.decision({ ...row, facts_seal }) };
}

/** Whether a row of the installation got a new seal. `none` is a row that needs no seal. */
type Renewed = 'none' | 'renewed' | 'unfit';

async function renewPreferences(db: Statements, { earlier, next }: Renewal): Promise<Renewed> {
  const row = await db.one(sql<SealedRow>`select * from preferences`);
  if (!row || (row['seal'] === null && canonical(row['changed']) === '{}')) return 'none';
  if (earlier ? !earlier.fitsPreferences(row) : row['seal'] === null) return 'unfit';
  await db.all(sql`update preferences set seal = ${next.preferences(row)}`);
  return 'renewed';
}

async function renewChannel(db: Statements, { earlier, next }: Renewal): Promise<Renewed> {
  const row = await db.one(sql<SealedRow>`select * from settings where name = 'approval_channel'`);
  if (!row) return 'none';
  if (earlier ? !earlier.fitsChannel(row) : row['seal'] === null) return 'unfit';
  const seal = next.channel(row['value'] as object, String(row['seal_entry']));
  await db.all(sql`update settings set seal = ${seal} where name = 'approval_channel'`);
  return 'renewed';
}

/**
 * Verifies all seals with the earlier key and makes them with the next one. A seal that doesn't fit stays as it is, so
 * the release of its row still stops. Rows that were never sealed wait for the next start of a server.
 */
export async function renewSeals(db: Statements, renewal: Renewal): Promise<RenewedSeals> {
  if (!(await db.won(sql`select name from upgrade_steps where name = 'sealed-rows'`))) return { renewed: 0, unfit: 0 };
  let rows = 0;
  let all = 0;
  for (const table of FACTS_TABLES) {
    rows += await sealRows(db, table, (row) => {
      all += 1;
      return renewed(renewal, table, row);
    });
  }
  const others = [await renewPreferences(db, renewal), await renewChannel(db, renewal)];
  const count = (kind: Renewed): number => others.filter((one) => one === kind).length;
  return { renewed: rows + count('renewed'), unfit: all - rows + count('unfit') };
}
