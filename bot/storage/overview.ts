import { sql } from 'kysely';
import {
  type ReleaseProblem,
  REQUESTS_HANDED_OVER,
  REQUESTS_THAT_MAY_LOCK_OUT,
  type RequestStatus,
} from '../domain/approval/approval-request.ts';
import { OPEN_OTPS, type OtpStatus } from '../domain/otp/otp.ts';
import type { PasswordChange } from '../domain/release/password-change.ts';
import type { StandingCount, WaitingOtp } from '../domain/audit/overview.ts';
import type { Overviews } from '../domain/ports/store/overview.ts';
import type { BuildingFunnel, DayOfDecisions, Statistics, StuckRoom } from '../domain/audit/statistics.ts';
import { inStates } from './rows/in-states.ts';
import type { Statements } from './engine/statements.ts';
import { IS_OVER, PASSWORD_CHANGE } from './rows/request-row.ts';

/** A number of accounts whose latest one-time password and its request have these states. */
interface StandingRow {
  readonly otp: OtpStatus | null;
  readonly request: RequestStatus | null;
  readonly accounts: number;
}

type StuckRow = Omit<StuckRoom, 'passwordChanged' | 'problem'> & {
  readonly problem: ReleaseProblem | null;
  readonly passwordChanged: PasswordChange | null;
  /** Number of all stuck rooms. */
  readonly total: number;
};

/**
 * Minutes after which a console that hasn't signed in counts as stuck. A console that restarts signs in within minutes.
 */
const SIGN_IN_MINUTES = 30;

/** Maximum number of stuck rooms in the statistics. */
const MOST_STUCK = 50;

/** Lists and counts over many accounts. */
export class StoredOverviews implements Overviews {
  readonly #db: Statements;

  constructor(db: Statements) {
    this.#db = db;
  }

