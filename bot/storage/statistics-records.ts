import { sql } from 'kysely';
import type { SyncState } from '../domain/accounts/account.ts';
import type { ApprovalRequest, ReleaseProblem } from '../domain/approval/approval-request.ts';
import type { BuildingFunnel, DayOfDecisions, Statistics, StuckRoom } from '../domain/audit/statistics.ts';
import { AuditRecords } from './audit-records.ts';
import { IS_OVER, SELECT_REQUEST } from './records.ts';
import { toRequest } from './rows.ts';
import type { RequestRow } from './rows.ts';

interface StuckRow extends Omit<StuckRoom, 'problem'> {
  readonly problem: ReleaseProblem | null;
}
interface ProgressRow {
  readonly started_at: Date | null;
  readonly seen: number | null;
  readonly problem: string | null;
  readonly running: boolean;
}

/** A console that restarts signs in within minutes. */
const SIGN_IN_MINUTES = 30;
const MOST_STUCK = 50;

export class StatisticsRecords extends AuditRecords {
  /** What waits for somebody, oldest first; what was delivered and only lacks a confirmation comes last. */
  async openRequests(
    limit: number,
  ): Promise<{ readonly total: number; readonly requests: readonly ApprovalRequest[] }> {
    const open = sql`r.status in ('pending', 'needs_attention', 'delivered') and (${IS_OVER}) is not true`;
    const count = await this.one(
      sql<{ total: number }>`select count(*)::integer as total from requests r where ${open}`,
    );
    const rows = await this.all(sql<RequestRow>`
      ${SELECT_REQUEST} where ${open} order by r.status = 'delivered', r.requested_at, r.id limit ${limit}::integer`);
    return { total: count?.total ?? 0, requests: rows.map(toRequest) };
  }

  /** A sync is over when it has sent its successor, which is when those who look on are told; its job ends a little later. */
  async syncState(): Promise<SyncState> {
    const row = await this.one(sql<ProgressRow>`
      select coalesce((select bool_or(state < 'active' and start_after <= clock_timestamp())
            or (bool_or(state = 'active') and not bool_or(state < 'active'))
          from pgboss.job where name = 'sync-accounts' and state <= 'active'), false) as running,
        (p.value ->> 'startedAt')::timestamptz as started_at, (p.value ->> 'seen')::integer as seen, p.value ->> 'problem' as problem
      from (select 1) one left join settings p on p.name = 'sync_progress'`);
    const last = await this.lastSync();
    const { running = false, started_at: startedAt = null, seen = null, problem = null } = row ?? {};
    return {
      running,
      ...(running && startedAt && { startedAt }),
      ...(running && seen !== null && { seen }),
      ...(last && { last }),
      ...(problem !== null && { problem }),
    };
  }

  async statistics(days: number): Promise<Statistics> {
    const median = await this.#medianDecisionSeconds(days);
    return {
      buildings: await this.#funnels(days),
      decisions: await this.#decisions(days),
      ...(median !== undefined && { medianDecisionSeconds: median }),
      stuck: await this.#stuck(),
    };
  }

  #since(days: number): ReturnType<typeof sql> {
    return sql`(select rooms_now() - ${days}::integer * interval '1 day')`;
  }

  async #funnels(days: number): Promise<readonly BuildingFunnel[]> {
    return await this.all(sql<BuildingFunnel>`
      select coalesce(a.facts ->> 'building', '') as building, count(*)::integer as generated, count(r.id)::integer as submitted,
        count(r.approved_at)::integer as approved, count(r.signed_in_at)::integer as "signedIn"
      from otps o join accounts a on a.id = o.account_id left join requests r on r.otp_id = o.id
      where o.issued_at > ${this.#since(days)} group by 1 order by 2 desc, 1`);
  }

  async #decisions(days: number): Promise<readonly DayOfDecisions[]> {
    return await this.all(sql<DayOfDecisions>`
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
    const row = await this.one(sql<{ median: number | null }>`
      select percentile_cont(0.5) within group (order by extract(epoch from decided_at - requested_at)::float8) as median
      from (
        select requested_at, coalesce(approved_at, ended_at) as decided_at from requests
        where coalesce(approved_by, ended_by) ->> 'kind' = 'admin' and (approved_at is not null or status = 'rejected')) d
      where decided_at > ${this.#since(days)}`);
    return row?.median ?? undefined;
  }

  async #stuck(): Promise<readonly StuckRoom[]> {
    const rows = await this.all(sql<StuckRow>`
      select s.kind, s.problem, s.id as "requestId", s.account_id as "accountId", a.display_name as "displayName", s.since
      from (
        select 'needs_attention' as kind, problem, id, account_id, problem_since as since from requests r
        where status = 'needs_attention' and not ${IS_OVER}
        union all select 'not_signed_in', null, id, account_id, delivered_at from requests
        where status = 'delivered' and delivered_at < (select rooms_now() - ${SIGN_IN_MINUTES}::integer * interval '1 minute')
        union all select 'password_changed', null, r.id, r.account_id, r.ended_at
        from requests r join account_list l on l.id = r.account_id and l.request_id = r.id
        where r.status in ('expired', 'cancelled') and r.password_changed) s
      join accounts a on a.id = s.account_id order by s.since, s.id limit ${MOST_STUCK}::integer`);
    return rows.map(({ problem, ...row }) => ({ ...row, ...(problem !== null && { problem }) }));
  }
}
