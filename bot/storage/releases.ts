import { sql } from 'kysely';
import { type ReleaseProblem, REQUESTS_BEFORE_DELIVERY } from '../domain/approval/approval-request.ts';
import { LATE_PUBLICATION_MINUTES } from '../domain/release/credential.ts';
import type { BegunAttempt, OverdueRelease, Releases, ReplacedDelivery } from '../domain/ports/store/releases.ts';
import { WIPE_CREDENTIAL } from './credentials.ts';
import type { Statements } from './engine/statements.ts';
import { isUnresolved } from './release-attempts.ts';
import { CAN_RELEASE_AGAIN, HAS_NEWER_CODE_IN_USE } from './rows/can-release-again.ts';
import { inStates } from './rows/in-states.ts';
import { isOfAttempt } from './rows/is-of-attempt.ts';
import { GOT_NEWER_CODE, RELEASE_IS_OVERDUE, TRY_BEGAN_AT, TRY_ENDS_AT } from './rows/is-over.ts';

/** Begins a new release, whose password and random bytes are others, and about which no witness has said anything. */
const NEW_RELEASE = sql`${WIPE_CREDENTIAL}, release_number = release_number + 1, later_change = null, later_change_at = null,
  sign_in = null, sign_in_told = '{}'`;

/** Whether the same statement has ended a lease by `#endLease`. Otherwise, someone else may have taken it. */
const HAD_LEASE = sql`exists (select from lease)`;

interface AgainRow {
  readonly released: string | null;
  readonly newer_code: boolean;
  readonly can: boolean;
}

/**
 * The release of credentials. A lease makes the attempts on one account serial, even across requests, because two
 * attempts at the same time could each set a password and publish the one that no longer works. The lease names the
 * request, the number of the attempt and the server. It is given back when that server is dead, and it expires by
 * itself. Every later step checks that the lease still has the number of the attempt, so an attempt that lost its lease
 * can't save anything.
 */
export class StoredReleases implements Releases {
  readonly #db: Statements;
  readonly #serverId: string;

  constructor(db: Statements, serverId: string) {
    this.#db = db;
    this.#serverId = serverId;
  }

