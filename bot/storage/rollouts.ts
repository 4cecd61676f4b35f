import { sql } from 'kysely';
import type { RawBuilder } from 'kysely';
import type { Admin } from '../domain/admin.ts';
import { CODE_VISIBLE_MINUTES } from '../domain/otp/otp.ts';
import {
  type Rollout,
  type RolloutItemPage,
  type RolloutItemProblem,
  type NewRollout,
  RETRY_HOURS,
  type SealedRolloutCode,
  type WaitingItem,
} from '../domain/rollouts/rollout.ts';
import type { Rollouts } from '../domain/ports/store/rollouts.ts';
import type { Statements } from './engine/statements.ts';
import { ROLLOUT_JOB_WAITS } from './jobs/pg-boss-tables.ts';
import { ACCOUNT_COLUMNS } from './rows/account-row.ts';
import {
  CODE_STANDING,
  CODE_VISIBLE_UNTIL,
  IS_CODE_UNSEEN,
  IS_CODE_VISIBLE,
  JOIN_RUN,
} from './rows/code-visibility.ts';
import type { RowSeals } from './seals/row-seals.ts';
import { toRollout, toRolloutCode, toRolloutItem, toWaitingItem } from './rows/rollout-rows.ts';
import type { RolloutCodeRow, RolloutItemRow, RolloutRow, WaitingItemRow } from './rows/rollout-rows.ts';

/** The most rollouts that one call removes, so that none takes long: each can have thousands of accounts. */
const MOST_REMOVED = 50;

/**
 * Moves the time on until which the codes of the runs of `finished` can be shown. Each account that gets its code or
 * fails does this, so the time counts from the last of them, and a rollout that stands still doesn't keep its codes.
 * The runs are told apart before the time is read, because the clock may go on between two rows.
 */
function progressOf(rolloutId: string): RawBuilder<unknown> {
  return sql`
        insert into batch_runs (batch_id, number, codes_until)
        select ${rolloutId}, run, rooms_now() + ${CODE_VISIBLE_MINUTES}::integer * interval '1 minute'
        from (select distinct run from finished) r order by run
        on conflict (batch_id, number) do update set codes_until = excluded.codes_until returning number`;
}

/** Rollouts. Their tables are `batches`, `batch_items` and `batch_runs`. */
export class StoredRollouts implements Rollouts {
  readonly #db: Statements;
  readonly #seals: RowSeals;

  constructor(db: Statements, seals: RowSeals) {
    this.#db = db;
    this.#seals = seals;
  }

  async byId(id: string): Promise<Rollout | undefined> {
    const [rollout] = await this.#found(sql`where b.id = ${id}`, 1);
    return rollout;
  }

