import { sql, type RawBuilder } from 'kysely';
import type { AccountFilter, AccountWindow, ListedAccount, ListedAccounts } from '../domain/accounts/account-list.ts';
import type { ResourceAccount } from '../domain/accounts/account.ts';
import type { AccountList } from '../domain/ports/store/account-list.ts';
import type { ProvisioningStatus } from '../domain/accounts/provisioning.ts';
import { searchWords } from '../domain/accounts/search-text.ts';
import { UNFINISHED_REQUESTS } from '../domain/approval/approval-request.ts';
import { inStates } from './rows/in-states.ts';
import type { Statements } from './engine/statements.ts';
import { type AccountCount, AccountCounts } from './rows/account-counts.ts';
import { type AccountListRow, listRowOf, sameListRow } from './rows/account-list-row.ts';
import { ACCOUNT_COLUMNS, toAccount } from './rows/account-row.ts';
import type { AccountRow } from './rows/account-row.ts';
import { patternOf } from './rows/like-pattern.ts';

interface ListedRow extends AccountRow {
  readonly provisioning: ProvisioningStatus;
  readonly otp_expires_at: Date | null;
  readonly open_request: string | null;
}

interface SortColumns {
  readonly asc: RawBuilder<unknown>;
  readonly desc: RawBuilder<unknown>;
}

/** Whether an account waits for a decision, 1 before 2. The index `account_list_waiting` has the same words. */
const WAITING_PLACE = sql`(case when request_status = 'pending' then 1 else 2 end)`;

/** Each order is the order of an index, read forward or backward. */
const ORDERS: Readonly<Record<AccountWindow['sort'], SortColumns>> = {
  waiting: {
    asc: sql`${WAITING_PLACE}, name_key, id`,
    desc: sql`${WAITING_PLACE} desc, name_key desc, id desc`,
  },
  name: { asc: sql`name_key, id`, desc: sql`name_key desc, id desc` },
  upn: { asc: sql`upn_key, id`, desc: sql`upn_key desc, id desc` },
  location: { asc: sql`location_key, name_key, id`, desc: sql`location_key desc, name_key desc, id desc` },
  readiness: { asc: sql`readiness_place, name_key, id`, desc: sql`readiness_place desc, name_key desc, id desc` },
  provisioning: { asc: sql`provisioning, name_key, id`, desc: sql`provisioning desc, name_key desc, id desc` },
  expiry: { asc: sql`otp_expires_at, name_key, id`, desc: sql`otp_expires_at desc nulls last, name_key desc, id desc` },
};

/**
 * Up to this number of matches, one statement finds, counts and sorts them. For more matches, the count is cached and
 * the page is read in the order of an index.
 */
const FEW = 2_000;

/**
 * Whether the clock has ended the provisioning state of an account, although the job `expire` hasn't stored that yet. A
 * list that is sorted by provisioning still uses the stored state.
 */
const IS_OVER = sql`(over_at <= (select rooms_now())) is true`;

const OPEN_REQUEST = sql`case when not ${IS_OVER} and (l.request_status in ${inStates(UNFINISHED_REQUESTS)} or l.request_status = 'sign_in_failed') then l.request_id end`;

/** Returns the condition of a filter on the columns of `account_list`. */
function listCondition({ search, readiness, provisioning, building, eligible }: AccountFilter): RawBuilder<unknown> {
  const parts = searchWords(search ?? '').map((word) => sql`search_text like ${patternOf(word)}::text`);
  if (readiness !== undefined) parts.push(sql`readiness = ${readiness}::text`);
  if (provisioning === 'Expired') parts.push(sql`(provisioning = 'Expired' or ${IS_OVER})`);
  else if (provisioning !== undefined) parts.push(sql`provisioning = ${provisioning}::text and not ${IS_OVER}`);
  if (building !== undefined) parts.push(sql`building = ${building}::text`);
  if (eligible === true) parts.push(sql`readiness = 'No action needed'`);
  return parts.length === 0 ? sql`true` : sql.join(parts, sql` and `);
}

function toListed(row: ListedRow): ListedAccount {
  return {
    account: toAccount(row),
    provisioning: row.provisioning,
    ...(row.otp_expires_at && { otpExpiresAt: row.otp_expires_at }),
    ...(row.open_request !== null && { requestId: row.open_request }),
  };
}

interface Differences {
  readonly ids: readonly string[];
  readonly compared: number;
  readonly last: string | null;
}

/**
 * Compares accounts with the list: one that is present must be listed, with its standing, and one that has gone must
 * not. With the limit, PostgreSQL looks each account up in the list, and doesn't read all of the list.
 */
