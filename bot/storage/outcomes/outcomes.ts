import { type RawBuilder, sql } from 'kysely';
import type { CodeNews } from '../../domain/outcomes/code-news.ts';
import type { Admin } from '../../domain/admin.ts';
import { UPDATE_AGAIN_SECONDS } from '../../domain/channel/channel.ts';
import type { OutcomeLease, OutcomeSubject } from '../../domain/outcomes/outcome-card.ts';
import { MOST_SINGLE_CARDS, type RolloutRoom } from '../../domain/outcomes/outcome.ts';
import type {
  MarkedSubject,
  OutcomeFailure,
  Outcomes,
  OutcomeSaved,
} from '../../domain/ports/store/outcomes/outcomes.ts';
import type { Statements } from '../engine/statements.ts';
import { type LeaseRow, type RoomRow, toLease, toRoom } from './outcome-rows.ts';

/** Seconds between two edits of one card, so that a thousand changes of a rollout cost few of them. */
const EDIT_SECONDS = 10;
/** Seconds after a change in which its job is still expected to come. */
const JOB_SECONDS = 30;
/** Days after a change in which its card is still corrected if that failed before, or posted if a chat appears. */
const CORRECTED_DAYS = sql`interval '2 days'`;
/** The pause of a chat, in seconds, after Teams has asked for a longer one than a call can wait. */
const BUSY_SECONDS = 60;
/** The most posts of one card, together with those whose answers got lost. A card that was deleted is posted once more. */
const MOST_POSTS = 2;
/** The most records that one call removes, so that none takes long. */
const MOST_REMOVED = 500;

/** Whether the card `c` is outdated or must be written again, and no worker has leased it. */
const IS_BEHIND = sql`((c.marked > c.seen or c.again_at <= rooms_now()) and coalesce(c.taken_until <= rooms_now(), true))`;

/**
 * The cards that tell people what became of their codes, in the table `outcome_cards`. Each new lease gets the next
 * number, and only the worker with the latest number may save, as with the other cards.
 */
export class StoredOutcomes implements Outcomes {
  readonly #db: Statements;
  readonly #serverId: string;

  constructor(db: Statements, serverId: string) {
    this.#db = db;
    this.#serverId = serverId;
  }

  hasMarks(): Promise<boolean> {
    return this.#db.won(sql`select otp_id from outcome_marks limit 1`);
  }

