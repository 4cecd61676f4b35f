import { type RawBuilder, sql } from 'kysely';
import {
  type ReleaseProblem,
  REQUESTS_HANDED_OVER,
  REQUESTS_THAT_MAY_LOCK_OUT,
} from '../domain/approval/approval-request.ts';
import type { StandingOfRequest } from '../domain/accounts/provisioning.ts';
import type { OtpStatus } from '../domain/otp/otp.ts';
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
  readonly request: StandingOfRequest | null;
  readonly accounts: number;
}

type StuckRow = Omit<StuckRoom, 'passwordChanged' | 'problem'> & {
  readonly problem: ReleaseProblem | null;
  readonly passwordChanged: PasswordChange | null;
  /** Number of all stuck rooms. */
  readonly total: number;
  readonly failed: number;
};

/**
 * Minutes after which a console that hasn't signed in counts as stuck. A console that restarts signs in within minutes.
 */
const SIGN_IN_MINUTES = 30;

/** When a request ended, as the index `requests_ended` has it. */
const ENDED_AT = sql`coalesce(signed_in_at, ended_at)`;

/** Whether the request `r` is the latest one of its account. */
const IS_LATEST = sql`r.id = (select l.request_id from account_list l where l.id = r.account_id)`;

/** Maximum number of stuck rooms of each kind in the statistics. */
const MOST_OF_A_KIND = 25;

/** Lists and counts over many accounts. */
export class StoredOverviews implements Overviews {
  readonly #db: Statements;

  constructor(db: Statements) {
    this.#db = db;
  }

  /** Counts accounts by state. The index `account_list_counts` has all that this needs. */
  async standings(): Promise<readonly StandingCount[]> {
    const isOver = sql`over_at <= (select rooms_now())`;
    const rows = await this.#db.all(sql<StandingRow>`
      select case when request_status is null and ${isOver} then 'expired' else otp_status end as otp,
        case when request_status is not null and ${isOver} then 'expired' else request_status end as request,
        count(*)::integer as accounts
      from account_list group by 1, 2`);
    return rows.map(({ otp, request, accounts }) => ({ accounts, ...(otp && { otp }), ...(request && { request }) }));
  }

  async expiringOtps(withinMinutes: number, limit: number, issuerId?: string): Promise<readonly WaitingOtp[]> {
    const isOfIssuer = issuerId === undefined ? sql`true` : sql`o.issued_by ->> 'objectId' = ${issuerId}::text`;
    return await this.#db.all(sql<WaitingOtp>`
      select o.id as "otpId", o.account_id as "accountId", a.display_name as "displayName", o.expires_at as "expiresAt"
      from otps o join accounts a on a.id = o.account_id
      where o.status = 'active' and o.expires_at > rooms_now()
        and o.expires_at <= rooms_now() + ${withinMinutes}::integer * interval '1 minute' and ${isOfIssuer}
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

  /**
   * Whether a time lies in the last days. The end of the range is always met, and it tells PostgreSQL, which plans
   * without knowing the times, that the range is short.
   */
  #isSince(at: RawBuilder<unknown>, days: number): RawBuilder<unknown> {
    return sql`${at} > (select rooms_now() - ${days}::integer * interval '1 day') and ${at} <= (select rooms_now())`;
  }

  async #funnels(days: number): Promise<readonly BuildingFunnel[]> {
    return await this.#db.all(sql<BuildingFunnel>`
      select (select coalesce(a.facts ->> 'building', '') from accounts a where a.id = o.account_id) as building,
        count(*)::integer as generated, count(r.id)::integer as submitted,
        count(r.approved_at)::integer as approved, count(r.signed_in_at)::integer as "signedIn"
      from otps o left join requests r on r.otp_id = o.id
      where ${this.#isSince(sql`o.issued_at`, days)} group by 1 order by 2 desc, 1`);
  }

