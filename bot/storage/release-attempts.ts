import { type RawBuilder, sql } from 'kysely';
import { REQUESTS_THAT_MAY_LOCK_OUT } from '../domain/approval/approval-request.ts';
import type { LaterChange } from '../domain/release/password-change.ts';
import type {
  AttemptAnswer,
  ChangeWatch,
  LeavingAttempt,
  ReleaseAttempts,
  UnprovenAttempt,
} from '../domain/ports/store/release-attempts.ts';
import type { Statements } from './engine/statements.ts';
import { inStates } from './rows/in-states.ts';

interface WatchRow {
  readonly release: number;
  readonly shown_change_at: Date | null;
  readonly released_anew: boolean;
  readonly same: boolean;
  readonly other: boolean;
  readonly same_at: Date | null;
  readonly other_at: Date | null;
}

/** Whether a reset of a release for the account of the row `r` got no answer, and left less than `waitSeconds` ago. */
export function isUnresolvedRelease(waitSeconds: number): RawBuilder<unknown> {
  return sql`exists (select from password_attempts u where u.account_id = r.account_id and u.outcome = 'sent'
    and u.sent_at + ${waitSeconds}::float8 * interval '1 second' > (select rooms_now()))`;
}

/** The same for the reset of a sign-out as well, after which a password of a release would not be the last one. */
export function isUnresolved(waitSeconds: number): RawBuilder<unknown> {
  return sql`(${isUnresolvedRelease(waitSeconds)} or exists (select from sign_outs o where o.account_id = r.account_id
    and o.unanswered > 0 and o.sent_at + ${waitSeconds}::float8 * interval '1 second' > (select rooms_now())))`;
}

/**
 * Whether a later request of the account has sent a password, so that the password of the request `r` is over. So it is
 * when two approvers signed its room out.
 */
const IS_OVERTAKEN = sql`(exists (select from sign_outs o where o.request_id = r.id and (o.changed or o.unanswered > 0))
      or exists (
        select from password_attempts n where n.account_id = r.account_id and n.request_id <> r.id and n.outcome <> 'refused'
          and n.sent_at > (select max(mine.sent_at) from password_attempts mine where mine.request_id = r.id)))`;

/** When the last reset of a sign-out left that got no clear answer and may still change the account of the request `r`. */
function lastSignOutReset(hours: number): RawBuilder<unknown> {
  return sql`(select max(o.sent_at) from sign_outs o where o.account_id = r.account_id and o.request_id <> r.id
        and o.unanswered > 0 and o.sent_at > (select rooms_now()) - ${hours}::integer * interval '1 hour')`;
}

/** The attempts to reset passwords, and the random bytes from which the passwords of releases are derived. */
export class StoredReleaseAttempts implements ReleaseAttempts {
  readonly #db: Statements;

  constructor(db: Statements) {
    this.#db = db;
  }

