import { type RawBuilder, sql } from 'kysely';
import type { Actor } from '../domain/admin.ts';
import type {
  ActOnce,
  AuditAct,
  AuditEvent,
  AuditFilter,
  AuditRow,
  AuditVerdict,
  TrailEntry,
} from '../domain/audit/audit.ts';
import type { LoggedActor, SaltedName } from '../domain/audit/log-entry.ts';
import { withName, withoutName } from '../domain/audit/log-entry.ts';
import type { LastRefusal } from '../domain/audit/overview.ts';
import { auditKeysOf } from '../domain/keys/audit-keys.ts';
import { endsCode } from '../domain/otp/code-trail.ts';
import type { OtpRefusal } from '../domain/otp/otp.ts';
import type { Audit } from '../domain/ports/store/audit.ts';
import { newId } from '../domain/token.ts';
import { auditPage } from './audit/audit-page.ts';
import { ENTRY_COLUMNS, type EntryRow, insertEntries, isAuthentic } from './audit/entry-rows.ts';
import { verifyLog } from './audit/verify-log.ts';
import type { Statements } from './engine/statements.ts';
import { stampStates } from './seals/stamp-states.ts';

/** The name of the person who acted, unless it was erased. */
interface NameColumns {
  readonly name: string | null;
  readonly salt: string | null;
}

interface ListedRow extends EntryRow, NameColumns {
  readonly leaf: number | null;
  readonly account_name: string | null;
  readonly selector: string | null;
}

type TrailRow = EntryRow & NameColumns;

/** The oldest entry, or nulls in an empty audit, with whether it is young and the first leaf is there. */
interface OldestRow extends Omit<EntryRow, 'entry_id'> {
  readonly entry_id: string | null;
  readonly young: boolean;
  readonly whole: boolean;
}

interface RefusalRow {
  readonly at: Date;
  readonly cause: OtpRefusal;
  readonly serial: string | null;
}

/** Selects the name of an entry. The limit keeps PostgreSQL from reading all names for a few entries. */
function selectName(place: RawBuilder<unknown>): RawBuilder<unknown> {
  return sql`select name, salt from audit_names where entry = ${place} limit 1`;
}

function saltedName({ name, salt }: NameColumns): SaltedName | undefined {
  return name === null || salt === null ? undefined : { name, salt };
}

function toAuditRow(row: ListedRow): AuditRow {
  const { place, at, entry_id: entryId, leaf, account_name: accountName, selector } = row;
  return {
    ...withName(row.event, saltedName(row)),
    place,
    entryId,
    at,
    ...(leaf !== null && { number: leaf }),
    ...(selector !== null && { selector }),
    ...(accountName !== null && { accountName }),
  };
}

/** The audit. Appended events are kept in memory until {@link StoredAudit.write} stores them as entries. */
export class StoredAudit implements Audit {
  readonly #db: Statements;
  readonly #auditKey: Uint8Array;
  readonly #events: { readonly entryId: string; readonly event: AuditEvent }[] = [];

  /** @param auditKey the key of which the MACs and the signatures have their keys */
  constructor(db: Statements, auditKey: Uint8Array) {
    this.#db = db;
    this.#auditKey = auditKey;
  }

  /** The ids of the appended entries. */
  get appended(): readonly string[] {
    return this.#events.map(({ entryId }) => entryId);
  }

  /** The ids of the one-time passwords that the appended entries say were taken or ended. */
  get endedCodes(): readonly string[] {
    return this.#events.flatMap(({ event: { act, otpId } }) => (otpId !== undefined && endsCode(act) ? [otpId] : []));
  }