  /**
   * Counts accounts by state. It chooses the latest one-time password of an account by the same order as `otps.latest`.
   */
  async standings(): Promise<readonly StandingCount[]> {
    const rows = await this.#db.all(sql<StandingRow>`
      with latest as (
        select distinct on (account_id) account_id, id,
          case when status = 'active' and expires_at <= (select rooms_now()) then 'expired' else status end as status from otps
        order by account_id, issued_at desc, (status in ${inStates(OPEN_OTPS)}) desc, id)
      select o.status as otp, case when ${IS_OVER} then 'expired' else r.status end as request, count(*)::integer as accounts
      from accounts a left join latest o on o.account_id = a.id left join requests r on r.otp_id = o.id
      where a.gone_at is null group by 1, 2`);
    return rows.map(({ otp, request, accounts }) => ({ accounts, ...(otp && { otp }), ...(request && { request }) }));
  }

  async expiringOtps(withinMinutes: number, limit: number): Promise<readonly WaitingOtp[]> {
    return await this.#db.all(sql<WaitingOtp>`
      select o.id as "otpId", o.account_id as "accountId", a.display_name as "displayName", o.expires_at as "expiresAt"
      from otps o join accounts a on a.id = o.account_id
      where o.status = 'active' and o.expires_at > rooms_now()
        and o.expires_at <= rooms_now() + ${withinMinutes}::integer * interval '1 minute'
      order by o.expires_at, o.id limit ${limit}::integer`);
  }

  async statistics(days: number): Promise<Statistics> {
    const median = await this.#medianDecisionSeconds(days);
    return {
      buildings: await this.#funnels(days),
      decisions: await this.#decisions(days),
      ...(median !== undefined && { medianDecisionSeconds: median }),
      ...(await this.#stuck()),
    };
  }

  #since(days: number): ReturnType<typeof sql> {
    return sql`(select rooms_now() - ${days}::integer * interval '1 day')`;
  }

  async #funnels(days: number): Promise<readonly BuildingFunnel[]> {
    return await this.#db.all(sql<BuildingFunnel>`
      select coalesce(a.facts ->> 'building', '') as building, count(*)::integer as generated, count(r.id)::integer as submitted,
        count(r.approved_at)::integer as approved, count(r.signed_in_at)::integer as "signedIn"
      from otps o join accounts a on a.id = o.account_id left join requests r on r.otp_id = o.id
      where o.issued_at > ${this.#since(days)} group by 1 order by 2 desc, 1`);
  }

  async #decisions(days: number): Promise<readonly DayOfDecisions[]> {
    return await this.#db.all(sql<DayOfDecisions>`
      with today as (select date_trunc('day', rooms_now() at time zone 'UTC') as day),
      days as (select generate_series(day - ${days - 1}::integer * interval '1 day', day, interval '1 day') as day from today),
      ends as (
        select approved_at as at, 'approved' as kind from requests where approved_at is not null
        union all select ended_at, status from requests
        where status = 'rejected' or (status = 'expired' and expired_from = 'pending')),
      counted as (
        select date_trunc('day', at at time zone 'UTC') as day, kind, count(*)::integer as count from ends
        where at > ${this.#since(days)} group by 1, 2)
      select to_char(d.day, 'YYYY-MM-DD') as day,
        coalesce(max(c.count) filter (where c.kind = 'approved'), 0) as approved,
        coalesce(max(c.count) filter (where c.kind = 'rejected'), 0) as rejected,
        coalesce(max(c.count) filter (where c.kind = 'expired'), 0) as expired
      from days d left join counted c on c.day = d.day group by d.day order by d.day`);
  }

  async #medianDecisionSeconds(days: number): Promise<number | undefined> {
    const row = await this.#db.one(sql<{ median: number | null }>`
      select percentile_cont(0.5) within group (order by extract(epoch from decided_at - requested_at)::float8) as median
      from (
        select requested_at, coalesce(approved_at, ended_at) as decided_at from requests
        where coalesce(approved_by, ended_by) ->> 'kind' = 'admin' and (approved_at is not null or status = 'rejected')) d
      where decided_at > ${this.#since(days)}`);
    return row?.median ?? undefined;
  }

  /**
   * Lists what waits for a person by what they can still save: a release that stopped ends after a day, a room that is
   * locked out can't be used, a later change may lock it out, and a sign-in that nobody confirmed is usually fine. So
   * many old deliveries hide nothing.
   */
  async #stuck(): Promise<Pick<Statistics, 'stuck' | 'stuckCount'>> {
    const rows = await this.#db.all(sql<StuckRow>`
      select s.kind, s.problem, s.id as "requestId", s.account_id as "accountId", a.display_name as "displayName", s.since,
        s.change as "passwordChanged", count(*) over ()::integer as total
      from (
        select 1 as place, 'needs_attention' as kind, problem, id, account_id, problem_since as since, ${PASSWORD_CHANGE} as change
        from requests r where status = 'needs_attention' and not ${IS_OVER}
        union all select 4, 'not_signed_in', null, r.id, r.account_id, r.delivered_at, null
        from requests r join account_list l on l.id = r.account_id and l.request_id = r.id
        where r.status = 'delivered' and not ${IS_OVER}
          and r.delivered_at < (select rooms_now() - ${SIGN_IN_MINUTES}::integer * interval '1 minute')
          and coalesce(r.later_change, 'same_release') = 'same_release'
        union all select 3, 'changed_later', null, r.id, r.account_id, r.later_change_at, null
        from requests r join account_list l on l.id = r.account_id and l.request_id = r.id
        where r.status in ${inStates(REQUESTS_HANDED_OVER)} and r.later_change in ('other_release', 'someone')
        union all select 2, 'password_changed', null, r.id, r.account_id, r.ended_at, p.change
        from requests r join account_list l on l.id = r.account_id and l.request_id = r.id
          cross join lateral (select ${PASSWORD_CHANGE} as change) p
        where r.status in ${inStates(REQUESTS_THAT_MAY_LOCK_OUT)} and p.change <> 'no'
          and r.expired_from is distinct from 'delivered') s
      join accounts a on a.id = s.account_id order by s.place, s.since, s.id limit ${MOST_STUCK}::integer`);
    const stuck = rows.map(({ problem, passwordChanged, total: _all, ...row }) => ({
      ...row,
      ...(problem !== null && { problem }),
      ...(passwordChanged !== null && { passwordChanged }),
    }));
    return { stuck, stuckCount: rows[0]?.total ?? 0 };
  }
}
