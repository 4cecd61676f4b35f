import { sql } from 'kysely';
import type { AccountFacts } from '../domain/accounts/account.ts';
import type { AccountCalendar } from '../domain/accounts/calendar-processing.ts';
import type { PageEvent } from '../domain/page-event.ts';
import { WITHDRAWABLE_REQUESTS } from '../domain/approval/approval-request.ts';
import { inStates } from './in-states.ts';
import { type AccountListRow, listRowOf, sameListRow } from './rows/account-list-row.ts';
import { StoredBatches } from './batch-records.ts';
import { ACCOUNT_COLUMNS } from './records.ts';
import { toAccount } from './rows.ts';
import type { AccountRow } from './rows.ts';

export class AccountChanges extends StoredBatches {
  /** Most accounts are the same at every sync: those are not written again. */
  async saveAccounts(accounts: readonly AccountFacts[]): Promise<void> {
    await this.all(sql`
      insert into accounts (id, upn, display_name, facts)
      select fact ->> 'id', fact ->> 'upn', fact ->> 'displayName', fact
      from jsonb_array_elements(${JSON.stringify(accounts)}::text::jsonb) as fact order by 1
      on conflict (id) do update set upn = excluded.upn, display_name = excluded.display_name, facts = excluded.facts, gone_at = null
        where accounts.facts is distinct from excluded.facts or accounts.gone_at is not null`);
    if (await this.#list(accounts.map(({ id }) => id))) await this.tell({ type: 'sync' });
  }

  async markGone(accountIds: readonly string[]): Promise<void> {
    await this.all(sql`
      update accounts set gone_at = rooms_now() where gone_at is null
        and id in (select jsonb_array_elements_text(${JSON.stringify(accountIds)}::text::jsonb))`);
    await this.tell({ type: 'sync' });
    await this.all(
      sql`delete from account_list where id in (select jsonb_array_elements_text(${JSON.stringify(accountIds)}::text::jsonb))`,
    );
  }

  async noteSync(accounts: number): Promise<void> {
    await this.all(sql`
      insert into settings (name, value)
      values ('last_sync', jsonb_build_object('at', rooms_now(), 'accounts', ${accounts}::integer))
      on conflict (name) do update set value = excluded.value`);
    await this.all(sql`delete from settings where name = 'sync_progress'`);
    // The embedded database does not do so by itself.
    await this.all(sql`analyze account_list`);
    await this.all(
      sql`select gin_clean_pending_list(c.oid) from pg_class c where c.oid = to_regclass('account_list_search')`,
    );
    await this.tell({ type: 'sync' });
  }

  async noteSyncProgress(progress: {
    readonly startedAt?: Date;
    readonly seen?: number;
    readonly problem?: string;
  }): Promise<void> {
    await this.all(sql`
      insert into settings (name, value) values ('sync_progress', ${JSON.stringify(progress)}::text::jsonb)
      on conflict (name) do update set value = excluded.value`);
    await this.tell({ type: 'sync' });
  }

  /** Heard by every server when the transaction is through. */
  async tell(event: PageEvent): Promise<void> {
    await this.all(sql`select pg_notify('rooms_change', ${JSON.stringify(event)}::text)`);
  }

  async noteMailbox(accountId: string, isRoom: boolean | undefined): Promise<void> {
    await this.all(sql`
      update accounts set room_mailbox = coalesce(${isRoom ?? null}::boolean, room_mailbox), room_mailbox_asked_at = rooms_now()
      where id = ${accountId}`);
    if (await this.#list([accountId])) await this.tell({ type: 'account', accountId });
  }

  async saveCalendars(calendars: readonly AccountCalendar[]): Promise<void> {
    await this.all(sql`
      update accounts set calendar_processing = jsonb_build_object('wrong', calendar -> 'wrong', 'importedAt', rooms_now())
      from jsonb_array_elements(${JSON.stringify(calendars)}::text::jsonb) as calendar where accounts.id = calendar ->> 'accountId'`);
    await this.#list(calendars.map(({ accountId }) => accountId));
    await this.tell({ type: 'all' });
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
        and r.status in ${inStates(WITHDRAWABLE_REQUESTS)} returning r.id`);
    return rows.map(({ id }) => id);
  }

  /** Brings the rows of lists up to what is known now; only those that differ are written. */
  async #list(accountIds: readonly string[]): Promise<boolean> {
    const ids = sql`(select jsonb_array_elements_text(${JSON.stringify(accountIds)}::text::jsonb))`;
    const accounts = await this.all(
      sql<AccountRow>`select ${ACCOUNT_COLUMNS} from accounts where id in ${ids} and gone_at is null`,
    );
    const listed = await this.all(sql<AccountListRow>`
      select id, name_key, upn_key, location_key, building, search_text, readiness from account_list where id in ${ids}`);
    const known = new Map(listed.map((row) => [row.id, row]));
    const wanted = accounts.map((row) => listRowOf(toAccount(row)));
    const changed = wanted.filter((row) => !sameListRow(row, known.get(row.id)));
    if (changed.length === 0) return false;
    await this.all(sql`
      insert into account_list (id, name_key, upn_key, location_key, building, search_text, readiness)
      select id, name_key, upn_key, location_key, building, search_text, readiness
      from jsonb_to_recordset(${JSON.stringify(changed)}::text::jsonb) as row (id text, name_key text, upn_key text,
        location_key text, building text, search_text text, readiness text) order by id
      on conflict (id) do update set name_key = excluded.name_key, upn_key = excluded.upn_key, location_key = excluded.location_key,
        building = excluded.building, search_text = excluded.search_text, readiness = excluded.readiness`);
    const added = changed.filter((row) => !known.has(row.id)).map((row) => row.id);
    await this.all(sql`
      select rooms_list_standing(account_id) from (
        select distinct account_id from otps where account_id in (select jsonb_array_elements_text(${JSON.stringify(added)}::text::jsonb))) o`);
    return true;
  }
}