function differences(accounts: RawBuilder<unknown>): RawBuilder<Differences> {
  const kept = sql`l.otp_status, l.otp_expires_at, l.request_id, l.request_status, l.over_at`;
  const right = sql`s.otp_status, s.otp_expires_at, s.request_id, s.request_status, s.over_at`;
  return sql`
    select coalesce(jsonb_agg(a.id order by a.id) filter (where (l.id is null) = (a.gone_at is null)
        or l.id is not null and (${kept}) is distinct from (${right})), '[]') as ids,
      count(*)::integer as compared, max(a.id) as last
    from (${accounts}) a left join lateral (select * from account_list where id = a.id limit 1) l on true
        left join lateral rooms_standing(a.id) s on true`;
}

/** The columns of the few accounts on the page that is shown. */
const SHOWN_COLUMNS = sql`
  a.facts, a.room_mailbox, a.room_mailbox_unknown, a.room_mailbox_asked_at, a.resource_account_key, a.resource_account_key_checked_at,
  a.calendar_processing, a.policies, a.gone_at, a.refreshed_at,
  case when ${IS_OVER} then 'Expired' else l.provisioning end as provisioning, case when not ${IS_OVER} then l.otp_expires_at end as otp_expires_at,
  ${OPEN_REQUEST} as open_request`;

/**
 * Lists of accounts. They filter and sort the small rows of `account_list`, and read the facts of an account only for
 * the page that is shown.
 */
export class StoredAccountList implements AccountList {
  readonly #db: Statements;
  readonly #counts: AccountCounts;

  /** @param counts the cache of counts that page events clear; a list in a transaction gets a new, empty one */
  constructor(db: Statements, counts = new AccountCounts()) {
    this.#db = db;
    this.#counts = counts;
  }

