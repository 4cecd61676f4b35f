import { sql } from 'kysely';
import type { BatchItemProblem } from '../../contract/rollouts.ts';
import type { Admin } from '../domain/admin.ts';
import { type BatchChanges as Batches, type NewBatch, RETRY_HOURS } from '../domain/rollouts/rollout.ts';
import type { PreferenceChanges, Rules } from '../domain/preferences/preferences.ts';
import { ReleaseChanges } from './changes-release.ts';

export class BatchChanges extends ReleaseChanges implements Batches, PreferenceChanges {
  async startBatch(batch: NewBatch): Promise<boolean> {
    const { startedBy: by } = batch;
    const isFirst = await this.won(sql`
      insert into batches (id, idempotency_key, fingerprint, tenant_id, object_id, started_by, started_at, password_mode, ttl_hours, not_before_at)
      values (${batch.id}, ${batch.idempotencyKey}, ${batch.fingerprint}, ${by.tenantId}, ${by.objectId}, ${JSON.stringify(by)}::text::jsonb,
        rooms_now(), ${batch.passwordMode}, ${batch.ttlHours}::integer, ${batch.notBeforeAt ?? null}::timestamptz)
      on conflict (tenant_id, object_id, idempotency_key) do nothing returning id`);
    if (!isFirst) return false;
    await this.all(sql`
      with asked as (
        select row_number() over () as position, item ->> 'accountId' as account_id, item ->> 'otpId' as otp_id,
          item ->> 'expectedSerialNumber' as serial, item ->> 'sealedPassword' as sealed
        from jsonb_array_elements(${JSON.stringify(batch.items)}::text::jsonb) as item),
      kept as (
        insert into kept_passwords (otp_id, sealed, unused_until)
        select otp_id, sealed, rooms_now() + ${RETRY_HOURS}::integer * interval '1 hour' from asked where sealed is not null)
      insert into batch_items (batch_id, position, account_id, otp_id, expected_serial_number)
      select ${batch.id}, position, account_id, otp_id, serial from asked`);
    return true;
  }

  /** In one order, so that several runners wait for each other and never in a circle. */
  async claimItems(batchId: string, accountIds: readonly string[]): Promise<readonly string[]> {
    const rows = await this.all(sql<{ account_id: string }>`
      with turn as (
        select account_id from batch_items
        where batch_id = ${batchId} and status = 'waiting'
          and account_id in (select jsonb_array_elements_text(${JSON.stringify(accountIds)}::text::jsonb))
        order by position for update)
      update batch_items i set status = 'done', problem = null from turn
      where i.batch_id = ${batchId} and i.account_id = turn.account_id and i.status = 'waiting' returning i.account_id`);
    return rows.map(({ account_id: accountId }) => accountId);
  }

  async failItem(batchId: string, accountId: string, problem: BatchItemProblem): Promise<boolean> {
    return await this.won(sql`
      update batch_items set status = 'failed', problem = ${problem}
      where batch_id = ${batchId} and account_id = ${accountId} and status = 'waiting' returning position`);
  }

  async retryItems(batchId: string): Promise<number> {
    const rows = await this.all(sql`
      update batch_items set status = 'waiting', problem = null where batch_id = ${batchId} and status = 'failed' returning position`);
    return rows.length;
  }

  async wipeUnusedPasswords(): Promise<void> {
    await this.all(sql`
      delete from kept_passwords k where k.unused_until <= rooms_now() and not exists (select from otps o where o.id = k.otp_id)`);
  }

  async removeOldBatches(days: number): Promise<void> {
    await this.all(sql`delete from batches where started_at <= rooms_now() - ${days}::integer * interval '1 day'`);
  }

  async changePreferences(revision: number, changed: Partial<Rules>, by: Admin): Promise<boolean> {
    await this.tell({ type: 'preferences' });
    const won = await this.won(sql`
      update preferences set revision = revision + 1, changed = changed || ${JSON.stringify(changed)}::text::jsonb,
        changed_by = ${JSON.stringify(by)}::text::jsonb, changed_at = rooms_now()
      where revision = ${revision}::integer returning revision`);
    if (won) await this.tell({ type: 'preferences' });
    return won;
  }
}
