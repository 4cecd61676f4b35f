import { sql } from 'kysely';
import type { RawBuilder } from 'kysely';
import type { AccountFacts, ResourceAccount, UnknownReason } from '../domain/accounts/account.ts';
import type { AccountCalendar } from '../domain/accounts/calendar-processing.ts';
import type { KnownAccount } from '../domain/accounts/plausible-list.ts';
import type { MailboxReading } from '../domain/ports/directory.ts';
import { searchText, searchWords, sortKey } from '../domain/accounts/search-text.ts';
import type { Accounts } from '../domain/ports/store/accounts.ts';
import type { PageEventChanges } from '../domain/ports/store/page-events.ts';
import { mergeReading } from '../domain/accounts/merge-reading.ts';
import type { AccountReading } from '../domain/accounts/reading.ts';
import { WITHDRAWABLE_REQUESTS } from '../domain/approval/approval-request.ts';
import { bumpCards, readCardFacts } from './accounts/account-cards.ts';
import { mailboxColumns, mailboxIn, mailboxValues, NO_MAILBOX } from './accounts/mailbox-columns.ts';
import { inStates } from './rows/in-states.ts';
import { IS_SOURCE_UNKNOWN, LAST_KNOWN } from './rows/last-known.ts';
import type { StoredAccountList } from './account-list.ts';
import type { Statements } from './engine/statements.ts';
import { ACCOUNT_COLUMNS, toAccount, toFacts } from './rows/account-row.ts';
import type { AccountRow } from './rows/account-row.ts';
import { patternOf } from './rows/like-pattern.ts';

/**
 * Time after which the kind of a mailbox is checked again. A room mailbox rarely changes, but an administrator may
 * convert another mailbox to a room mailbox on any day.
 */
const MAILBOX_AGE = sql`case when room_mailbox then interval '30 days' else interval '1 day' end`;

/** Whether no fresh read of the account is newer than a list that was begun at this time. */
function isOlder(readSince: Date | undefined): RawBuilder<unknown> {
  return sql`(accounts.refreshed_at is null or accounts.refreshed_at < coalesce(${readSince ?? null}::timestamptz, 'infinity'))`;
}

/**
 * The most rows that a search in chat looks at. When more accounts have all its words, the person has to type more of
 * them anyway.
 */
const MOST_HITS = 2_000;

/** An array for `any`, with which PostgreSQL looks up each text in an index. It would join a subselect of `in`. */
function listOf(texts: readonly string[]): RawBuilder<unknown> {
  return sql`array(select jsonb_array_elements_text(${JSON.stringify(texts)}::text::jsonb))`;
}

/** Returns the condition that a column has all words. The index of trigrams takes it, but not `like all`. */
function hasWords(column: RawBuilder<unknown>, words: readonly string[]): RawBuilder<unknown> {
  const has = words.map((word) => sql`${column} like ${patternOf(word)}::text`);
  return sql`(${sql.join(has, sql` and `)})`;
}

/** A stored account and what was read of it. */
interface FreshRow {
  readonly row: AccountRow;
  readonly reading: AccountReading;
}

interface AccountParts {
  readonly list: StoredAccountList;
  readonly events: PageEventChanges;
}

/** Resource accounts, in the table `accounts`. Changes that lists show also update `account_list`. */
export class StoredAccounts implements Accounts {
  readonly #db: Statements;
  readonly #list: StoredAccountList;
  readonly #events: PageEventChanges;

  constructor(db: Statements, { list, events }: AccountParts) {
    this.#db = db;
    this.#list = list;
    this.#events = events;
  }

  async byId(id: string): Promise<ResourceAccount | undefined> {
    const row = await this.#db.one(sql<AccountRow>`select ${ACCOUNT_COLUMNS} from accounts where id = ${id}`);
    return row && toAccount(row);
  }

