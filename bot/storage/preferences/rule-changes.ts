import { type RawBuilder, sql } from 'kysely';
import type { Admin } from '../../domain/admin.ts';
import type { PostedCard } from '../../domain/channel/channel.ts';
import type { AuditQueries } from '../../domain/ports/store/audit.ts';
import type { PageEventChanges } from '../../domain/ports/store/page-events.ts';
import type { RuleChanges } from '../../domain/ports/store/rules/rule-changes.ts';
import type { AuditAct } from '../../domain/audit/audit.ts';
import {
  ENDS_OF_CHANGES,
  type PendingChange,
  type PendingChangeCard,
  type PendingChangeEnd,
  type PendingChangeStatus,
  settingsOf,
  type WaitingSetting,
} from '../../domain/preferences/pending-change.ts';
import type { Statements } from '../engine/statements.ts';
import type { RowSeals, SealedRow } from '../seals/row-seals.ts';

interface ChangeRow {
  readonly id: string;
  readonly content: PendingChange['content'];
  readonly asked_by: Admin;
  readonly asked_at: Date;
  readonly expires_at: Date;
  readonly revision: number;
  readonly status: PendingChangeStatus;
  readonly decided_by: Admin | null;
  readonly decided_at: Date | null;
}

interface CardRow {
  readonly card: PostedCard | null;
  readonly card_shows: PendingChangeStatus | null;
  readonly card_posts: number;
}

interface RuleChangeParts {
  readonly events: PageEventChanges;
  readonly seals: RowSeals;
  readonly audit: Pick<AuditQueries, 'hasActOnChange'>;
}

const ENDING_ACTS: readonly AuditAct[] = [...Object.values(ENDS_OF_CHANGES), 'alteration_found'];

const COLUMNS = sql`id, content, asked_by, asked_at, expires_at, revision, status, decided_by, decided_at`;

/** Days after which the card of an ended change stays as it is. */
const CORRECTED_DAYS = sql`interval '2 days'`;

function changeOf(row: ChangeRow): PendingChange {
  const { id, content, revision, status, decided_by: by, decided_at: at } = row;
  return {
    id,
    content,
    askedBy: row.asked_by,
    askedAt: row.asked_at,
    expiresAt: row.expires_at,
    revision,
    status,
    ...(by && { decidedBy: by }),
    ...(at && { decidedAt: at }),
  };
}

function written(admin: Admin): RawBuilder<unknown> {
  const { tenantId, objectId, displayName } = admin;
  return sql`${JSON.stringify({ tenantId, objectId, displayName })}::text::jsonb`;
}

/** Whether the same person asked for the change. */
function isOf({ tenantId, objectId }: Admin): RawBuilder<boolean> {
  return sql`(asked_by ->> 'tenantId' = ${tenantId} and asked_by ->> 'objectId' = ${objectId})`;
}

/**
 * Changes that wait for a second approver, in the table `rule_changes`. The time of a change is over at `expires_at`,
 * also before the job has noticed.
 */
export class StoredRuleChanges implements RuleChanges {
  readonly #db: Statements;
  readonly #events: PageEventChanges;
  readonly #seals: RowSeals;
  readonly #audit: Pick<AuditQueries, 'hasActOnChange'>;

  constructor(db: Statements, { events, seals, audit }: RuleChangeParts) {
    this.#db = db;
    this.#events = events;
    this.#seals = seals;
    this.#audit = audit;
  }