  async begin(requestId: string, leaseSeconds: number, waitSeconds: number): Promise<BegunAttempt | undefined> {
    return await this.#db.one(sql<BegunAttempt>`
      with lease as (
        insert into release_leases (account_id, request_id, attempt, until, lease_server)
        select account_id, id, release_attempts + 1, rooms_now() + ${leaseSeconds}::float8 * interval '1 second', ${this.#serverId}
        from requests r where id = ${requestId} and status = 'approved' and ${TRY_ENDS_AT} > rooms_now() and not ${isUnresolved(waitSeconds)}
        on conflict (account_id) do update
          set request_id = excluded.request_id, attempt = excluded.attempt, until = excluded.until,
            lease_server = excluded.lease_server
          where release_leases.until <= rooms_now()
        returning attempt)
      update requests r set release_attempts = lease.attempt, waits_until = null, waits_for = null from lease
      where r.id = ${requestId} and r.status = 'approved' and r.release_attempts = lease.attempt - 1
      returning r.release_attempts as attempt, r.release_number as release, r.attempts_before as "attemptsBefore",
        ${TRY_ENDS_AT} as "endsAt"`);
  }

  /**
   * Records that Microsoft Entra ID has the new password, and ends the lease. If the request was canceled meanwhile,
   * this only marks it, so that people learn that the password changed. The mark is a fact and needs no lease.
   * @returns when the credential may be published, or `undefined` if it must not be
   */
  async passwordChanged(
    requestId: string,
    attempt: number,
    settleSeconds: number,
    shownAt?: Date,
  ): Promise<Date | undefined> {
    const row = await this.#db.one(sql<{ status: string; publish_after: Date }>`
      with lease as (${this.#endLease(requestId, attempt)})
      update requests set password_changed = true, changed_attempt = ${attempt}::integer,
        shown_change_at = ${shownAt ?? null}::timestamptz, later_change = null, later_change_at = null,
        publish_after = rooms_now() + ${settleSeconds}::float8 * interval '1 second',
        revision = revision + (case when status = 'approved' then 0 else 1 end)
      where id = ${requestId} and release_attempts = ${attempt}::integer and sealed_attempt = ${attempt}::integer
        and (status <> 'approved' or ${HAD_LEASE})
      returning status, publish_after`);
    return row?.status === 'approved' ? row.publish_after : undefined;
  }

  async passwordKept(requestId: string, attempt: number): Promise<boolean> {
    return await this.#db.won(sql`
      with lease as (${this.#endLease(requestId, attempt)})
      update requests set changed_attempt = ${attempt}::integer, publish_after = rooms_now()
      where id = ${requestId} and status = 'approved' and release_attempts = ${attempt}::integer and sealed_attempt = ${attempt}::integer
        and ${HAD_LEASE} returning id`);
  }

  async fail(requestId: string, attempt: number, outcome: ReleaseProblem | 'again' | 'new_release'): Promise<boolean> {
    const changes =
      outcome === 'again'
        ? sql`${WIPE_CREDENTIAL}`
        : outcome === 'new_release'
          ? NEW_RELEASE
          : sql`${outcome === 'password_used' ? NEW_RELEASE : WIPE_CREDENTIAL}, status = 'needs_attention', problem = ${outcome}, problem_since = rooms_now(),
            revision = revision + 1`;
    return await this.#db.won(sql`
      with lease as (${this.#endLease(requestId, attempt)})
      update requests set ${changes}
      where id = ${requestId} and status = 'approved' and release_attempts = ${attempt}::integer and ${HAD_LEASE}
      returning id`);
  }

  async stop(requestId: string, release: number, problem: ReleaseProblem): Promise<boolean> {
    return await this.#db.won(sql`
      update requests set ${WIPE_CREDENTIAL}, status = 'needs_attention', problem = ${problem}, problem_since = rooms_now(),
        revision = revision + 1
      where id = ${requestId} and release_number = ${release}::integer and status in ${inStates(REQUESTS_BEFORE_DELIVERY)}
      returning id`);
  }

  async stopSettling(requestId: string, problem: ReleaseProblem): Promise<boolean> {
    return await this.#db.won(sql`
      update requests set ${WIPE_CREDENTIAL}, status = 'needs_attention', problem = ${problem}, problem_since = rooms_now(),
        revision = revision + 1
      where id = ${requestId} and status = 'approved' and changed_attempt = release_attempts returning id`);
  }

  async stopOverdue(accountIds: readonly string[]): Promise<readonly OverdueRelease[]> {
    const ids = sql`select jsonb_array_elements_text(${JSON.stringify(accountIds)}::text::jsonb)`;
    return await this.#db.all(sql<OverdueRelease>`
      with stopped as (
        update requests r set ${WIPE_CREDENTIAL}, status = 'needs_attention', problem = 'release_overdue',
          problem_since = rooms_now(), revision = revision + 1
        where account_id in (${ids}) and ${RELEASE_IS_OVERDUE}
        returning id, account_id),
      lease as (delete from release_leases where request_id in (select id from stopped))
      select id as "requestId", account_id as "accountId" from stopped`);
  }

  async releaseAnew(requestId: string, release: number): Promise<boolean> {
    return await this.#db.won(sql`
      update requests set ${NEW_RELEASE}, status = 'approved', released_anew = true, revision = revision + 1
      where id = ${requestId} and release_number = ${release}::integer and not released_anew
        and status in ${inStates(REQUESTS_BEFORE_DELIVERY)} returning id`);
  }

  /** The statement reads the request as it was before its own change. */
  async releaseAgain(
    requestId: string,
    most: number,
  ): Promise<'released' | 'newer_code' | 'too_often' | 'not_delivered'> {
    const row = await this.#db.one(sql<AgainRow>`
      with again as (
        update requests r set ${NEW_RELEASE}, status = 'approved', releases_again = releases_again + 1, problem = null,
          problem_since = null, ended_at = null, expired_from = null, reason = null, revision = revision + 1
        where id = ${requestId} and ${CAN_RELEASE_AGAIN} and releases_again < ${most}::integer and not ${HAS_NEWER_CODE_IN_USE}
        returning otp_id),
      reopened as (update otps set status = 'submitted' where id in (select otp_id from again) and status = 'consumed')
      select (select otp_id from again) as released, ${HAS_NEWER_CODE_IN_USE} as newer_code,
        ${CAN_RELEASE_AGAIN} as can from requests r where id = ${requestId}`);
    if (!row?.can) return 'not_delivered';
    if (row.released !== null) return 'released';
    return row.newer_code ? 'newer_code' : 'too_often';
  }

  async publish(requestId: string, attempt: number, pickUpMinutes: number): Promise<boolean> {
    return await this.#db.won(sql`
      update requests r set status = 'ready', ready_at = rooms_now(), revision = revision + 1,
        pick_up_expires_at = rooms_now() + ${pickUpMinutes}::integer * interval '1 minute'
      where id = ${requestId} and status = 'approved' and changed_attempt = ${attempt}::integer
        and sealed_attempt = ${attempt}::integer and sealed_credential is not null and publish_after <= rooms_now()
        and ${TRY_BEGAN_AT} + ${LATE_PUBLICATION_MINUTES}::integer * interval '1 minute' > rooms_now()
      returning id`);
  }

  async retry(requestId: string): Promise<boolean> {
    return await this.#db.won(sql`
      update requests set status = 'approved', problem = null, problem_since = null, revision = revision + 1
      where id = ${requestId} and status = 'needs_attention' and problem <> 'changed_elsewhere'
        and rooms_request_over_at(requests) > rooms_now() returning id`);
  }

  async deliver(requestId: string, attempt?: number): Promise<boolean> {
    return await this.#db.won(sql`
      update requests set status = 'delivered', delivered_at = rooms_now(), revision = revision + 1
      where id = ${requestId} and ${isOfAttempt(attempt)} and status = 'ready' and pick_up_expires_at > rooms_now() returning id`);
  }

  async signIn(requestId: string): Promise<boolean> {
    return await this.#db.won(sql`
      update requests set status = 'signed_in', signed_in_at = rooms_now(), ${WIPE_CREDENTIAL}, revision = revision + 1
      where id = ${requestId} and signed_out_at is null
        and (status = 'delivered' or status = 'expired' and expired_from = 'delivered') returning id`);
  }

  async reportSignIn(requestId: string, attempt?: number): Promise<boolean> {
    return await this.#db.won(sql`
      update requests set status = 'signed_in', signed_in_at = rooms_now(), ${WIPE_CREDENTIAL}, revision = revision + 1,
        delivered_at = coalesce(delivered_at, rooms_now())
      where id = ${requestId} and signed_out_at is null and ${isOfAttempt(attempt)} and (status = 'delivered'
        or status = 'expired' and (expired_from = 'delivered' or expired_from = 'ready')
        or status = 'ready' and pick_up_expires_at <= rooms_now()) returning id`);
  }

  /**
   * Counts a failed delivery, and makes the release run again or ask for attention after `most` failures. The one-time
   * password goes back to `submitted`, so that someone can still revoke or replace it.
   */
  async failDelivery(
    requestId: string,
    most: number,
    attempt?: number,
  ): Promise<'approved' | 'needs_attention' | undefined> {
    const row = await this.#db.one(sql<{ status: 'approved' | 'needs_attention' }>`
      with failed as (
        update requests r set failed_deliveries = failed_deliveries + 1, ${NEW_RELEASE}, revision = revision + 1,
          status = case when failed_deliveries + 1 >= ${most}::integer then 'needs_attention' else 'approved' end,
          problem = case when failed_deliveries + 1 >= ${most}::integer then 'console_failing' end,
          problem_since = case when failed_deliveries + 1 >= ${most}::integer then rooms_now() end
        where id = ${requestId} and ${isOfAttempt(attempt)}
          and (status = 'delivered' or status = 'ready' and pick_up_expires_at > rooms_now())
          and not ${HAS_NEWER_CODE_IN_USE}
        returning otp_id, status),
      reopened as (update otps set status = 'submitted' where id in (select otp_id from failed) and status = 'consumed')
      select status from failed`);
    return row?.status;
  }

  async replaceDelivered(accountIds: readonly string[]): Promise<readonly ReplacedDelivery[]> {
    const ids = sql`select jsonb_array_elements_text(${JSON.stringify(accountIds)}::text::jsonb)`;
    return await this.#db.all(sql<ReplacedDelivery>`
      update requests r set status = 'expired', expired_from = 'delivered', reason = 'superseded', ended_at = rooms_now(),
        ${WIPE_CREDENTIAL}, revision = revision + 1
      where status = 'delivered' and account_id in (${ids}) and ${GOT_NEWER_CODE}
      returning id as "requestId", account_id as "accountId"`);
  }

  #endLease(requestId: string, attempt: number): ReturnType<typeof sql> {
    return sql`delete from release_leases where request_id = ${requestId} and attempt = ${attempt}::integer returning account_id`;
  }
}
