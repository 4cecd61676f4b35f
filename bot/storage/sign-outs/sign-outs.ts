import { type RawBuilder, sql } from 'kysely';
import type { Admin } from '../../domain/admin.ts';
import type { PostedCard } from '../../domain/channel/channel.ts';
import type { BegunSignOut, SignOuts } from '../../domain/ports/store/sign-outs/sign-outs.ts';
import {
  OPEN_SIGN_OUTS,
  type SessionOutcome,
  SIGN_OUT_TRANSITIONS,
  type SignOut,
  type SignOutCard,
  type SignOutObstacle,
  type SignOutProblem,
  type SignOutStatus,
} from '../../domain/release/sign-out.ts';
import { statesBefore } from '../../domain/state-table.ts';
import { WIPE_CREDENTIAL } from '../credentials.ts';
import type { Statements } from '../engine/statements.ts';
import { SIGN_OUT_JOB_WAITS } from '../jobs/pg-boss-tables.ts';
import { isUnresolvedRelease } from '../release-attempts.ts';
import { HAS_NEWER_CODE_IN_USE } from '../rows/can-release-again.ts';
import { inStates } from '../rows/in-states.ts';
import { IS_OVER } from '../rows/request-row.ts';
import type { RowSeals, SealedRow } from '../seals/row-seals.ts';
import { SELECT_SIGN_OUT, type SignOutRow, toSignOut } from './sign-out-row.ts';

interface CardRow {
  readonly card: PostedCard | null;
  readonly card_shows: SignOutStatus | null;
  readonly card_posts: number;
}

interface ObstacleRow {
  readonly signed_out: boolean;
  readonly newer_code: boolean;
  readonly waits: boolean;
  readonly is_in: boolean;
}

interface BegunRow {
  readonly attempt: number;
  readonly changed: boolean;
  readonly before_at: Date | null;
}

/** Days after which the card of an ended sign-out stays as it is. */
const CORRECTED_DAYS = sql`interval '2 days'`;

function written({ tenantId, objectId, displayName }: Admin): RawBuilder<unknown> {
  return sql`${JSON.stringify({ tenantId, objectId, displayName })}::text::jsonb`;
}

/** Whether the same person asked for the sign-out. */
function isOf({ tenantId, objectId }: Admin): RawBuilder<boolean> {
  return sql`(asked_by ->> 'tenantId' = ${tenantId} and asked_by ->> 'objectId' = ${objectId})`;
}

/** Whether the row may go to this state. */
function mayBecome(status: SignOutStatus): RawBuilder<unknown> {
  return sql`status in ${inStates(statesBefore<SignOutStatus>(SIGN_OUT_TRANSITIONS, status))}`;
}

/**
 * Rooms that two approvers sign out, in the table `sign_outs`. An attempt to carry one out has the lease on the account
 * that releases use as well, under the id of the sign-out, so that no two resets of one account run at the same time.
 * Every later step checks that the attempt still has its lease.
 */
export class StoredSignOuts implements SignOuts {
  readonly #db: Statements;
  readonly #seals: RowSeals;
  readonly #serverId: string;

  constructor(db: Statements, seals: RowSeals, serverId: string) {
    this.#db = db;
    this.#seals = seals;
    this.#serverId = serverId;
  }

  async byId(id: string): Promise<SignOut | undefined> {
    const row = await this.#db.one(sql<SignOutRow>`${SELECT_SIGN_OUT} where s.id = ${id}`);
    return row && toSignOut(row);
  }