  async byAddress(address: string): Promise<readonly ResourceAccount[]> {
    const rows = await this.#db.all(sql<AccountRow>`
      select ${ACCOUNT_COLUMNS} from accounts
      where lower(upn) = lower(${address}) or (gone_at is null and lower(facts ->> 'mail') = lower(${address}))
      order by gone_at is not null, id limit 10`);
    const accounts = rows.map(toAccount);
    const present = accounts.filter(({ goneAt }) => goneAt === undefined);
    return present.length > 0 ? present : accounts.slice(0, 1);
  }

  async byIds(ids: readonly string[]): Promise<readonly ResourceAccount[]> {
    const rows = await this.#db.all(
      sql<AccountRow>`select ${ACCOUNT_COLUMNS} from accounts where id = any (${listOf(ids)})`,
    );
    return rows.map(toAccount);
  }

  async byUpns(upns: readonly string[]): Promise<readonly ResourceAccount[]> {
    const wanted = upns.map((upn) => upn.toLowerCase());
    const rows = await this.#db.all(sql<AccountRow>`
      select ${ACCOUNT_COLUMNS} from accounts where gone_at is null and lower(upn) = any (${listOf(wanted)})`);
    return rows.map(toAccount);
  }

  async named(names: readonly string[]): Promise<readonly ResourceAccount[]> {
    const wanted = listOf(names.map((name) => name.toLowerCase()));
    const columns = [sql`lower(upn)`, sql`lower(facts ->> 'mail')`, sql`id`, sql`lower(display_name)`];
    const found = columns.map(
      (column) => sql`select id from accounts where gone_at is null and ${column} = any (${wanted})`,
    );
    const rows = await this.#db.all(sql<AccountRow>`
      select ${ACCOUNT_COLUMNS} from accounts where id = any (array(${sql.join(found, sql` union `)}))`);
    return rows.map(toAccount);
  }

  async search(text: string, limit: number): Promise<readonly ResourceAccount[]> {
    const words = searchWords(text);
    if (words.length === 0) return [];
    const rows = await this.#db.all(sql<AccountRow>`
      with hits as materialized (
        select id, name_key, search_text from account_list where ${hasWords(sql`search_text`, words)} limit ${MOST_HITS}::integer),
      named as (select id, name_key, search_text from account_list where name_key = ${sortKey(text)} limit ${limit}::integer),
      found as (
        select id, name_key, split_part(search_text, ${'\n'}::text, 1) as name
        from (select * from hits union select * from named) l),
      best as (
        select id, row_number() over (
          order by ${hasWords(sql`name`, words)} desc, char_length(name) = ${searchText(text).length}::integer desc,
            starts_with(name, ${searchText(text)}::text) desc, name_key, id) as place
        from found order by place limit ${limit}::integer)
      select ${ACCOUNT_COLUMNS} from best join accounts using (id) order by place`);
    return rows.map(toAccount);
  }

  async withPieces(pieces: readonly string[], limit: number): Promise<readonly ResourceAccount[]> {
    if (pieces.length === 0) return [];
    const has = pieces.map((piece) => sql`search_text like ${patternOf(piece)}::text`);
    const count = sql.join(
      has.map((one) => sql`(${one})::integer`),
      sql` + `,
    );
    const rows = await this.#db.all(sql<AccountRow>`
      with found as (
        select id, ${count} as pieces, upn_key from account_list where ${sql.join(has, sql` or `)}
        order by pieces desc, upn_key limit ${limit}::integer)
      select ${ACCOUNT_COLUMNS} from found join accounts using (id) order by pieces desc, upn_key`);
    return rows.map(toAccount);
  }

  async present(): Promise<readonly KnownAccount[]> {
    return this.#db.all(sql<KnownAccount>`
      select id, upn, display_name as "displayName", coalesce(facts -> 'isRoomMailbox' = 'true', false) as "isPlace" from accounts where gone_at is null`);
  }

  /**
   * Returns accounts that no room list of Microsoft Graph contains. The sync found them by their license, so their
   * mailbox must be checked.
   */
  async mailboxesToCheck(limit: number): Promise<readonly string[]> {
    const rows = await this.#db.all(sql<{ id: string }>`
      select id from accounts
      where gone_at is null and facts -> 'isRoomMailbox' is null
        and (room_mailbox_asked_at is null or room_mailbox_asked_at + ${MAILBOX_AGE} <= rooms_now())
      order by room_mailbox_asked_at nulls first, id limit ${limit}::integer`);
    return rows.map(({ id }) => id);
  }

  /** Saves the facts of a sync. Most accounts don't change between two syncs, and those are not written again. */
  async save(accounts: readonly AccountFacts[], readSince?: Date): Promise<readonly string[]> {
    const ids = accounts.map(({ id }) => id);
    const cards = await readCardFacts(this.#db, ids);
    await this.#db.all(sql`
      insert into accounts (id, upn, display_name, facts)
      select fact ->> 'id', fact ->> 'upn', fact ->> 'displayName', fact || ${LAST_KNOWN}
      from jsonb_array_elements(${JSON.stringify(accounts)}::text::jsonb) as fact
      left join accounts a on a.id = fact ->> 'id' and ${IS_SOURCE_UNKNOWN} order by 1
      on conflict (id) do update set upn = excluded.upn, display_name = excluded.display_name, facts = excluded.facts, gone_at = null
        where (accounts.facts is distinct from excluded.facts or accounts.gone_at is not null) and ${isOlder(readSince)}`);
    if (await this.#list.refresh(ids)) await this.#events.tell({ type: 'sync' });
    return bumpCards(this.#db, cards);
  }

  async saveFresh(accountId: string, reading: AccountReading): Promise<readonly string[]> {
    return this.saveAllFresh(new Map([[accountId, reading]]));
  }

  async saveAllFresh(readings: ReadonlyMap<string, AccountReading>): Promise<readonly string[]> {
    const ids = [...readings.keys()];
    const rows = await this.#db.all(
      sql<AccountRow>`select ${ACCOUNT_COLUMNS} from accounts where id = any (${listOf(ids)}) order by id for no key update`,
    );
    const fresh = rows.map((row) => ({ row, reading: readings.get(row.facts.id) })).filter(isRead);
    if (fresh.length === 0) return [];
    const cards = await readCardFacts(this.#db, ids);
    await this.#writeReadings(fresh);
    const gone = fresh.filter(({ reading }) => reading.state === 'gone').map(({ row }) => row.facts.id);
    if (gone.length > 0) await this.#db.all(sql`delete from account_list where id = any (${listOf(gone)})`);
    await this.#list.refresh(fresh.map(({ row }) => row.facts.id));
    const [only] = fresh.length === 1 ? fresh : [];
    await this.#events.tell(only ? { type: 'account', accountId: only.row.facts.id } : { type: 'sync' });
    return bumpCards(this.#db, cards);
  }

  async markGone(accountIds: readonly string[], readSince?: Date): Promise<readonly string[]> {
    const cards = await readCardFacts(this.#db, accountIds);
    await this.#db.all(sql`
      update accounts set gone_at = rooms_now() where gone_at is null and ${isOlder(readSince)}
        and id = any (${listOf(accountIds)})`);
    await this.#events.tell({ type: 'sync' });
    await this.#db.all(
      sql`delete from account_list where id in (select id from accounts where gone_at is not null and id = any (${listOf(accountIds)}))`,
    );
    return bumpCards(this.#db, cards);
  }

  async noteMailbox(accountId: string, reading: MailboxReading): Promise<readonly string[]> {
    const cards = await readCardFacts(this.#db, [accountId]);
    await this.#db.all(sql`update accounts set ${mailboxColumns(reading)} where id = ${accountId}`);
    if (await this.#list.refresh([accountId])) await this.#events.tell({ type: 'account', accountId });
    return bumpCards(this.#db, cards);
  }

  /** Saves why no mailbox can be read. Accounts with an earlier answer keep it, and all of them stay due for a check. */
  async noteMailboxesUnread(reason: UnknownReason, most: number): Promise<number> {
    const rows = await this.#db.all(sql`
      with unread as (
        select id from accounts where gone_at is null and facts -> 'isRoomMailbox' is null and room_mailbox is null
          and room_mailbox_unknown is null order by id limit ${most}::integer for no key update)
      update accounts a set room_mailbox_unknown = ${reason}::text from unread where a.id = unread.id returning a.id`);
    return rows.length;
  }

  async notePasswordChange(accountId: string, at: Date): Promise<void> {
    const changed = await this.#db.all(sql<{ id: string }>`
      update accounts set facts = jsonb_set(facts, '{lastPasswordChangeAt}', to_jsonb(${at.toISOString()}::text))
        #- '{unknown,lastPasswordChangeAt}'
      where id = ${accountId} and coalesce((facts ->> 'lastPasswordChangeAt')::timestamptz < ${at.toISOString()}::timestamptz, true)
      returning id`);
    if (changed.length > 0) await this.#events.tell({ type: 'account', accountId });
  }

  /**
   * Saves whether the account has a resource account key. A card mentions the key only when there is one, so the
   * revision of an open request grows only when the answer changes between yes and any other answer.
   * @returns the ids of the requests whose cards must change
   */
  async noteKey(accountId: string, hasKey: boolean): Promise<readonly string[]> {
    const rows = await this.#db.all(sql<{ id: string }>`
      with known as (select id, resource_account_key is true as had_key from accounts where id = ${accountId}),
      noted as (
        update accounts set resource_account_key = ${hasKey}::boolean, resource_account_key_checked_at = rooms_now()
        where id = ${accountId})
      update requests r set revision = revision + 1 from known
      where r.account_id = known.id and known.had_key <> ${hasKey}::boolean
        and r.status in ${inStates(WITHDRAWABLE_REQUESTS)} returning r.id`);
    return rows.map(({ id }) => id);
  }

  async saveCalendars(calendars: readonly AccountCalendar[]): Promise<readonly string[]> {
    const ids = calendars.map(({ accountId }) => accountId);
    const cards = await readCardFacts(this.#db, ids);
    await this.#db.all(sql`
      update accounts set calendar_processing = jsonb_build_object('wrong', calendar -> 'wrong', 'importedAt', rooms_now())
      from jsonb_array_elements(${JSON.stringify(calendars)}::text::jsonb) as calendar where accounts.id = calendar ->> 'accountId'`);
    await this.#list.refresh(ids);
    await this.#events.tell({ type: 'all' });
    return bumpCards(this.#db, cards);
  }

  async #writeReadings(fresh: readonly FreshRow[]): Promise<void> {
    const rows = fresh.map(({ row, reading }) => ({
      id: row.facts.id,
      reading,
      facts: reading.state === 'gone' ? toFacts(row.facts) : mergeReading(toFacts(row.facts), reading),
      gone: reading.state === 'gone',
      ...(reading.state === 'gone' ? NO_MAILBOX : mailboxValues(mailboxIn(reading))),
    }));
    await this.#db.all(sql`
      update accounts a set reading = row.reading, refreshed_at = rooms_now(), facts = row.facts,
        upn = row.facts ->> 'upn', display_name = row.facts ->> 'displayName',
        gone_at = case when row.gone then coalesce(a.gone_at, rooms_now()) end,
        room_mailbox = case when row.replaces then row.is_room else a.room_mailbox end,
        room_mailbox_unknown = case when row.asked then row.reason else a.room_mailbox_unknown end,
        room_mailbox_asked_at = case when row.asked then rooms_now() else a.room_mailbox_asked_at end
      from jsonb_to_recordset(${JSON.stringify(rows)}::text::jsonb) as row
        (id text, reading jsonb, facts jsonb, gone boolean, asked boolean, replaces boolean, is_room boolean, reason text)
      where a.id = row.id`);
  }
}

function isRead(entry: { readonly row: AccountRow; readonly reading: AccountReading | undefined }): entry is FreshRow {
  return entry.reading !== undefined;
}
