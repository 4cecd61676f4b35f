import { sql } from 'kysely';
import type { AccountFacts } from '../domain/account.ts';
import { StoredBatches } from './batch-records.ts';

export class AccountChanges extends StoredBatches {
  /** Most accounts are the same at every sync: those are not written again. */
  async saveAccounts(accounts: readonly AccountFacts[]): Promise<void> {
    await this.all(sql`
      insert into accounts (id, upn, display_name, facts)
      select fact ->> 'id', fact ->> 'upn', fact ->> 'displayName', fact
      from jsonb_array_elements(${JSON.stringify(accounts)}::text::jsonb) as fact order by 1
      on conflict (id) do update set upn = excluded.upn, display_name = excluded.display_name, facts = excluded.facts, gone_at = null
        where accounts.facts is distinct from excluded.facts or accounts.gone_at is not null`);
  }

  async markGone(accountIds: readonly string[]): Promise<void> {
    await this.all(sql`
      update accounts set gone_at = rooms_now() where gone_at is null
        and id in (select jsonb_array_elements_text(${JSON.stringify(accountIds)}::text::jsonb))`);
  }

  async noteSync(accounts: number): Promise<void> {
    await this.all(sql`
      insert into settings (name, value)
      values ('last_sync', jsonb_build_object('at', rooms_now(), 'accounts', ${accounts}::integer))
      on conflict (name) do update set value = excluded.value`);
  }

  async noteMailbox(accountId: string, isRoom: boolean | undefined): Promise<void> {
    await this.all(sql`
      update accounts set room_mailbox = coalesce(${isRoom ?? null}::boolean, room_mailbox), room_mailbox_asked_at = rooms_now()
      where id = ${accountId}`);
  }

  /** A card says something of a key only when there is one. */
  async noteAccountKey(accountId: string, hasKey: boolean): Promise<readonly string[]> {
    const rows = await this.all(sql<{ id: string }>`
      with known as (select id, resource_account_key is true as had_key from accounts where id = ${accountId}),
      noted as (
        update accounts set resource_account_key = ${hasKey}::boolean, resource_account_key_checked_at = rooms_now()
        where id = ${accountId})
      update requests r set revision = revision + 1 from known
      where r.account_id = known.id and known.had_key <> ${hasKey}::boolean
        and r.status in ('pending', 'approved', 'needs_attention', 'ready') returning r.id`);
    return rows.map(({ id }) => id);
  }
}