  async latestOf(requestId: string): Promise<SignOut | undefined> {
    const row = await this.#db.one(sql<SignOutRow>`
      ${SELECT_SIGN_OUT} where s.request_id = ${requestId} order by s.asked_at desc, s.id limit 1`);
    return row && toSignOut(row);
  }

  async waiting(): Promise<readonly SignOut[]> {
    const rows = await this.#db.all(sql<SignOutRow>`
      ${SELECT_SIGN_OUT} where s.status = 'asked' and s.expires_at > rooms_now() order by s.asked_at, s.id`);
    return rows.map(toSignOut);
  }

  async overdueAccounts(): Promise<readonly string[]> {
    const rows = await this.#db.all(sql<{ account_id: string }>`
      select account_id from sign_outs where status = 'asked' and expires_at <= rooms_now() order by account_id`);
    return rows.map(({ account_id: accountId }) => accountId);
  }

  async cardOf(id: string): Promise<SignOutCard | undefined> {
    const row = await this.#db.one(sql<CardRow>`select card, card_shows, card_posts from sign_outs where id = ${id}`);
    if (!row) return undefined;
    const { card, card_shows: shows, card_posts: posts } = row;
    return { posts, ...(card && { card }), ...(shows && { shows }) };
  }

  async behind(limit: number): Promise<readonly string[]> {
    const rows = await this.#db.all(sql<{ id: string }>`
      select id from sign_outs
      where card_shows is distinct from status and (card is not null or status = 'asked')
        and asked_at > rooms_now() - ${CORRECTED_DAYS}
      order by asked_at limit ${limit}::integer`);
    return rows.map(({ id }) => id);
  }

  async stranded(): Promise<readonly string[]> {
    const rows = await this.#db.all(sql<{ id: string }>`
      select s.id from sign_outs s where s.status = 'confirmed' and not ${SIGN_OUT_JOB_WAITS}
        and not exists (select from release_leases l where l.account_id = s.account_id and l.until > rooms_now())`);
    return rows.map(({ id }) => id);
  }

  async obstacle(requestId: string): Promise<SignOutObstacle | undefined> {
    const row = await this.#db.one(sql<ObstacleRow>`
      select r.signed_out_at is not null as signed_out, ${HAS_NEWER_CODE_IN_USE} as newer_code,
        r.status = 'signed_in' or r.status = 'delivered' and (${IS_OVER}) is not true as is_in,
        exists (select from sign_outs s where s.account_id = r.account_id and s.status in ${inStates(OPEN_SIGN_OUTS)}
          and (s.status <> 'asked' or s.expires_at > rooms_now())) as waits
      from requests r where r.id = ${requestId}`);
    if (row?.signed_out) return 'signed_out';
    if (row?.newer_code) return 'newer_code';
    if (!row?.is_in) return 'not_signed_in';
    return row.waits ? 'waits' : undefined;
  }

  async ask({ id, kind, requestId, by, hours, entryId }: Parameters<SignOuts['ask']>[0]): Promise<void> {
    const row = await this.#db.one(sql<SealedRow>`
      insert into sign_outs (id, request_id, account_id, kind, asked_by, asked_at, expires_at, entry_id)
      select ${id}, r.id, r.account_id, ${kind}, ${written(by)}, t.now, t.now + ${hours}::integer * interval '1 hour', ${entryId}
      from requests r cross join (select rooms_now() as now) t where r.id = ${requestId} returning *`);
    if (!row) throw new Error('a sign-out was not stored');
    await this.#db.all(this.#seals.sealFacts('sign_outs', row));
    await this.#show(id);
  }

  async isAsAsked(id: string): Promise<boolean> {
    const row = await this.#db.one(sql<SealedRow>`select * from sign_outs where id = ${id} for update`);
    return row !== undefined && this.#seals.fitsFacts('sign_outs', row);
  }

  async endAltered(id: string): Promise<boolean> {
    return this.#end(id, sql`'expired'`, sql`ended_at = rooms_now()`, mayBecome('expired'));
  }

  async confirm(id: string, by: Admin): Promise<boolean> {
    const decision = sql`decided_by = ${written(by)}, decided_at = rooms_now()`;
    return this.#end(
      id,
      sql`'confirmed'`,
      decision,
      sql`${mayBecome('confirmed')} and expires_at > rooms_now() and not ${isOf(by)}`,
    );
  }

  async refuse(id: string, by: Admin): Promise<boolean> {
    const decision = sql`decided_by = ${written(by)}, decided_at = rooms_now(), ended_at = rooms_now()`;
    const status = sql`case when ${isOf(by)} then 'withdrawn' else 'rejected' end`;
    return this.#end(id, status, decision, sql`${mayBecome('rejected')} and expires_at > rooms_now()`);
  }

  async replace(id: string): Promise<boolean> {
    return this.#end(id, sql`'replaced'`, sql`ended_at = rooms_now()`, mayBecome('replaced'));
  }

  async expire(accountId: string): Promise<string | undefined> {
    const row = await this.#db.one(sql<{ id: string }>`
      update sign_outs set status = 'expired', ended_at = rooms_now()
      where account_id = ${accountId} and status = 'asked' and expires_at <= rooms_now() returning id`);
    if (row) await this.#show(row.id);
    return row?.id;
  }

  async begin(id: string, leaseSeconds: number, waitSeconds: number): Promise<BegunSignOut | undefined> {
    const row = await this.#db.one(sql<BegunRow>`
      with lease as (
        insert into release_leases (account_id, request_id, attempt, until, lease_server)
        select r.account_id, r.id, r.attempts + 1, rooms_now() + ${leaseSeconds}::float8 * interval '1 second', ${this.#serverId}
        from sign_outs r where r.id = ${id} and r.status = 'confirmed' and not ${isUnresolvedRelease(waitSeconds)}
        on conflict (account_id) do update
          set request_id = excluded.request_id, attempt = excluded.attempt, until = excluded.until,
            lease_server = excluded.lease_server
          where release_leases.until <= rooms_now()
        returning attempt)
      update sign_outs s set attempts = lease.attempt from lease where s.id = ${id}
      returning s.attempts as attempt, s.changed, s.before_at`);
    if (!row) return undefined;
    const { attempt, changed, before_at: before } = row;
    return { attempt, changed, ...(before && { before }) };
  }

  async busyUntil(id: string, waitSeconds: number): Promise<Date | undefined> {
    const row = await this.#db.one(sql<{ until: Date }>`
      select greatest(rooms_now() + interval '1 second',
        (select l.until from release_leases l where l.account_id = s.account_id),
        (select max(u.sent_at) + ${waitSeconds}::float8 * interval '1 second' from password_attempts u
          where u.account_id = s.account_id and u.outcome = 'sent' and u.sent_at <= rooms_now())) as until
      from sign_outs s where s.id = ${id} and s.status = 'confirmed'`);
    return row?.until;
  }

  async leave(id: string, attempt: number, leaseSeconds: number, before: Date | undefined): Promise<boolean> {
    return await this.#db.won(sql`
      with lease as (
        update release_leases set until = rooms_now() + ${leaseSeconds}::float8 * interval '1 second'
        where request_id = ${id} and attempt = ${attempt}::integer and until > rooms_now() returning account_id)
      update sign_outs set unanswered = unanswered + 1, sent_at = rooms_now(),
        before_at = coalesce(before_at, ${before ?? null}::timestamptz)
      where id = ${id} and ${this.#isRunning(attempt)} and exists (select from lease) returning id`);
  }

  /** A clear answer stays true for an attempt that has lost its lease. */
  async answer(id: string, attempt: number, outcome: 'done' | 'refused'): Promise<boolean> {
    return await this.#db.won(sql`
      update sign_outs set changed = changed or ${outcome === 'done'}::boolean, unanswered = unanswered - 1
      where id = ${id} and attempts >= ${attempt}::integer and unanswered > 0 returning id`);
  }

  async again(id: string, attempt: number): Promise<boolean> {
    return await this.#db.won(sql`${this.#endLease(id, attempt)}`);
  }

  async finish(id: string, attempt: number, sessions: SessionOutcome | undefined): Promise<boolean> {
    const won = await this.#db.won(sql`
      with lease as (${this.#endLease(id, attempt)}),
      ended as (
        update sign_outs set status = 'done', ended_at = rooms_now(), sessions = ${sessions ?? null}::text
        where id = ${id} and ${this.#isRunning(attempt)} and exists (select from lease) returning request_id, kind)
      update requests r set revision = r.revision + 1,
        signed_out_at = case when ended.kind = 'sign_out' then rooms_now() else r.signed_out_at end,
        sign_in = case when ended.kind = 'sign_out' then null else r.sign_in end
      from ended where r.id = ended.request_id returning r.id`);
    if (won)
      await this.#db.all(sql`
        update requests set status = 'expired', expired_from = 'delivered', ended_at = signed_out_at, ${WIPE_CREDENTIAL}
        where id = (select request_id from sign_outs where id = ${id}) and status = 'delivered' and signed_out_at is not null`);
    return won;
  }

  async fail(id: string, attempt: number, problem: SignOutProblem): Promise<boolean> {
    const won = await this.#db.won(sql`
      with lease as (${this.#endLease(id, attempt)})
      update sign_outs set status = 'failed', ended_at = rooms_now(), problem = ${problem}
      where id = ${id} and ${this.#isRunning(attempt)} and exists (select from lease) returning id`);
    if (won) await this.#show(id);
    return won;
  }

  async beginPost(id: string, most: number): Promise<boolean> {
    return await this.#db.won(sql`
      update sign_outs set card_posts = card_posts + 1
      where id = ${id} and status = 'asked' and card is null and card_posts < ${most}::integer returning id`);
  }

  async cancelPost(id: string): Promise<void> {
    await this.#db.all(sql`update sign_outs set card_posts = card_posts - 1 where id = ${id} and card is null`);
  }

  async saveCard(id: string, shows: SignOutStatus, card: PostedCard | undefined): Promise<void> {
    await this.#db.all(
      card === undefined
        ? sql`update sign_outs set card = null, card_shows = null, card_posts = 0 where id = ${id}`
        : sql`update sign_outs set card = ${JSON.stringify(card)}::text::jsonb, card_shows = ${shows} where id = ${id}`,
    );
  }

  /** Changes the state of a sign-out that fits the condition. It is one statement, so only one of several rivals wins. */
  async #end(
    id: string,
    status: RawBuilder<unknown>,
    changes: RawBuilder<unknown>,
    condition: RawBuilder<unknown>,
  ): Promise<boolean> {
    const won = await this.#db.won(sql`
      update sign_outs set status = ${status}, ${changes} where id = ${id} and ${condition} returning id`);
    if (won) await this.#show(id);
    return won;
  }

  /** Makes pages and the card of the request show the sign-out as it is now. */
  async #show(id: string): Promise<void> {
    await this.#db.all(sql`
      update requests set revision = revision + 1 where id = (select request_id from sign_outs where id = ${id})`);
  }

  #isRunning(attempt: number): RawBuilder<unknown> {
    return sql`status = 'confirmed' and attempts = ${attempt}::integer`;
  }

  #endLease(id: string, attempt: number): RawBuilder<unknown> {
    return sql`delete from release_leases where request_id = ${id} and attempt = ${attempt}::integer returning account_id`;
  }
}