  /** Cards of people without a chat are left out, because nothing can be posted for them. */
  async behind(limit: number): Promise<readonly string[]> {
    const since = sql`c.marked_at between (select rooms_now() - ${CORRECTED_DAYS})
      and (select rooms_now() - ${JOB_SECONDS}::integer * interval '1 second')`;
    const rows = await this.#db.all(sql<{ id: string }>`
      select id from (
        select c.subject_id as id from outcome_cards c where c.marked > c.seen and ${since} and ${IS_BEHIND}
          and exists (select from personal_chats p where p.object_id = c.object_id and p.tenant_id = c.tenant_id)
        union select c.subject_id from outcome_cards c where c.again_at <= (select rooms_now()) and ${IS_BEHIND}) b
      order by random() limit ${limit}::integer`);
    return rows.map(({ id }) => id);
  }

  async subject(id: string): Promise<(OutcomeSubject & { readonly told?: string }) | undefined> {
    const row = await this.#db.one(
      sql<Pick<LeaseRow, 'kind' | 'object_id' | 'subject_id' | 'tenant_id' | 'told'>>`
        select subject_id, kind, tenant_id, object_id, told from outcome_cards where subject_id = ${id}`,
    );
    if (!row) return undefined;
    const { kind, tenant_id: tenantId, object_id: objectId, told } = row;
    return { id, kind, person: { tenantId, objectId }, ...(told !== null && { told }) };
  }

  async rooms(rolloutId: string): Promise<readonly RolloutRoom[]> {
    const rows = await this.#db.all(sql<RoomRow>`
      select i.account_id, i.otp_id, coalesce(a.display_name, '') as display_name, o.status as otp_status,
        case when r.signed_out_at is not null then 'signed_out'
          when r.status = 'delivered' and r.sign_in = 'failed' then 'sign_in_failed' else r.status end as standing,
        r.sign_in, r.expired_from,
        coalesce(r.ended_by ->> 'objectId', case when o.status = 'superseded' then (
          select n.issued_by ->> 'objectId' from otps n where n.account_id = o.account_id and n.issued_at > o.issued_at
          order by n.issued_at limit 1) end) = b.object_id as is_own
      from batch_items i join batches b on b.id = i.batch_id left join accounts a on a.id = i.account_id
        left join otps o on o.id = i.otp_id left join requests r on r.otp_id = o.id
      where i.batch_id = ${rolloutId} order by i.position`);
    return rows.map(toRoom);
  }

  async newsOf({ tenantId, objectId }: Pick<Admin, 'objectId' | 'tenantId'>): Promise<CodeNews> {
    const row = await this.#db.one(
      sql<{ news: CodeNews }>`select news from code_news where tenant_id = ${tenantId} and object_id = ${objectId}`,
    );
    return row?.news ?? 'all';
  }

  async takeMarks(limit: number): Promise<readonly MarkedSubject[]> {
    return await this.#db.all(sql<MarkedSubject>`
      with taken as (
        delete from outcome_marks where otp_id in (
          select otp_id from outcome_marks order by otp_id limit ${limit}::integer for update skip locked)
        returning otp_id),
      codes as (
        select o.id, o.issued_by, i.batch_id from taken t join otps o on o.id = t.otp_id
          left join batch_items i on i.otp_id = o.id),
      large as (
        select batch_id from batch_items where batch_id in (select batch_id from codes)
        group by batch_id having count(*) > ${MOST_SINGLE_CARDS}::integer),
      subjects as (
        select distinct coalesce(l.batch_id, c.id) as subject_id,
          case when l.batch_id is null then 'code' else 'rollout' end as kind,
          c.issued_by ->> 'tenantId' as tenant_id, c.issued_by ->> 'objectId' as object_id
        from codes c left join large l on l.batch_id = c.batch_id)
      insert into outcome_cards as c (subject_id, kind, tenant_id, object_id, marked_at)
      select subject_id, kind, tenant_id, object_id, rooms_now() from subjects order by subject_id
      on conflict (subject_id) do update set marked = c.marked + 1, marked_at = rooms_now()
      returning c.subject_id as id,
        greatest(rooms_now(), c.edited_at + ${EDIT_SECONDS}::integer * interval '1 second') as at`);
  }

  async lease(id: string, leaseSeconds: number): Promise<OutcomeLease | undefined> {
    const row = await this.#db.one(sql<LeaseRow>`
      with leased as (
        update outcome_cards c set card_number = c.card_number + 1, card_server = ${this.#serverId},
          taken_until = ${after(leaseSeconds)}
        where c.subject_id = ${id} and ${IS_BEHIND} returning c.*)
      select c.*, coalesce(n.news, 'all') as news, c.again_at <= rooms_now() as is_repeat,
        p.conversation_id, p.service_url, p.language
      from leased c left join code_news n on n.tenant_id = c.tenant_id and n.object_id = c.object_id
        left join personal_chats p on p.object_id = c.object_id and p.tenant_id = c.tenant_id`);
    return row && toLease(row);
  }

  beginPost(lease: OutcomeLease, leaseSeconds: number): Promise<boolean> {
    return this.#db.won(sql`
      update outcome_cards set posts = posts + 1, card = null, shows = null, taken_until = ${after(leaseSeconds)}
      where ${isOf(lease)} and posts < ${MOST_POSTS}::integer returning subject_id`);
  }

  async save(
    lease: OutcomeLease,
    { card, shows, told, againAt }: OutcomeSaved,
  ): Promise<'current' | 'behind' | undefined> {
    const row = await this.#db.one(sql<{ behind: boolean }>`
      update outcome_cards set seen = ${lease.marked}::integer, shows = ${shows ?? null}, told = ${told ?? null},
        card = ${card ? JSON.stringify(card) : null}::text::jsonb, taken_until = null, card_server = null,
        again_at = ${againAt ?? null}::timestamptz,
        edited_at = case when ${card !== undefined}::boolean then rooms_now() else edited_at end
      where ${isOf(lease)} returning marked > seen as behind`);
    if (!row) return undefined;
    return row.behind ? 'behind' : 'current';
  }

  async endLease(lease: OutcomeLease, failure: OutcomeFailure, posting: boolean): Promise<void> {
    const isPosted = failure === 'unsure';
    await this.#db.all(sql`
      update outcome_cards set card_server = null,
        taken_until = case when ${failure === 'busy'}::boolean then ${after(BUSY_SECONDS)} end,
        posts = posts - ${posting && !isPosted ? 1 : 0}::integer,
        seen = case when ${failure === 'unfit'}::boolean then ${lease.marked}::integer else seen end,
        again_at = case when ${isPosted && !posting}::boolean then ${after(UPDATE_AGAIN_SECONDS)} else again_at end
      where ${isOf(lease)}`);
  }

  async choose({ tenantId, objectId }: Pick<Admin, 'objectId' | 'tenantId'>, news: CodeNews): Promise<void> {
    await this.#db.all(sql`
      insert into code_news (tenant_id, object_id, news) values (${tenantId}, ${objectId}, ${news})
      on conflict (tenant_id, object_id) do update set news = excluded.news`);
  }

  async removeOld(days: number): Promise<void> {
    await this.#db.all(sql`
      delete from outcome_cards where subject_id in (
        select subject_id from outcome_cards where marked_at <= (select rooms_now() - ${days}::integer * interval '1 day')
        order by marked_at limit ${sql.lit(MOST_REMOVED)})`);
  }
}

function after(seconds: number): RawBuilder<Date> {
  return sql`rooms_now() + ${seconds}::float8 * interval '1 second'`;
}

/** Whether the row still belongs to this lease. */
function isOf({ subject, number }: OutcomeLease): RawBuilder<boolean> {
  return sql`subject_id = ${subject.id} and card_number = ${number}::integer`;
}
