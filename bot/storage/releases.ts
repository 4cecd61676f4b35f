import { sql } from 'kysely';
import type { ReleaseProblem } from '../domain/approval/approval-request.ts';
import type { Releases } from '../domain/ports/store/releases.ts';
import { WIPE_CREDENTIAL } from './credentials.ts';
import type { Statements } from './engine/statements.ts';

/**
 * The release of credentials. A lease makes the attempts on one account serial, even across requests, because two
 * attempts at the same time could each set a password and publish the one that no longer works. The lease names the
 * request and the number of the attempt, and it expires by itself, even if its server crashed. Every later step checks
 * the number of the attempt, so an attempt that lost its lease can't save anything.
 */
export class StoredReleases implements Releases {
  readonly #db: Statements;

  constructor(db: Statements) {
    this.#db = db;
  }

  async begin(requestId: string, leaseSeconds: number): Promise<number | undefined> {
    const row = await this.#db.one(sql<{ release_attempts: number }>`
      with lease as (
        insert into release_leases (account_id, request_id, attempt, until)
        select account_id, id, release_attempts + 1, rooms_now() + ${leaseSeconds}::float8 * interval '1 second'
        from requests where id = ${requestId} and status = 'approved'
        on conflict (account_id) do update
          set request_id = excluded.request_id, attempt = excluded.attempt, until = excluded.until
          where release_leases.until <= rooms_now()
        returning attempt)
      update requests r set release_attempts = lease.attempt from lease
      where r.id = ${requestId} and r.status = 'approved' and r.release_attempts = lease.attempt - 1
      returning r.release_attempts`);
    return row?.release_attempts;
  }

  /**
   * Records that Microsoft Entra ID has the new password, and ends the lease. If the request was canceled meanwhile,
   * this only marks it, so that people learn that the password changed.
   * @returns when the credential may be published, or `undefined` if it must not be
   */
  async passwordChanged(requestId: string, attempt: number, settleSeconds: number): Promise<Date | undefined> {
    const row = await this.#db.one(sql<{ status: string; publish_after: Date }>`
      with lease as (${this.#endLease(requestId, attempt)})
      update requests set password_changed = true, changed_attempt = ${attempt}::integer,
        publish_after = rooms_now() + ${settleSeconds}::float8 * interval '1 second',
        revision = revision + (case when status = 'approved' then 0 else 1 end)
      where id = ${requestId} and release_attempts = ${attempt}::integer and sealed_attempt = ${attempt}::integer
      returning status, publish_after`);
    return row?.status === 'approved' ? row.publish_after : undefined;
  }

  async passwordKept(requestId: string, attempt: number): Promise<boolean> {
    return await this.#db.won(sql`
      with lease as (${this.#endLease(requestId, attempt)})
      update requests set changed_attempt = ${attempt}::integer, publish_after = rooms_now()
      where id = ${requestId} and status = 'approved' and release_attempts = ${attempt}::integer and sealed_attempt = ${attempt}::integer
      returning id`);
  }

  async fail(requestId: string, attempt: number, outcome: ReleaseProblem | 'again'): Promise<boolean> {
    const changes =
      outcome === 'again'
        ? sql`${WIPE_CREDENTIAL}`
        : sql`${WIPE_CREDENTIAL}, status = 'needs_attention', problem = ${outcome}, problem_since = rooms_now(),
            revision = revision + 1`;
    return await this.#db.won(sql`
      with lease as (${this.#endLease(requestId, attempt)})
      update requests set ${changes}
      where id = ${requestId} and status = 'approved' and release_attempts = ${attempt}::integer returning id`);
  }

  async publish(requestId: string, attempt: number, pickUpMinutes: number): Promise<boolean> {
    return await this.#db.won(sql`
      update requests set status = 'ready', ready_at = rooms_now(), revision = revision + 1,
        pick_up_expires_at = rooms_now() + ${pickUpMinutes}::integer * interval '1 minute'
      where id = ${requestId} and status = 'approved' and changed_attempt = ${attempt}::integer
        and sealed_attempt = ${attempt}::integer and sealed_credential is not null and publish_after <= rooms_now()
      returning id`);
  }

  async retry(requestId: string): Promise<boolean> {
    return await this.#db.won(sql`
      update requests set status = 'approved', problem = null, problem_since = null, revision = revision + 1
      where id = ${requestId} and status = 'needs_attention' and rooms_request_over_at(requests) > rooms_now() returning id`);
  }

  async deliver(requestId: string): Promise<boolean> {
    return await this.#db.won(sql`
      update requests set status = 'delivered', delivered_at = rooms_now(), revision = revision + 1
      where id = ${requestId} and status = 'ready' and pick_up_expires_at > rooms_now() returning id`);
  }

  async signIn(requestId: string): Promise<boolean> {
    return await this.#db.won(sql`
      update requests set status = 'signed_in', signed_in_at = rooms_now(), ${WIPE_CREDENTIAL}, revision = revision + 1
      where id = ${requestId} and status = 'delivered' returning id`);
  }

  /**
   * Counts a failed delivery, and makes the release run again or ask for attention after `most` failures. The one-time
   * password goes back to `submitted`, so that someone can still revoke or replace it.
   */
  async failDelivery(requestId: string, most: number): Promise<'approved' | 'needs_attention' | undefined> {
    const row = await this.#db.one(sql<{ status: 'approved' | 'needs_attention' }>`
      with failed as (
        update requests r set failed_deliveries = failed_deliveries + 1, ${WIPE_CREDENTIAL}, revision = revision + 1,
          status = case when failed_deliveries + 1 >= ${most}::integer then 'needs_attention' else 'approved' end,
          problem = case when failed_deliveries + 1 >= ${most}::integer then 'console_failing' end,
          problem_since = case when failed_deliveries + 1 >= ${most}::integer then rooms_now() end
        where id = ${requestId} and (status = 'delivered' or status = 'ready' and pick_up_expires_at > rooms_now()) and not exists (
          select from otps mine join otps newer on newer.account_id = mine.account_id and newer.issued_at > mine.issued_at
          where mine.id = r.otp_id)
        returning otp_id, status),
      reopened as (update otps set status = 'submitted' where id in (select otp_id from failed) and status = 'consumed')
      select status from failed`);
    return row?.status;
  }

  #endLease(requestId: string, attempt: number): ReturnType<typeof sql> {
    return sql`delete from release_leases where request_id = ${requestId} and attempt = ${attempt}::integer`;
  }
}