  async list(filter: AuditFilter, limit: number): Promise<readonly AuditRow[]> {
    const page = auditPage(sql`e.id, ${ENTRY_COLUMNS}, e.leaf_index::float8 as leaf`, filter, limit);
    const rows = await this.#db.all(sql<ListedRow>`
      select r.*, n.name, n.salt, (select a.display_name from accounts a where a.id = r.event ->> 'accountId') as account_name,
        (select o.selector from otps o where o.id = r.event ->> 'otpId') as selector
      from (${page}) r left join lateral (${selectName(sql`r.id`)}) n on true order by r.id desc`);
    return rows.map(toAuditRow);
  }

  async lastAct(requestId: string, act: ActOnce): Promise<{ readonly actor: Actor; readonly at: Date } | undefined> {
    const row = await this.#db.one(sql<NameColumns & { readonly actor: LoggedActor; readonly at: Date }>`
      select e.event -> 'actor' as actor, e.at, n.name, n.salt from audit_entries e left join lateral (${selectName(sql`e.id`)}) n on true
      where e.event ->> 'act' = ${act} and e.event ->> 'requestId' = ${requestId}::text order by e.id desc limit 1`);
    return row && { actor: withName({ act, actor: row.actor }, saltedName(row)).actor, at: row.at };
  }

  async lastRefusal(accountId: string): Promise<LastRefusal | undefined> {
    const row = await this.#db.one(sql<RefusalRow>`
      select at, event -> 'details' ->> 'cause' as cause, event -> 'details' ->> 'serialNumber' as serial from audit_entries
      where event ->> 'act' = 'otp_refused' and event ->> 'accountId' = ${accountId} order by id desc limit 1`);
    return row && { at: row.at, cause: row.cause, ...(row.serial !== null && { serialNumber: row.serial }) };
  }

  async verify(checkpoint?: string): Promise<AuditVerdict> {
    return await verifyLog(this.#db.db, this.#auditKey, checkpoint);
  }

  async trail(requestId: string): Promise<readonly TrailEntry[]> {
    const rows = await this.#db.all(sql<TrailRow>`
      select ${ENTRY_COLUMNS}, n.name, n.salt from audit_entries e left join lateral (${selectName(sql`e.id`)}) n on true
      where e.event ->> 'requestId' = ${requestId}::text order by e.id`);
    return rows.map((row) => this.#toTrailEntry(row));
  }

  async trailOfCode(accountId: string, otpId: string): Promise<readonly TrailEntry[]> {
    const rows = await this.#db.all(sql<TrailRow>`
      select ${ENTRY_COLUMNS}, n.name, n.salt from audit_entries e left join lateral (${selectName(sql`e.id`)}) n on true
      where e.event ->> 'accountId' = ${accountId}::text and e.event ->> 'otpId' = ${otpId}::text order by e.id`);
    return rows.map((row) => this.#toTrailEntry(row));
  }

  async hasActOnChange(changeId: string, acts: readonly AuditAct[]): Promise<boolean> {
    return await this.#db.won(sql`
      select from audit_entries e
      where e.event ->> 'act' in (select jsonb_array_elements_text(${JSON.stringify(acts)}::text::jsonb))
        and e.event -> 'details' ->> 'change' = ${changeId}::text limit 1`);
  }

  async newest(acts: readonly AuditAct[]): Promise<TrailEntry | undefined> {
    const row = await this.#db.one(sql<TrailRow>`
      select newest.*, n.name, n.salt from jsonb_array_elements_text(${JSON.stringify(acts)}::text::jsonb) act
      cross join lateral (
        select ${ENTRY_COLUMNS} from audit_entries e where e.event ->> 'act' = act order by e.event ->> 'act' desc, e.id desc limit 1) newest
      left join lateral (${selectName(sql`newest.place::bigint`)}) n on true
      order by newest.place desc limit 1`);
    return row && this.#toTrailEntry(row);
  }

  async isYoung(hours: number): Promise<boolean> {
    const row = await this.#db.one(sql<OldestRow>`
      select ${ENTRY_COLUMNS}, coalesce(e.at + ${hours}::integer * interval '1 hour' > rooms_now(), true) as young,
        not exists (select from audit_tree where size > 0)
          or exists (select from audit_entries where leaf_index = 0) as whole
      from (select) nothing left join lateral (select * from audit_entries order by at, id limit 1) e on true`);
    if (!row?.young || !row.whole) return false;
    const { entry_id: entryId, ...rest } = row;
    return entryId === null || isAuthentic(auditKeysOf(this.#auditKey).entry, { ...rest, entry_id: entryId });
  }

  append(event: AuditEvent): Promise<string> {
    const entryId = newId();
    this.#events.push({ entryId, event });
    return Promise.resolve(entryId);
  }

  /** Stores the appended events, all with the same time. */
  async write(): Promise<void> {
    if (this.#events.length === 0) return;
    const now = await this.#db.one(sql<{ readonly at: Date }>`select rooms_now() as at`);
    const { at } = now ?? {};
    if (!at) throw new Error('the database has no time');
    const { entry: key } = auditKeysOf(this.#auditKey);
    const stamped = await stampStates(this.#db, this.#events);
    const entries = stamped.map(({ entryId, event }) => ({ entryId, at, ...withoutName(event) }));
    await insertEntries(this.#db, key, entries);
  }

  #toTrailEntry(row: TrailRow): TrailEntry {
    const event = withName(row.event, saltedName(row));
    const { entry: key } = auditKeysOf(this.#auditKey);
    return { at: row.at, event, entryId: row.entry_id, isAuthentic: isAuthentic(key, row) };
  }
}