  async #decisions(days: number): Promise<readonly DayOfDecisions[]> {
    return await this.#db.all(sql<DayOfDecisions>`
      with today as (select date_trunc('day', rooms_now() at time zone 'UTC') as day),
      days as (select generate_series(day - ${days - 1}::integer * interval '1 day', day, interval '1 day') as day from today),
      ends as (
        select approved_at as at, 'approved' as kind from requests where ${this.#isSince(sql`approved_at`, days)}
        union all select ${ENDED_AT}, status from requests
        where ${this.#isSince(ENDED_AT, days)} and (status = 'rejected' or (status = 'expired' and expired_from = 'pending'))),
      counted as (select date_trunc('day', at at time zone 'UTC') as day, kind, count(*)::integer as count from ends group by 1, 2)
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
        select requested_at, approved_at as decided_at from requests
        where ${this.#isSince(sql`approved_at`, days)} and approved_by ->> 'kind' = 'admin'
        union all select requested_at, ended_at from requests
        where ${this.#isSince(ENDED_AT, days)} and status = 'rejected' and approved_at is null and ended_by ->> 'kind' = 'admin') d`);
    return row?.median ?? undefined;
  }

  /**
   * Lists what waits for a person by what they can still save: a release that stopped ends after a day, a room that is
   * locked out can't be used, a later change may lock it out, a room that could not sign in needs a person, and a
   * sign-in that nobody saw or confirmed is usually fine. Of each kind, it lists the newest. So neither a kind that has no end nor old rooms hide what happened today.
   */
  async #stuck(): Promise<Pick<Statistics, 'signInFailed' | 'stuck' | 'stuckCount'>> {
    const rows = await this.#db.all(sql<StuckRow>`
      select s.kind, s.problem, s.id as "requestId", s.account_id as "accountId", a.display_name as "displayName", s.since,
        s.change as "passwordChanged", s.total, s.failed
      from (select w.*, count(*) over ()::integer as total, count(*) filter (where w.kind = 'sign_in_failed') over ()::integer as failed,
        row_number() over (partition by w.place order by w.since desc, w.id) as nth from (
        select 1 as place, 'needs_attention' as kind, problem, id, account_id, problem_since as since, ${PASSWORD_CHANGE} as change
        from requests r where status = 'needs_attention' and not ${IS_OVER}
        union all select 4, 'sign_in_failed', null, r.id, r.account_id, r.delivered_at, null
        from requests r where ${IS_LATEST} and r.status = 'delivered' and r.sign_in = 'failed' and not ${IS_OVER}
          and coalesce(r.later_change, 'same_release') = 'same_release'
        union all select 5, case when r.sign_in = 'not_seen' then 'not_seen' else 'not_signed_in' end, null, r.id, r.account_id,
          r.delivered_at, null
        from requests r where ${IS_LATEST} and r.status = 'delivered' and r.sign_in is distinct from 'failed' and not ${IS_OVER}
          and r.delivered_at < (select rooms_now() - ${SIGN_IN_MINUTES}::integer * interval '1 minute')
          and coalesce(r.later_change, 'same_release') = 'same_release'
        union all select 3, 'changed_later', null, r.id, r.account_id, r.later_change_at, null
        from requests r
        where ${IS_LATEST} and r.status in ${inStates(REQUESTS_HANDED_OVER)} and r.later_change in ('other_release', 'someone')
          and r.signed_out_at is null
        union all select 2, 'password_changed', null, r.id, r.account_id, r.ended_at, p.change
        from requests r cross join lateral (select ${PASSWORD_CHANGE} as change) p
        where ${IS_LATEST} and r.status in ${inStates(REQUESTS_THAT_MAY_LOCK_OUT)} and (r.release_attempts > 0 or r.password_changed)
          and p.change <> 'no' and r.expired_from is distinct from 'delivered') w) s
      join accounts a on a.id = s.account_id where s.nth <= ${sql.lit(MOST_OF_A_KIND)} order by s.place, s.nth`);
    const stuck = rows.map(({ problem, passwordChanged, total: _all, failed: _failed, ...row }) => ({
      ...row,
      ...(problem !== null && { problem }),
      ...(passwordChanged !== null && { passwordChanged }),
    }));
    return { stuck, stuckCount: rows[0]?.total ?? 0, signInFailed: rows[0]?.failed ?? 0 };
  }
}
