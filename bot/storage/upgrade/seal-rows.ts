import { sql } from 'kysely';
import { SYSTEM } from '../../domain/admin.ts';
import { UNFINISHED_REQUESTS } from '../../domain/approval/approval-request.ts';
import type { TrailEntry } from '../../domain/audit/audit.ts';
import type { Audit } from '../../domain/ports/store/audit.ts';
import { auditKeysOf } from '../../domain/keys/audit-keys.ts';
import { Statements } from '../engine/statements.ts';
import { WAS_REPLACED } from '../rows/can-release-again.ts';
import { inStates } from '../rows/in-states.ts';
import { StoredAudit } from '../audit.ts';
import { FACTS_TABLES, sealRows } from '../seals/facts-rows.ts';
import { RowSeals } from '../seals/row-seals.ts';
import { SeenRevisions } from '../seals/seen-revisions.ts';
import { Standings } from '../seals/standings.ts';
import type { UpgradeParts } from './upgrade-step.ts';

interface SealingParts {
  readonly db: Statements;
  readonly seals: RowSeals;
  readonly standings: Standings;
  readonly audit: Pick<Audit, 'append' | 'newest' | 'trail'>;
}

interface OpenRow {
  readonly id: string;
  readonly account_id: string;
  readonly is_decided: boolean;
  readonly was_delivered: boolean;
}

/** A request from which something can still be released, so its trail needs a beginning that carries its state. */
const OPEN_REQUESTS = sql<OpenRow>`
  select r.id, r.account_id, r.approved_by is not null as is_decided,
    (r.status = 'delivered' or r.expired_from = 'delivered') is true as was_delivered
  from requests r where r.status in ${inStates(UNFINISHED_REQUESTS)} or ${WAS_REPLACED} order by r.id`;

const HAS_SEALS = sql`
  select 1 as one where exists (select from otps where facts_seal is not null)
    or exists (select from requests where facts_seal is not null)
    or exists (select from preferences where seal is not null) or exists (select from settings where seal is not null)`;

const HAS_ROWS = sql`
  select 1 as one where exists (select from otps) or exists (select from kept_passwords)
    or exists (select from preferences where changed <> '{}'::jsonb)
    or exists (select from settings where name = 'approval_channel')`;

const isApproval = ({ isAuthentic, event }: TrailEntry): boolean => isAuthentic && event.act === 'request_approved';

/** Begins the trail of a request anew, and seals its decision if the audit has the approval. */
async function sealOpen({ db, audit }: SealingParts, row: OpenRow): Promise<void> {
  const { id: requestId, account_id: accountId } = row;
  const details = row.was_delivered ? { details: { delivered: true } } : {};
  const entryId = await audit.append({ actor: SYSTEM, act: 'request_sealed', accountId, requestId, ...details });
  const approved = row.is_decided && (await audit.trail(requestId)).some(isApproval);
  if (approved)
    await db.all(sql`
      update requests set decision_entry = ${entryId}, decided_revision = revision - 1 where id = ${requestId}`);
}

async function sealAll(parts: SealingParts): Promise<void> {
  const { db, seals, standings, audit } = parts;
  const open = await db.all(OPEN_REQUESTS);
  for (const row of open) await sealOpen(parts, row);
  let rows = 0;
  for (const table of FACTS_TABLES)
    rows += await sealRows(db, table, (row) => {
      const facts_seal = seals.facts(table, row);
      if (table !== 'requests' || row['decision_entry'] === null) return { facts_seal };
      return { facts_seal, decision_seal: seals.decision({ ...row, facts_seal }) };
    });
  const entryId = await audit.append({ actor: SYSTEM, act: 'rows_sealed', details: { rows, requests: open.length } });
  await standings.sealPreferences(entryId);
  await standings.sealChannel(entryId);
}

/** Returns whether a server with seals has worked with this database, as its rows or the audit say. */
async function wasSealed({ db, audit }: SealingParts): Promise<boolean> {
  if (await db.won(HAS_SEALS)) return true;
  const newest = await audit.newest(['otp_submitted', 'request_approved', 'request_sealed']);
  return newest?.isAuthentic === true && newest.event.details?.['made'] !== undefined;
}

/**
 * Seals the rows that an earlier version wrote, once in the life of a database, and says so in the audit. Afterwards a
 * row without a seal counts as altered. When a server with seals has worked with the database already, somebody deleted
 * the note that the step is done, and nothing is sealed again.
 */
async function sealExisting(parts: SealingParts): Promise<void> {
  const { db, audit } = parts;
  if (await wasSealed(parts)) {
    await audit.append({ actor: SYSTEM, act: 'alteration_found', details: { found: 'upgrade_step' } });
  } else if (await db.won(HAS_ROWS)) await sealAll(parts);
}

/** The step of the upgrade that seals existing rows, in one transaction. */
export async function sealRowsOnce({ engine, auditKey }: UpgradeParts): Promise<void> {
  await engine.transaction(async (database) => {
    const db = new Statements(database);
    const seals = new RowSeals(auditKeysOf(auditKey));
    const audit = new StoredAudit(db, auditKey);
    await sealExisting({ db, seals, audit, standings: new Standings(db, { seals, seen: new SeenRevisions(), audit }) });
    await audit.write();
    // A kill before the note of the runner would make the next start take these seals for an alteration.
    await db.all(sql`insert into upgrade_steps (name) values ('sealed-rows') on conflict do nothing`);
  }, 'long');
}
