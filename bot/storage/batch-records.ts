import { sql } from 'kysely';
import type { RawBuilder } from 'kysely';
import type { AccountFilter } from '../domain/accounts/account-list.ts';
import type { ResourceAccount } from '../domain/accounts/account.ts';
import type { Admin } from '../domain/admin.ts';
import type { Batch, BatchItemPage, BatchRecords, SealedBatchCode, WaitingItem } from '../domain/rollouts/rollout.ts';
import type { Records } from '../domain/ports/records.ts';
import { listCondition } from './account-list-records.ts';
import { toBatch, toBatchCode, toBatchItem, toWaitingItem } from './rows/rollout-rows.ts';
import type { BatchCodeRow, BatchItemRow, BatchRow, WaitingItemRow } from './rows/rollout-rows.ts';
import { PreferenceRecords } from './preference-records.ts';
import { ACCOUNT_COLUMNS } from './records.ts';
import { toAccount } from './rows.ts';
import type { AccountRow } from './rows.ts';

function listOf(texts: readonly string[]): RawBuilder<unknown> {
  return sql`(select jsonb_array_elements_text(${JSON.stringify(texts)}::text::jsonb))`;
}

export class StoredBatches extends PreferenceRecords implements Records, BatchRecords {
  async accountsByIds(ids: readonly string[]): Promise<readonly ResourceAccount[]> {
    const rows = await this.all(sql<AccountRow>`select ${ACCOUNT_COLUMNS} from accounts where id in ${listOf(ids)}`);
    return rows.map(toAccount);
  }

  async accountsByUpns(upns: readonly string[]): Promise<readonly ResourceAccount[]> {
    const wanted = upns.map((upn) => upn.toLowerCase());
    const rows = await this.all(sql<AccountRow>`
      select ${ACCOUNT_COLUMNS} from accounts where gone_at is null and lower(upn) in ${listOf(wanted)}`);
    return rows.map(toAccount);
  }

  async accountsNamed(names: readonly string[]): Promise<readonly ResourceAccount[]> {
    const wanted = listOf(names.map((name) => name.toLowerCase()));
    const rows = await this.all(sql<AccountRow>`
      select ${ACCOUNT_COLUMNS} from accounts where gone_at is null
        and (lower(upn) in ${wanted} or lower(facts ->> 'mail') in ${wanted} or lower(id) in ${wanted} or lower(display_name) in ${wanted})`);
    return rows.map(toAccount);
  }

  async readyAccounts(filter: AccountFilter): Promise<readonly ResourceAccount[]> {
    const rows = await this.all(sql<AccountRow>`
      select ${ACCOUNT_COLUMNS} from account_list l join accounts a on a.id = l.id
      where ${listCondition({ ...filter, eligible: true })} order by l.name_key, l.id`);
    return rows.map(toAccount);
  }

  async batch(id: string): Promise<Batch | undefined> {
    const [batch] = await this.#batches(sql`where b.id = ${id}`, 1);
    return batch;
  }

  async batchByKey({ tenantId, objectId }: Admin, idempotencyKey: string): Promise<Batch | undefined> {
    const [batch] = await this.#batches(
      sql`where b.tenant_id = ${tenantId} and b.object_id = ${objectId} and b.idempotency_key = ${idempotencyKey}`,
      1,
    );
    return batch;
  }

  async batchesOf({ tenantId, objectId }: Admin, limit: number): Promise<readonly Batch[]> {
    return await this.#batches(sql`where b.tenant_id = ${tenantId} and b.object_id = ${objectId}`, limit);
  }

  async waitingItems(batchId: string, limit: number): Promise<readonly WaitingItem[]> {
    const rows = await this.all(sql<WaitingItemRow>`
      select account_id, otp_id, expected_serial_number from batch_items
      where batch_id = ${batchId} and status = 'waiting' order by position limit ${limit}::integer`);
    return rows.map(toWaitingItem);
  }

  async batchItems(
    batchId: string,
    { offset, limit, failedOnly }: { readonly offset: number; readonly limit: number; readonly failedOnly: boolean },
  ): Promise<BatchItemPage> {
    const rows = await this.all(sql<BatchItemRow & { readonly total: number }>`
      select i.account_id, i.status, i.problem, i.otp_id, o.selector, o.expires_at, count(*) over ()::integer as total, ${ACCOUNT_COLUMNS}
      from batch_items i left join accounts a on a.id = i.account_id left join otps o on o.id = i.otp_id
      where i.batch_id = ${batchId} and (i.status = 'failed' or not ${failedOnly}::boolean)
      order by i.position offset ${offset}::integer limit ${limit}::integer`);
    return { total: rows[0]?.total ?? 0, items: rows.map(toBatchItem) };
  }

  async batchCodes(batchId: string, offset: number, limit: number): Promise<readonly SealedBatchCode[]> {
    const rows = await this.all(sql<BatchCodeRow>`
      select o.id, o.selector, o.expires_at, o.sealed_code, ${ACCOUNT_COLUMNS}
      from batch_items i join otps o on o.id = i.otp_id join accounts a on a.id = o.account_id, (select rooms_now() as now) t
      where i.batch_id = ${batchId} and i.status = 'done' and o.status = 'active' and o.sealed_code is not null and o.code_visible_until > t.now
      order by i.position offset ${offset}::integer limit ${limit}::integer`);
    return rows.map(toBatchCode);
  }

  async strandedBatches(): Promise<readonly string[]> {
    const rows = await this.all(sql<{ batch_id: string }>`
      select distinct i.batch_id from batch_items i where i.status = 'waiting'
        and not exists (select from pgboss.job j where j.name = 'run-batch' and j.state < 'completed' and j.data ->> 'batchId' = i.batch_id)`);
    return rows.map(({ batch_id: id }) => id);
  }

  async keptPassword(otpId: string): Promise<string | undefined> {
    const row = await this.one(sql<{ sealed: string }>`select sealed from kept_passwords where otp_id = ${otpId}`);
    return row?.sealed;
  }

  async #batches(where: RawBuilder<unknown>, limit: number): Promise<readonly Batch[]> {
    const rows = await this.all(sql<BatchRow>`
      select b.*, count(*)::integer as total, (count(*) filter (where i.status = 'done'))::integer as done,
        (count(*) filter (where i.status = 'failed'))::integer as failed,
        max(o.code_visible_until) filter (where o.sealed_code is not null and o.status = 'active' and o.code_visible_until > t.now)
          as codes_visible_until
      from (select * from batches b ${where} order by b.started_at desc, b.id limit ${limit}::integer) b
        join batch_items i on i.batch_id = b.id left join otps o on o.id = i.otp_id, (select rooms_now() as now) t
      group by b.id, b.idempotency_key, b.fingerprint, b.tenant_id, b.object_id, b.started_by, b.started_at, b.password_mode, b.ttl_hours,
        b.not_before_at
      order by b.started_at desc, b.id`);
    return rows.map(toBatch);
  }
}