  async byKey({ tenantId, objectId }: Admin, idempotencyKey: string): Promise<Rollout | undefined> {
    const [rollout] = await this.#found(
      sql`where b.tenant_id = ${tenantId} and b.object_id = ${objectId} and b.idempotency_key = ${idempotencyKey}`,
      1,
    );
    return rollout;
  }

  async startedBy({ tenantId, objectId }: Admin, limit: number): Promise<readonly Rollout[]> {
    return await this.#found(sql`where b.tenant_id = ${tenantId} and b.object_id = ${objectId}`, limit);
  }

  async waitingItems(rolloutId: string, limit: number): Promise<readonly WaitingItem[]> {
    const rows = await this.#db.all(sql<WaitingItemRow>`
      select account_id, otp_id, expected_serial_number, expected_live from batch_items
      where batch_id = ${rolloutId} and status = 'waiting' order by position limit ${limit}::integer`);
    return rows.map(toWaitingItem);
  }

  async items(
    rolloutId: string,
    { offset, limit, failedOnly }: { readonly offset: number; readonly limit: number; readonly failedOnly: boolean },
  ): Promise<RolloutItemPage> {
    const rows = await this.#db.all(sql<RolloutItemRow & { readonly total: number }>`
      select i.account_id, i.status, i.problem, i.otp_id, i.expected_serial_number, o.selector, o.expires_at, i.total, ${CODE_STANDING},
        ${IS_CODE_UNSEEN} as is_unseen, ${ACCOUNT_COLUMNS}
      from (
        select *, count(*) over ()::integer as total from batch_items
        where batch_id = ${rolloutId} and (status = 'failed' or not ${failedOnly}::boolean)
        order by position offset ${offset}::integer limit ${sql.lit(limit)}) i
      left join accounts a on a.id = i.account_id left join otps o on o.id = i.otp_id left join requests r on r.otp_id = o.id
      ${JOIN_RUN} order by i.position`);
    return { total: rows[0]?.total ?? 0, items: rows.map(toRolloutItem) };
  }

  async codes(rolloutId: string, offset: number, limit: number): Promise<readonly SealedRolloutCode[]> {
    const rows = await this.#db.all(sql<RolloutCodeRow>`
      select o.id, o.expires_at, i.expected_serial_number, case when ${IS_CODE_VISIBLE} then o.sealed_code end as sealed_code, ${CODE_STANDING}, ${ACCOUNT_COLUMNS}
      from batch_items i join otps o on o.id = i.otp_id join accounts a on a.id = o.account_id left join requests r on r.otp_id = o.id
      ${JOIN_RUN} where i.batch_id = ${rolloutId} and i.status = 'done'
      order by i.position offset ${offset}::integer limit ${limit}::integer`);
    return rows.map(toRolloutCode);
  }

  async stranded(): Promise<readonly string[]> {
    const rows = await this.#db.all(sql<{ batch_id: string }>`
      select distinct i.batch_id from batch_items i where i.status = 'waiting'
        and not ${ROLLOUT_JOB_WAITS}`);
    return rows.map(({ batch_id: id }) => id);
  }

  async start(rollout: NewRollout): Promise<boolean> {
    const { startedBy: by } = rollout;
    const isFirst = await this.#db.won(sql`
      insert into batches (id, idempotency_key, fingerprint, tenant_id, object_id, started_by, started_at, password_mode, ttl_hours, not_before_at)
      values (${rollout.id}, ${rollout.idempotencyKey}, ${rollout.fingerprint}, ${by.tenantId}, ${by.objectId}, ${JSON.stringify(by)}::text::jsonb,
        rooms_now(), ${rollout.passwordMode}, ${rollout.ttlHours}::integer, ${rollout.notBeforeAt ?? null}::timestamptz)
      on conflict (tenant_id, object_id, idempotency_key) do nothing returning id`);
    if (!isFirst) return false;
    const items = rollout.items.map((item) => ({ ...item, ...this.#passwordSeal(item) }));
    await this.#db.all(sql`
      with asked as (
        select row_number() over () as position, item ->> 'accountId' as account_id, item ->> 'otpId' as otp_id,
          item ->> 'expectedSerialNumber' as serial, item ->> 'sealedPassword' as sealed,
          item ->> 'factsSeal' as facts_seal, item -> 'seen' as seen
        from jsonb_array_elements(${JSON.stringify(items)}::text::jsonb) as item),
      kept as (
        insert into kept_passwords (otp_id, sealed, facts_seal, unused_until)
        select otp_id, sealed, facts_seal, rooms_now() + ${RETRY_HOURS}::integer * interval '1 hour' from asked where sealed is not null)
      insert into batch_items (batch_id, position, account_id, otp_id, expected_serial_number, expected_live)
      select ${rollout.id}, position, account_id, otp_id, serial, seen from asked`);
    return true;
  }

  /** Claims waiting items. It locks them in the order of the rollout, so that several workers can't deadlock. */
  async claimItems(rolloutId: string, accountIds: readonly string[]): Promise<readonly string[]> {
    const rows = await this.#db.all(sql<{ account_id: string }>`
      with claimed as (
        select account_id from batch_items
        where batch_id = ${rolloutId} and status = 'waiting'
          and account_id in (select jsonb_array_elements_text(${JSON.stringify(accountIds)}::text::jsonb))
        order by position for update),
      finished as (
        update batch_items i set status = 'done', problem = null from claimed
        where i.batch_id = ${rolloutId} and i.account_id = claimed.account_id and i.status = 'waiting' returning i.account_id, i.run),
      progress as (${progressOf(rolloutId)})
      select account_id from finished`);
    return rows.map(({ account_id: accountId }) => accountId);
  }

  async failItems(rolloutId: string, accountIds: readonly string[], problem: RolloutItemProblem): Promise<void> {
    await this.#db.all(sql`
      with failed as (
        select account_id from batch_items
        where batch_id = ${rolloutId} and status = 'waiting'
          and account_id in (select jsonb_array_elements_text(${JSON.stringify(accountIds)}::text::jsonb))
        order by position for update),
      finished as (
        update batch_items i set status = 'failed', problem = ${problem} from failed
        where i.batch_id = ${rolloutId} and i.account_id = failed.account_id and i.status = 'waiting' returning i.run)
      ${progressOf(rolloutId)}`);
  }

  async retryItems(rolloutId: string): Promise<number> {
    const rows = await this.#db.all(sql`
      with failed as (
        select account_id from batch_items where batch_id = ${rolloutId} and status = 'failed' order by position for update)
      update batch_items i set status = 'waiting', problem = null,
        run = (select max(run) + 1 from batch_items where batch_id = ${rolloutId})
      from failed where i.batch_id = ${rolloutId} and i.account_id = failed.account_id and i.status = 'failed' returning i.position`);
    return rows.length;
  }

  async removeOld(days: number): Promise<void> {
    await this.#db.all(sql`
      delete from batches where id in (
        select id from batches where started_at <= rooms_now() - ${days}::integer * interval '1 day'
        order by started_at limit ${sql.lit(MOST_REMOVED)})`);
  }

  async #found(where: RawBuilder<unknown>, limit: number): Promise<readonly Rollout[]> {
    const rows = await this.#db.all(sql<RolloutRow>`
      select b.*, count(*)::integer as total, (count(*) filter (where i.status = 'done'))::integer as done,
        (count(*) filter (where i.status = 'failed'))::integer as failed,
        (count(*) filter (where i.status = 'failed' and i.problem = 'replaces_live'))::integer as left_out,
        max(${CODE_VISIBLE_UNTIL}) filter (where ${IS_CODE_VISIBLE}) as codes_visible_until
      from (select * from batches b ${where} order by b.started_at desc, b.id limit ${limit}::integer) b
        join batch_items i on i.batch_id = b.id left join otps o on o.id = i.otp_id ${JOIN_RUN}
      group by b.id, b.idempotency_key, b.fingerprint, b.tenant_id, b.object_id, b.started_by, b.started_at, b.password_mode, b.ttl_hours,
        b.not_before_at
      order by b.started_at desc, b.id`);
    return rows.map(toRollout);
  }

  /** Returns the seal of the row of an uploaded password. */
  #passwordSeal({ otpId, sealedPassword: sealed }: NewRollout['items'][number]): { readonly factsSeal?: string } {
    return sealed === undefined ? {} : { factsSeal: this.#seals.facts('kept_passwords', { otp_id: otpId, sealed }) };
  }
}