  async page(window: AccountWindow): Promise<ListedAccounts> {
    // The clock changes counts by provisioning without a page event, so they don't come from the cache.
    const known = window.provisioning === undefined ? this.#counts.known(window) : undefined;
    if (known) return { ...known, accounts: await this.#page(window, known.total) };
    const few = await this.#few(window);
    if (few.total <= FEW) return few;
    const keep = this.#counts.counting(window);
    const count = await this.#count(window);
    keep(count);
    return { ...count, accounts: await this.#page(window, count.total) };
  }

  /** Jumps from one building to the next in an index, so it doesn't read every account. */
  async buildings(): Promise<readonly string[]> {
    const first = sql`order by building, name_key, id limit 1`;
    const rows = await this.#db.all(sql<{ building: string }>`
      with recursive known as (
        (select building, location_key from account_list where building > '' ${first})
        union all
        select next.building, next.location_key from known cross join lateral (
          select building, location_key from account_list where building > known.building ${first}) next)
      select building from known order by location_key, building limit 1000`);
    return rows.map(({ building }) => building);
  }

  async ready(filter: AccountFilter): Promise<readonly ResourceAccount[]> {
    const rows = await this.#db.all(sql<AccountRow>`
      select ${ACCOUNT_COLUMNS} from account_list l join accounts a on a.id = l.id
      where ${listCondition({ ...filter, eligible: true })} order by l.name_key, l.id`);
    return rows.map(toAccount);
  }

  async needingAction(filter: AccountFilter): Promise<readonly string[]> {
    const rows = await this.#db.all(sql<{ id: string }>`
      select id from account_list where ${listCondition(filter)} and readiness <> 'No action needed' order by name_key, id`);
    return rows.map(({ id }) => id);
  }

  async differing(after: string, limit: number): Promise<{ readonly ids: readonly string[]; readonly last?: string }> {
    const row = await this.#db.one(
      differences(sql`select id, gone_at from accounts where id > ${after}::text order by id limit ${limit}::integer`),
    );
    return { ids: row?.ids ?? [], ...(row && row.compared === limit && row.last !== null && { last: row.last }) };
  }

  async repair(accountIds: readonly string[]): Promise<readonly string[]> {
    const listed = (ids: readonly string[]): RawBuilder<unknown> =>
      sql`(select jsonb_array_elements_text(${JSON.stringify(ids)}::text::jsonb))`;
    const row = await this.#db.one(
      differences(sql`select id, gone_at from accounts where id in ${listed(accountIds)}`),
    );
    const wrong = row?.ids ?? [];
    if (wrong.length === 0) return [];
    await this.#db.all(sql`
      delete from account_list where id in (select id from accounts where gone_at is not null and id in ${listed(wrong)})`);
    await this.refresh(wrong);
    await this.#db.all(sql`select rooms_list_standing(id) from accounts where id in ${listed(wrong)}`);
    return wrong;
  }

  /**
   * Updates the list rows of these accounts from their facts, and writes only the rows that differ.
   * @returns whether any row changed
   */
  async refresh(accountIds: readonly string[]): Promise<boolean> {
    const ids = sql`any (array(select jsonb_array_elements_text(${JSON.stringify(accountIds)}::text::jsonb)))`;
    const accounts = await this.#db.all(
      sql<AccountRow>`select ${ACCOUNT_COLUMNS} from accounts where id = ${ids} and gone_at is null`,
    );
    const listed = await this.#db.all(sql<AccountListRow>`
      select id, name_key, upn_key, location_key, building, search_text, search_version, readiness from account_list where id = ${ids}`);
    const known = new Map(listed.map((row) => [row.id, row]));
    const wanted = accounts.map((row) => listRowOf(toAccount(row)));
    const changed = wanted.filter((row) => !sameListRow(row, known.get(row.id)));
    if (changed.length === 0) return false;
    await this.#db.all(sql`
      insert into account_list (id, name_key, upn_key, location_key, building, search_text, search_version, readiness)
      select id, name_key, upn_key, location_key, building, search_text, search_version, readiness
      from jsonb_to_recordset(${JSON.stringify(changed)}::text::jsonb) as row (id text, name_key text, upn_key text,
        location_key text, building text, search_text text, search_version integer, readiness text) order by id
      on conflict (id) do update set name_key = excluded.name_key, upn_key = excluded.upn_key, location_key = excluded.location_key,
        building = excluded.building, search_text = excluded.search_text, search_version = excluded.search_version, readiness = excluded.readiness`);
    const added = changed.filter((row) => !known.has(row.id)).map((row) => row.id);
    await this.#db.all(sql`
      select rooms_list_standing(account_id) from (
        select distinct account_id from otps where account_id = any (array(select jsonb_array_elements_text(${JSON.stringify(added)}::text::jsonb)))) o`);
    return true;
  }

  /**
   * Reads a page in the order of an index. In the second half of the list it reads backward from the end, which skips
   * fewer rows. It never reads the order by expiration backward, because accounts without an expiration date come last
   * in both directions.
   */
  async #page(
    { sort, order, offset, limit, ...filter }: AccountWindow,
    total: number,
  ): Promise<readonly ListedAccount[]> {
    const count = Math.min(limit, total - offset);
    if (count <= 0) return [];
    const fromEnd = offset > total / 2 && sort !== 'expiry';
    const by = ORDERS[sort][fromEnd === (order === 'asc') ? 'desc' : 'asc'];
    const rows = await this.#db.all(sql<ListedRow>`
      with page as (
        select id, (row_number() over ())::integer as place from (
          select id from account_list where ${listCondition(filter)}
          order by ${by} offset ${fromEnd ? total - offset - count : offset}::integer limit ${count}::integer) l)
      select ${SHOWN_COLUMNS} from page join account_list l on l.id = page.id join accounts a on a.id = page.id order by page.place`);
    const listed = rows.map(toListed);
    return fromEnd ? listed.toReversed() : listed;
  }

  async #count(filter: AccountFilter): Promise<AccountCount> {
    const [count] = await this.#db.all(sql<AccountCount>`
      select count(*)::integer as total, (count(*) filter (where readiness_place = 1))::integer as eligible
      from account_list where ${listCondition(filter)}`);
    return count ?? { total: 0, eligible: 0 };
  }

  /**
   * Finds, counts and sorts the matches in one statement. When there are more than {@link FEW}, the result is only
   * valid as the answer that there are more.
   */
  async #few(window: AccountWindow): Promise<ListedAccounts> {
    const { sort, order, offset, limit } = window;
    const rows = await this.#db.all(sql<Partial<ListedRow> & AccountCount>`
      with hits as materialized (
        select id, name_key, upn_key, location_key, readiness_place, provisioning, otp_expires_at, request_status from account_list
        where ${listCondition(window)} limit ${FEW + 1}::integer),
      counted as (select count(*)::integer as total, (count(*) filter (where readiness_place = 1))::integer as eligible from hits),
      page as (
        select id, (row_number() over ())::integer as place from (
          select id from hits order by ${ORDERS[sort][order]} offset ${offset}::integer limit ${limit}::integer) l),
      shown as (
        select ${SHOWN_COLUMNS}, page.place from page join account_list l on l.id = page.id join accounts a on a.id = page.id)
      select * from counted left join shown on true order by place`);
    const { total, eligible } = rows[0] ?? { total: 0, eligible: 0 };
    return { total, eligible, accounts: rows.filter(isShown).map((row) => toListed(row)) };
  }
}

/** Tells accounts from the row that holds only the counts, which comes when the page is empty. */
function isShown(row: Partial<ListedRow> & AccountCount): row is ListedRow & AccountCount {
  return Boolean(row.facts);
}