  async pending(): Promise<readonly PendingChange[]> {
    const rows = await this.#db.all(sql<ChangeRow>`
      select ${COLUMNS} from rule_changes where status = 'pending' and expires_at > rooms_now() order by asked_at, id`);
    return rows.map(changeOf);
  }

  async byId(id: string): Promise<PendingChange | undefined> {
    const row = await this.#db.one(sql<ChangeRow>`select ${COLUMNS} from rule_changes where id = ${id}`);
    return row && changeOf(row);
  }

  async cardOf(id: string): Promise<PendingChangeCard | undefined> {
    const row = await this.#db.one(
      sql<CardRow>`select card, card_shows, card_posts from rule_changes where id = ${id}`,
    );
    if (!row) return undefined;
    const { card, card_shows: shows, card_posts: posts } = row;
    return { posts, ...(card && { card }), ...(shows && { shows }) };
  }

  async behind(limit: number): Promise<readonly string[]> {
    const rows = await this.#db.all(sql<{ id: string }>`
      select id from rule_changes
      where card_shows is distinct from status and (card is not null or status = 'pending')
        and asked_at > rooms_now() - ${CORRECTED_DAYS}
      order by asked_at limit ${limit}::integer`);
    return rows.map(({ id }) => id);
  }

  async ask({ id, content, by, revision, hours, entryId }: Parameters<RuleChanges['ask']>[0]): Promise<PendingChange> {
    const row = await this.#db.one(sql<ChangeRow>`
      insert into rule_changes (id, settings, content, asked_by, asked_at, expires_at, revision, entry_id)
      values (${id}, ${JSON.stringify(settingsOf(content))}::text::jsonb, ${JSON.stringify(content)}::text::jsonb,
        ${written(by)}, rooms_now(), rooms_now() + ${hours}::integer * interval '1 hour', ${revision}::integer, ${entryId})
      returning *`);
    if (!row) throw new Error('a change of the rules was not stored');
    await this.#db.all(this.#seals.sealFacts('rule_changes', row));
    await this.#events.tell({ type: 'preferences' });
    return changeOf(row);
  }

  async isAsAsked(id: string): Promise<boolean> {
    const row = await this.#db.one(sql<SealedRow>`select * from rule_changes where id = ${id} for update`);
    if (row?.['status'] !== 'pending') return true;
    return this.#seals.fitsFacts('rule_changes', row) && !(await this.#audit.hasActOnChange(id, ENDING_ACTS));
  }

  async endAltered(id: string): Promise<PendingChange | undefined> {
    const [change] = await this.#end(sql`'expired'`, undefined, sql`id = ${id}`);
    return change;
  }

  async confirm(id: string, by: Admin): Promise<PendingChange | undefined> {
    const [change] = await this.#end(
      sql`'confirmed'`,
      by,
      sql`id = ${id} and expires_at > rooms_now() and not ${isOf(by)}`,
    );
    return change;
  }

  async refuse(id: string, by: Admin): Promise<PendingChange | undefined> {
    const status = sql<PendingChangeEnd>`case when ${isOf(by)} then 'withdrawn' else 'rejected' end`;
    const [change] = await this.#end(status, by, sql`id = ${id} and expires_at > rooms_now()`);
    return change;
  }

  replace(settings: readonly WaitingSetting[], by: Admin): Promise<readonly PendingChange[]> {
    const touches = sql`exists (select from jsonb_array_elements_text(settings) s
      where s in (select jsonb_array_elements_text(${JSON.stringify(settings)}::text::jsonb)))`;
    return this.#end(sql`'replaced'`, by, touches);
  }

  expire(): Promise<readonly PendingChange[]> {
    return this.#end(sql`'expired'`, undefined, sql`expires_at <= rooms_now()`);
  }

  async beginPost(id: string, most: number): Promise<boolean> {
    return this.#db.won(sql`
      update rule_changes set card_posts = card_posts + 1
      where id = ${id} and status = 'pending' and card is null and card_posts < ${most}::integer returning id`);
  }

  async cancelPost(id: string): Promise<void> {
    await this.#db.all(sql`update rule_changes set card_posts = card_posts - 1 where id = ${id} and card is null`);
  }

  async saveCard(id: string, shows: PendingChangeStatus, card: PostedCard | undefined): Promise<void> {
    await this.#db.all(
      card === undefined
        ? sql`update rule_changes set card = null, card_shows = null, card_posts = 0 where id = ${id}`
        : sql`update rule_changes set card = ${JSON.stringify(card)}::text::jsonb, card_shows = ${shows} where id = ${id}`,
    );
  }

  /** Ends changes that wait and fit the condition. All of this is one statement, so only one of several rivals wins. */
  async #end(
    status: RawBuilder<unknown>,
    by: Admin | undefined,
    condition: RawBuilder<unknown>,
  ): Promise<readonly PendingChange[]> {
    const rows = await this.#db.all(sql<ChangeRow>`
      update rule_changes set status = ${status}, decided_by = ${by ? written(by) : null}, decided_at = rooms_now()
      where status = 'pending' and ${condition} returning ${COLUMNS}`);
    if (rows.length > 0) await this.#events.tell({ type: 'preferences' });
    return rows.map(changeOf);
  }
}
