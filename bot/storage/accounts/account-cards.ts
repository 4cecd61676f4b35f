import { sql } from 'kysely';
import { UNFINISHED_REQUESTS } from '../../domain/approval/approval-request.ts';
import type { Statements } from '../engine/statements.ts';
import { ACCOUNT_COLUMNS, type AccountRow, toAccount } from '../rows/account-row.ts';
import { inStates } from '../rows/in-states.ts';
import { type StoredReading, toReading } from '../rows/reading-row.ts';
import { shownOnCards } from '../rows/shown-account.ts';

/** An account with its last fresh read. */
interface ReadRow extends AccountRow {
  readonly reading: StoredReading | null;
}

/** Days for which the card of a delivered request still follows the checks of its account. */
const DELIVERED_DAYS = 7;

const HAS_LIVE_CARD = sql`
  r.status in ${inStates(UNFINISHED_REQUESTS)}
  and (r.delivered_at is null or r.delivered_at > rooms_now() - make_interval(days => ${sql.lit(DELIVERED_DAYS)}))`;

/**
 * Follows what the cards of requests show of their accounts: the readiness checks that fail, and the name and address.
 * Read the state before a change, and {@link bumpCards} after it. Only accounts with an open or recently delivered
 * request are looked at, so a sync of accounts without requests costs one indexed statement for each portion.
 */
export async function readCardFacts(db: Statements, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const rows = await db.all(sql<ReadRow>`
    select ${ACCOUNT_COLUMNS}, reading from accounts
    where id in (select r.account_id from requests r where ${HAS_LIVE_CARD})
      and id = any (array(select jsonb_array_elements_text(${JSON.stringify(ids)}::text::jsonb)))`);
  return new Map(
    rows.map((row) => [row.facts.id, shownOnCards(toAccount(row), row.reading ? toReading(row.reading) : undefined)]),
  );
}

/**
 * Raises the revision of each request whose card shows something else of its account now.
 * @param before the state before the change, from {@link readCardFacts}
 * @returns the ids of the requests whose cards must be updated
 */
export async function bumpCards(db: Statements, before: ReadonlyMap<string, string>): Promise<readonly string[]> {
  if (before.size === 0) return [];
  const after = await readCardFacts(db, [...before.keys()]);
  const changed = [...after].filter(([id, facts]) => facts !== before.get(id)).map(([id]) => id);
  if (changed.length === 0) return [];
  const rows = await db.all(sql<{ id: string }>`
    update requests r set revision = revision + 1
    where r.account_id = any (array(select jsonb_array_elements_text(${JSON.stringify(changed)}::text::jsonb))) and ${HAS_LIVE_CARD}
    returning r.id`);
  return rows.map(({ id }) => id);
}