  async watched(requestId: string, hours: number): Promise<ChangeWatch | undefined> {
    const isSame = sql`t.request_id = r.id and t.release = r.release_number`;
    const row = await this.#db.one(sql<WatchRow>`
      select r.release_number as release, r.shown_change_at, r.released_anew,
        coalesce(bool_or(${isSame} and t.outcome <> 'done'), false)
          or count(*) filter (where ${isSame} and t.outcome = 'done') > 1 as same,
        coalesce(bool_or(not (${isSame})), false) or ${lastSignOutReset(hours)} is not null as other,
        greatest(max(t.sent_at) filter (where ${isSame} and t.outcome <> 'done'),
          case when count(*) filter (where ${isSame} and t.outcome = 'done') > 1
            then max(t.sent_at) filter (where ${isSame} and t.outcome = 'done') end) as same_at,
        greatest(max(t.sent_at) filter (where not (${isSame})), ${lastSignOutReset(hours)}) as other_at
      from requests r left join password_attempts t on t.account_id = r.account_id
        and (t.outcome in ('sent', 'throttled') or ${isSame} and t.outcome = 'done')
        and t.sent_at > (select rooms_now()) - ${hours}::integer * interval '1 hour'
      where r.id = ${requestId} and not ${IS_OVERTAKEN} group by r.id`);
    if (!row) return undefined;
    const {
      release,
      shown_change_at: shownAt,
      released_anew: releasedAnew,
      same,
      other,
      same_at: sameAt,
      other_at: otherAt,
    } = row;
    const lastSent = { ...(sameAt && { same: sameAt }), ...(otherAt && { other: otherAt }) };
    return { release, releasedAnew, lastSent, unresolved: { same, other }, ...(shownAt !== null && { shownAt }) };
  }

  async waitUntil(requestId: string, waitSeconds: number): Promise<Date | undefined> {
    await this.#db.all(sql`
      update password_attempts set sent_at = rooms_now() where outcome = 'sent' and sent_at > rooms_now()
        and account_id = (select account_id from requests where id = ${requestId})`);
    const sent = sql`(select u.account_id, u.sent_at from password_attempts u where u.outcome = 'sent'
          union all select o.account_id, o.sent_at from sign_outs o where o.unanswered > 0 and o.sent_at <= rooms_now())`;
    const until = sql`max(u.sent_at) + ${waitSeconds}::float8 * interval '1 second'`;
    const row = await this.#db.one(sql<{ until: Date }>`
      with wait as (
        select r.id, ${until} as until from requests r
          join ${sent} u on u.account_id = r.account_id
        where r.id = ${requestId} and r.status = 'approved' group by r.id having ${until} > rooms_now()),
      shown as (
        update requests r set waits_until = wait.until, waits_for = 'earlier_reset', revision = r.revision + 1 from wait
        where r.id = wait.id and r.waits_until is distinct from wait.until)
      select until from wait`);
    return row?.until;
  }

  async showPause(requestId: string, until: Date): Promise<void> {
    await this.#db.all(sql`
      update requests set waits_until = ${until}::timestamptz, waits_for = 'directory', revision = revision + 1
      where id = ${requestId} and status = 'approved'`);
  }

  async seed(requestId: string, release: number, sealed: string): Promise<string | undefined> {
    const row = await this.#db.one(sql<{ sealed_seed: string }>`
      insert into request_releases (request_id, number, sealed_seed) values (${requestId}, ${release}::integer, ${sealed})
      on conflict (request_id, number) do update
        set sealed_seed = coalesce(request_releases.sealed_seed, excluded.sealed_seed)
      returning sealed_seed`);
    return row?.sealed_seed;
  }

  async unproven(requestId: string, release: number): Promise<UnprovenAttempt | undefined> {
    const row = await this.#db.one(sql<{ outcome: string; before_at: Date | null; shown: boolean }>`
      select t.outcome, t.before_at, r.changed_attempt >= t.attempt as shown
      from password_attempts t join requests r on r.id = t.request_id
      where t.request_id = ${requestId} and t.release = ${release}::integer order by t.attempt desc limit 1`);
    return row?.outcome === 'done' && row.shown !== true ? { before: row.before_at ?? undefined } : undefined;
  }

  async leave({ requestId, attempt, release, waitSeconds, before }: LeavingAttempt): Promise<boolean> {
    return await this.#db.won(sql`
      insert into password_attempts (request_id, attempt, release, account_id, sent_at, before_at, outcome)
      select r.id, ${attempt}::integer, ${release}::integer, r.account_id, rooms_now(), ${before ?? null}::timestamptz, 'sent'
      from requests r
      where r.id = ${requestId} and r.status = 'approved' and not ${isUnresolved(waitSeconds)} returning attempt`);
  }

  async resolve(requestId: string, attempt: number, outcome: AttemptAnswer): Promise<boolean> {
    return await this.#db.won(sql`
      with resolved as (
        update password_attempts set outcome = ${outcome}, resolved_at = rooms_now()
        where request_id = ${requestId} and attempt = ${attempt}::integer and outcome = 'sent' returning request_id)
      update requests r set revision = r.revision + 1 from resolved
      where r.id = resolved.request_id and r.status in ${inStates(REQUESTS_THAT_MAY_LOCK_OUT)} returning r.id`);
  }

  /** A change that may lock the console out stays on the request, even if a harmless one follows it. */
  async noteChange(requestId: string, release: number, { source, at }: LaterChange): Promise<boolean> {
    const isWorse = sql`${source}::text <> 'same_release' or coalesce(later_change, 'same_release') = 'same_release'`;
    return await this.#db.won(sql`
      update requests set shown_change_at = ${at}::timestamptz, revision = revision + 1,
        later_change = case when ${isWorse} then ${source} else later_change end,
        later_change_at = case when ${isWorse} then ${at}::timestamptz else later_change_at end
      where id = ${requestId} and release_number = ${release}::integer and shown_change_at < ${at}::timestamptz returning id`);
  }

  async wipe(requestId: string): Promise<void> {
    await this.#db.all(sql`update request_releases set sealed_seed = null where request_id = ${requestId}`);
  }
}
