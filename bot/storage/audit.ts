import { sql } from 'kysely';
import type { Actor } from '../domain/admin.ts';
import type { ActOnce, AuditEvent, AuditFilter, AuditRow, AuditVerdict, TrailEntry } from '../domain/audit/audit.ts';
import type { OtpRefusal } from '../domain/otp/otp.ts';
import type { LastRefusal } from '../domain/audit/overview.ts';
import type { Audit } from '../domain/ports/store/audit.ts';
import { appendAudit, verifyAudit } from './audit/audit-chain.ts';
import { auditPage } from './audit/audit-page.ts';
import { newId } from '../domain/token.ts';
import type { Statements } from './engine/statements.ts';

interface StoredAuditRow {
  readonly number: number;
  readonly at: Date;
  readonly event: StoredEvent;
  readonly account_name: string | null;
  readonly selector: string | null;
}

/** An event as it is stored, with the id of its entry. Version 0.1.0 stored the selector of the code in it. */
type StoredEvent = AuditEvent & { readonly entryId?: string; readonly selector?: string };

interface RefusalRow {
  readonly at: Date;
  readonly cause: OtpRefusal;
  readonly serial: string | null;
}

/** The audit. Appended events are kept in memory until {@link StoredAudit.write} adds them to the hash chain. */
export class StoredAudit implements Audit {
  readonly #db: Statements;
  readonly #key: Uint8Array;
  readonly #events: StoredEvent[] = [];

  /** @param key the key of the hash chain */
  constructor(db: Statements, key: Uint8Array) {
    this.#db = db;
    this.#key = key;
  }

  async list(filter: AuditFilter, limit: number): Promise<readonly AuditRow[]> {
    const rows = await this.#db.all(sql<StoredAuditRow>`
      select r.number, r.at, r.event, (select a.display_name from accounts a where a.id = r.event ->> 'accountId') as account_name,
        (select o.selector from otps o where o.id = r.event ->> 'otpId') as selector
      from (${auditPage(filter, limit)}) r order by r.number desc`);
    return rows.map(({ event: stored, number, at, account_name: name, selector }) => ({
      ...stored,
      number,
      at,
      ...(selector !== null && { selector }),
      ...(name !== null && { accountName: name }),
    }));
  }

  async lastAct(requestId: string, act: ActOnce): Promise<{ readonly actor: Actor; readonly at: Date } | undefined> {
    return await this.#db.one(sql<{ actor: Actor; at: Date }>`
      select event -> 'actor' as actor, at from audit_rows
      where event ->> 'act' = ${sql.lit(act)} and event ->> 'requestId' = ${requestId}::text order by number desc limit 1`);
  }

  async lastRefusal(accountId: string): Promise<LastRefusal | undefined> {
    const row = await this.#db.one(sql<RefusalRow>`
      select at, event -> 'details' ->> 'cause' as cause, event -> 'details' ->> 'serialNumber' as serial from audit_rows
      where event ->> 'act' = 'otp_refused' and event ->> 'accountId' = ${accountId} order by number desc limit 1`);
    return row && { at: row.at, cause: row.cause, ...(row.serial !== null && { serialNumber: row.serial }) };
  }

  async verify(): Promise<AuditVerdict> {
    return await verifyAudit(this.#db.db, this.#key);
  }

  async trail(requestId: string): Promise<readonly TrailEntry[]> {
    const rows = await this.#db.all(sql<{ readonly at: Date; readonly event: StoredEvent }>`
      select at, event from audit_rows where event ->> 'requestId' = ${requestId}::text order by number`);
    return rows.map(({ at, event: { entryId, ...event } }) => ({
      at,
      event,
      isAuthentic: true,
      ...(entryId && { entryId }),
    }));
  }

  append(event: AuditEvent): Promise<string> {
    const entryId = newId();
    this.#events.push({ ...event, entryId });
    return Promise.resolve(entryId);
  }

  /**
   * Writes the appended events. Call it last in a transaction, because other transactions that audit wait from here to
   * the commit.
   */
  async write(): Promise<void> {
    await appendAudit(this.#db.db, this.#key, this.#events);
  }
}
