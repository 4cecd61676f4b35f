import { sql } from 'kysely';
import type { RawBuilder } from 'kysely';
import type { LastSync, ResourceAccount } from '../domain/accounts/account.ts';
import type { ApprovalRequest } from '../domain/approval/approval-request.ts';
import type { ApprovalChannel, CardDelivery } from '../domain/channel/channel.ts';
import type { Otp } from '../domain/otp/otp.ts';
import type { KeptCode } from '../domain/ports/records.ts';
import type { Database } from './engine.ts';
import { toAccount, toOtp, toRequest } from './rows.ts';
import type { AccountRow, CardRow, OtpRow, RequestRow } from './rows.ts';

/** Of the request `r`; null for one that no clock ends. */
export const IS_OVER = sql`rooms_request_over_at(r) <= (select rooms_now())`;

/** For the request `r`, which may be what a statement made of a row. */
export const REQUEST_COLUMNS = sql`r.*, o.issued_by, o.password_mode, o.expected_serial_number, a.facts, a.resource_account_key`;
export const JOIN_REQUEST = sql`join otps o on o.id = r.otp_id join accounts a on a.id = r.account_id`;

export const SELECT_REQUEST = sql`
  select ${REQUEST_COLUMNS}, case when ${IS_OVER} then rooms_request_over_at(r) end as over_at from requests r ${JOIN_REQUEST}`;

export const ACCOUNT_COLUMNS = sql`facts, room_mailbox, resource_account_key, resource_account_key_checked_at, calendar_processing, gone_at`;

/** A room mailbox stays one; what is none may be converted any day. */
const MAILBOX_AGE = sql`case when room_mailbox then interval '30 days' else interval '1 day' end`;

export class StoredRecords {
  protected readonly db: Database;

  constructor(db: Database) {
    this.db = db;
  }

  async now(): Promise<Date> {
    const row = await this.one(sql<{ now: Date }>`select rooms_now() as now`);
    if (!row) throw new Error('the database told no time');
    return row.now;
  }

  async accountById(id: string): Promise<ResourceAccount | undefined> {
    const row = await this.one(sql<AccountRow>`select ${ACCOUNT_COLUMNS} from accounts where id = ${id}`);
    return row && toAccount(row);
  }

  async accountByUpn(upn: string): Promise<ResourceAccount | undefined> {
    const row = await this.one(sql<AccountRow>`
      select ${ACCOUNT_COLUMNS} from accounts where lower(upn) = lower(${upn}) order by gone_at is not null, id limit 1`);
    return row && toAccount(row);
  }

  async searchAccounts(text: string, limit: number): Promise<readonly ResourceAccount[]> {
    const rows = await this.all(sql<AccountRow>`
      select ${ACCOUNT_COLUMNS}
      from (select accounts.*, lower(${text}::text) as wanted from accounts where gone_at is null) a
      where strpos(lower(display_name), wanted) > 0 or strpos(lower(upn), wanted) > 0
      order by (lower(upn) = wanted or lower(display_name) = wanted) desc,
        (starts_with(lower(display_name), wanted) or starts_with(lower(upn), wanted)) desc, display_name, upn
      limit ${limit}::integer`);
    return rows.map(toAccount);
  }

  async presentAccountIds(): Promise<readonly string[]> {
    const rows = await this.all(sql<{ id: string }>`select id from accounts where gone_at is null`);
    return rows.map(({ id }) => id);
  }

  /** Without a place an account is here because of its license. */
  async mailboxesToCheck(limit: number): Promise<readonly string[]> {
    const rows = await this.all(sql<{ id: string }>`
      select id from accounts
      where gone_at is null and facts -> 'isRoomMailbox' is null
        and (room_mailbox_asked_at is null or room_mailbox_asked_at + ${MAILBOX_AGE} <= rooms_now())
      order by room_mailbox_asked_at nulls first, id limit ${limit}::integer`);
    return rows.map(({ id }) => id);
  }

  async lastSync(): Promise<LastSync | undefined> {
    const row = await this.one(sql<{ value: { readonly at: string; readonly accounts: number } }>`
      select value from settings where name = 'last_sync'`);
    return row && { ...row.value, at: new Date(row.value.at) };
  }

  async otpById(id: string): Promise<Otp | undefined> {
    const row = await this.one(sql<OtpRow>`select * from otps where id = ${id}`);
    return row && toOtp(row);
  }

