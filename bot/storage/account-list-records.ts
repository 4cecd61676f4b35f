import { sql, type RawBuilder } from 'kysely';
import type {
  AccountFilter,
  AccountLists,
  AccountWindow,
  ListedAccount,
  ListedAccounts,
} from '../domain/accounts/account-list.ts';
import type { ProvisioningStatus } from '../domain/accounts/provisioning.ts';
import { searchWords } from '../domain/accounts/search-text.ts';
import { UNFINISHED_REQUESTS } from '../domain/approval/approval-request.ts';
import { inStates } from './in-states.ts';
import { type AccountCount, AccountCounts } from './rows/account-counts.ts';
import { ChatRecords } from './chat-records.ts';
import { toAccount } from './rows.ts';
import type { AccountRow } from './rows.ts';

interface ListedRow extends AccountRow {
  readonly provisioning: ProvisioningStatus;
  readonly otp_expires_at: Date | null;
  readonly open_request: string | null;
}

interface SortColumns {
  readonly asc: RawBuilder<unknown>;
  readonly desc: RawBuilder<unknown>;
}

/** Each order is that of an index, forwards or backwards. */
const ORDERS: Readonly<Record<AccountWindow['sort'], SortColumns>> = {
  name: { asc: sql`name_key, id`, desc: sql`name_key desc, id desc` },
  upn: { asc: sql`upn_key, id`, desc: sql`upn_key desc, id desc` },
  location: { asc: sql`location_key, name_key, id`, desc: sql`location_key desc, name_key desc, id desc` },
  readiness: { asc: sql`readiness_place, name_key, id`, desc: sql`readiness_place desc, name_key desc, id desc` },
  provisioning: { asc: sql`provisioning, name_key, id`, desc: sql`provisioning desc, name_key desc, id desc` },
  expiry: { asc: sql`otp_expires_at, name_key, id`, desc: sql`otp_expires_at desc nulls last, name_key desc, id desc` },
};

/** So many are counted and sorted when they are found; of more, the count is kept and a page is read in the order of an index. */
const FEW = 2_000;

/** The job `expire` has not written it down yet. An order by provisioning is still the one of before. */
const IS_OVER = sql`(over_at <= (select rooms_now())) is true`;

const OPEN_REQUEST = sql`case when not ${IS_OVER} and l.request_status in ${inStates(UNFINISHED_REQUESTS)} then l.request_id end`;

/** Its signs for any text are those of the word. */
function patternOf(word: string): string {
  return `%${word.replaceAll(/[\\%_]/g, String.raw`\$&`)}%`;
}

/** On the columns of `account_list`. */
export function listCondition({
  search,
  readiness,
  provisioning,
  building,
  eligible,
}: AccountFilter): RawBuilder<unknown> {
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

/** The facts of those few that are shown. */
const SHOWN_COLUMNS = sql`
  a.facts, a.room_mailbox, a.resource_account_key, a.resource_account_key_checked_at,
  a.calendar_processing, a.gone_at,
  case when ${IS_OVER} then 'Expired' else l.provisioning end as provisioning, case when not ${IS_OVER} then l.otp_expires_at end as otp_expires_at,
  ${OPEN_REQUEST} as open_request`;

/** Lists read the small rows only. */
export class AccountListRecords extends ChatRecords implements AccountLists {
  protected readonly counts = new AccountCounts();

  async listAccounts(window: AccountWindow): Promise<ListedAccounts> {
    // What the clock ends changes these counts without a change that is told.
    const known = window.provisioning === undefined ? this.counts.known(window) : undefined;
    if (known) return { ...known, accounts: await this.#page(window, known.total) };
    const few = await this.#few(window);
    if (few.total <= FEW) return few;
    const keep = this.counts.counting(window);
    const count = await this.#count(window);
    keep(count);
    return { ...count, accounts: await this.#page(window, count.total) };
  }

  async buildings(): Promise<readonly string[]> {
    const rows = await this.all(sql<{ building: string }>`
      select building from account_list where building <> '' group by building order by min(location_key), building limit 1000`);
    return rows.map(({ building }) => building);
  }

  /** In the latter half of a long list, counted from its end. */
  async #page(
    { sort, order, offset, limit, ...filter }: AccountWindow,
    total: number,
  ): Promise<readonly ListedAccount[]> {
    const count = Math.min(limit, total - offset);
    if (count <= 0) return [];
    const fromEnd = offset > total / 2 && sort !== 'expiry';
    const by = ORDERS[sort][fromEnd === (order === 'asc') ? 'desc' : 'asc'];
    const rows = await this.all(sql<ListedRow>`
      with page as (
        select id, (row_number() over ())::integer as place from (
          select id from account_list where ${listCondition(filter)}
          order by ${by} offset ${fromEnd ? total - offset - count : offset}::integer limit ${count}::integer) l)
      select ${SHOWN_COLUMNS} from page join account_list l on l.id = page.id join accounts a on a.id = page.id order by page.place`);
    const listed = rows.map(toListed);
    return fromEnd ? listed.toReversed() : listed;
  }

  async #count(filter: AccountFilter): Promise<AccountCount> {
    const [count] = await this.all(sql<AccountCount>`
      select count(*)::integer as total, (count(*) filter (where readiness_place = 1))::integer as eligible
      from account_list where ${listCondition(filter)}`);
    return count ?? { total: 0, eligible: 0 };
  }

  /** Counts, sorts and finds in one go; when there are more than {@link FEW}, only that is known. */
  async #few(window: AccountWindow): Promise<ListedAccounts> {
    const { sort, order, offset, limit } = window;
    const rows = await this.all(sql<Partial<ListedRow> & AccountCount>`
      with hits as materialized (
        select id, name_key, upn_key, location_key, readiness_place, provisioning, otp_expires_at from account_list
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

/** The counts come in a row even when nothing is shown. */
function isShown(row: Partial<ListedRow> & AccountCount): row is ListedRow & AccountCount {
  return Boolean(row.facts);
}