  async otpBySelector(selector: string): Promise<Otp | undefined> {
    const row = await this.one(sql<OtpRow>`
      select * from otps where selector = ${selector}
      order by (status in ('active', 'submitted')) desc, issued_at desc, id limit 1`);
    return row && toOtp(row);
  }

  async latestOtp(accountId: string): Promise<Otp | undefined> {
    const row = await this.one(sql<OtpRow>`
      select * from otps where account_id = ${accountId}
      order by issued_at desc, (status in ('active', 'submitted')) desc, id limit 1`);
    return row && toOtp(row);
  }

  async request(id: string): Promise<ApprovalRequest | undefined> {
    const row = await this.one(sql<RequestRow>`${SELECT_REQUEST} where r.id = ${id}`);
    return row && toRequest(row);
  }

  async requestOfOtp(otpId: string): Promise<ApprovalRequest | undefined> {
    const row = await this.one(sql<RequestRow>`${SELECT_REQUEST} where r.otp_id = ${otpId}`);
    return row && toRequest(row);
  }

  /** A card or a release is behind when nobody works on it, no job for it waits, and no pause is to be kept. */
  async unfinished(): Promise<
    readonly { readonly requestId: string; readonly card: boolean; readonly release: boolean }[]
  > {
    return await this.all(sql<{ requestId: string; card: boolean; release: boolean }>`
      select * from (
        select r.id as "requestId",
          coalesce(r.card_revision, 0) < r.revision
          and coalesce(r.card_taken_until <= rooms_now(), true) and coalesce(r.card_retry_at <= rooms_now(), true)
          and exists (select from settings s where s.name = 'approval_channel' and not s.value ? 'lostAt'
            and coalesce((s.value ->> 'pausedUntil')::timestamptz <= rooms_now(), true))
          and not exists (select from pgboss.job j where j.name = 'deliver-card'
            and j.state < 'completed' and j.data ->> 'requestId' = r.id) as card,
          r.status = 'approved'
          and not exists (select from release_leases l where l.account_id = r.account_id and l.until > rooms_now())
          and not exists (select from pgboss.job j where j.name in ('release-credential', 'publish-credential')
            and j.state < 'completed' and j.data ->> 'requestId' = r.id) as release
        from requests r) behind
      where card or release`);
  }

  async keptCode(otpId: string): Promise<KeptCode | undefined> {
    return await this.one(sql<KeptCode>`
      select sealed_code as sealed, extract(epoch from code_visible_until - t.now)::float8 as "visibleSeconds"
      from otps, (select rooms_now() as now) t where id = ${otpId} and sealed_code is not null and code_visible_until > t.now`);
  }

  async approvalChannel(): Promise<ApprovalChannel | undefined> {
    const row = await this.one(
      sql<{
        value: ApprovalChannel;
      }>`select value - '{pausedUntil,lostAt,lostBy}'::text[] as value from settings where name = 'approval_channel'`,
    );
    return row?.value;
  }

  async channelPaused(): Promise<boolean> {
    return await this.won(sql`
      select name from settings where name = 'approval_channel' and (value ? 'lostAt' or (value ->> 'pausedUntil')::timestamptz > rooms_now())`);
  }

  async cardDelivery(requestId: string): Promise<CardDelivery | undefined> {
    const row = await this.one(
      sql<CardRow>`select card, card_revision, stray_cards from requests where id = ${requestId}`,
    );
    return (
      row && { ...(row.card && { card: row.card }), revision: row.card_revision ?? 0, strayCards: row.stray_cards }
    );
  }

  async sealedCredential(requestId: string): Promise<string | undefined> {
    const row = await this.one(sql<{ sealed_credential: string }>`
      select sealed_credential from requests
      where id = ${requestId} and status = 'ready' and sealed_credential is not null and pick_up_expires_at > rooms_now()`);
    return row?.sealed_credential;
  }

  async requestOfAccessToken(accessTokenHash: string): Promise<string | undefined> {
    const row = await this.one(sql<{ request_id: string }>`
      select request_id from device_codes where access_token_hash = ${accessTokenHash} limit 1`);
    return row?.request_id;
  }

  protected async one<Row>(statement: RawBuilder<Row>): Promise<Row | undefined> {
    return (await this.all(statement))[0];
  }

  protected async all<Row>(statement: RawBuilder<Row>): Promise<readonly Row[]> {
    return (await statement.execute(this.db)).rows;
  }

  /** For statements that end in `returning`: whether a row was changed. */
  protected async won(statement: RawBuilder<unknown>): Promise<boolean> {
    return (await this.all(statement)).length > 0;
  }
}
