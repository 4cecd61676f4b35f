import { type RawBuilder, sql } from 'kysely';
import type { Actor } from '../domain/admin.ts';
import {
  DECISION_GRACE_MINUTES,
  REQUESTS_FOR_PEOPLE,
  UNFINISHED_REQUESTS,
  WITHDRAWABLE_REQUESTS,
} from '../domain/approval/approval-request.ts';
import type { ApprovalRequest, RejectionReason } from '../domain/approval/approval-request.ts';
import type {
  Decision,
  EarlierRequest,
  NewRequest,
  Requests,
  UnfinishedRequest,
} from '../domain/ports/store/requests.ts';
import { WIPE_CODE, WIPE_CREDENTIAL } from './credentials.ts';
import type { Statements } from './engine/statements.ts';
import { CAN_RELEASE_AGAIN, HAS_NEWER_CODE_IN_USE, WAS_REPLACED } from './rows/can-release-again.ts';
import { inStates } from './rows/in-states.ts';
import { CARD_IS_BEHIND, CARD_IS_IN_DOUBT, CARD_IS_PRESSED } from './rows/card-behind.ts';
import { CARD_JOB_WAITS, RELEASE_JOB_WAITS } from './jobs/pg-boss-tables.ts';
import { REQUEST_IS_OVER } from './rows/is-over.ts';
import { IS_OVER, JOIN_REQUEST, REQUEST_COLUMNS, SELECT_REQUEST, toRequest } from './rows/request-row.ts';
import type { RequestRow } from './rows/request-row.ts';
import type { RowSeals } from './seals/row-seals.ts';
import type { SeenRevisions } from './seals/seen-revisions.ts';

/** The states of a request between its approval and its end. */
const RELEASES_THAT_GO_ON = UNFINISHED_REQUESTS.filter((status) => status !== 'pending');

const IS_PENDING = sql`r.status = 'pending' and not ${IS_OVER}`;

/**
 * Whether the id of the request `r` begins with this text. Ids have only digits, the letters a to f and hyphens, and in
 * every collation those come before the letter z. That limit lets the statement use the index of ids.
 */
function hasBeginning(beginning: string): RawBuilder<unknown> {
  return sql`r.id between ${beginning}::text and ${beginning}::text || 'z' and starts_with(r.id, ${beginning}::text)`;
}

/** Whether nobody works on the card of the request `r` or is about to, and no pause delays it. */
const CARD_IS_FREE = sql`(not (r.card is not null and ${CARD_IS_PRESSED})
  and coalesce(r.card_taken_until <= rooms_now(), true) and coalesce(r.card_retry_at <= rooms_now(), true)
  and exists (select from settings s where s.name = 'approval_channel' and not s.value ? 'lostAt'
    and coalesce((s.value ->> 'pausedUntil')::timestamptz <= rooms_now(), true))
  and not ${CARD_JOB_WAITS})`;

/**
 * Approval requests. Each change of state is one statement that checks the state first, so only one of two rivals
 * succeeds.
 */
export class StoredRequests implements Requests {
  readonly #db: Statements;
  readonly #seals: RowSeals;
  readonly #seen: SeenRevisions | undefined;

  /** @param seen remembers the revisions that are read; absent in a transaction, which may be rolled back */
  constructor(db: Statements, seals: RowSeals, seen?: SeenRevisions) {
    this.#db = db;
    this.#seals = seals;
    this.#seen = seen;
  }

  async byId(id: string): Promise<ApprovalRequest | undefined> {
    const row = await this.#db.one(sql<RequestRow>`${SELECT_REQUEST} where r.id = ${id}`);
    if (row) this.#seen?.noteRequest(id, row.revision);
    return row && toRequest(row);
  }

  async ofOtp(otpId: string): Promise<ApprovalRequest | undefined> {
    const row = await this.#db.one(sql<RequestRow>`${SELECT_REQUEST} where r.otp_id = ${otpId}`);
    return row && toRequest(row);
  }

  async earlier(accountId: string, most: number): Promise<EarlierRequest | undefined> {
    return await this.#db.one(sql<EarlierRequest>`
      select r.id as "requestId", ${CAN_RELEASE_AGAIN} and r.releases_again < ${most}::integer
        and not ${HAS_NEWER_CODE_IN_USE} as "canReleaseAgain"
      from requests r join otps o on o.id = r.otp_id
      where r.account_id = ${accountId} and (${WAS_REPLACED} or r.status in ${inStates(RELEASES_THAT_GO_ON)} and (${IS_OVER}) is not true)
        and exists (select from otps newer where newer.account_id = r.account_id and newer.issued_at > o.issued_at)
      order by r.requested_at desc, r.id limit 1`);
  }

  async pending(limit: number, after?: string): Promise<readonly ApprovalRequest[]> {
    const rows = await this.#db.all(sql<RequestRow>`
      ${SELECT_REQUEST} where ${IS_PENDING} and (${after ?? null}::text is null
        or (r.requested_at, r.id) > (select last.requested_at, last.id from requests last where last.id = ${after ?? null}::text))
      order by r.requested_at, r.id limit ${limit}::integer`);
    return rows.map(toRequest);
  }

  async countPending(): Promise<number> {
    const row = await this.#db.one(
      sql<{ count: number }>`select count(*)::integer as count from requests r where ${IS_PENDING}`,
    );
    return row?.count ?? 0;
  }

  async pendingNamed(beginning: string): Promise<readonly ApprovalRequest[]> {
    const rows = await this.#db.all(sql<RequestRow>`
      ${SELECT_REQUEST} where ${IS_PENDING} and ${hasBeginning(beginning)} order by r.id limit 2`);
    return rows.map(toRequest);
  }

  async latestNamed(beginning: string): Promise<ApprovalRequest | undefined> {
    const row = await this.#db.one(sql<RequestRow>`
      ${SELECT_REQUEST} where ${hasBeginning(beginning)} order by r.requested_at desc, r.id limit 1`);
    return row && toRequest(row);
  }

  async inNeed(limit: number): Promise<readonly ApprovalRequest[]> {
    const rows = await this.#db.all(sql<RequestRow>`
      ${SELECT_REQUEST} where r.status = 'needs_attention' and not ${IS_OVER} order by r.problem_since, r.id limit ${limit}::integer`);
    return rows.map(toRequest);
  }

  async signInFailed(limit: number): Promise<readonly ApprovalRequest[]> {
    const rows = await this.#db.all(sql<RequestRow>`
      ${SELECT_REQUEST} where r.status = 'delivered' and r.sign_in = 'failed' and not ${IS_OVER}
      order by r.delivered_at, r.id limit ${limit}::integer`);
    return rows.map(toRequest);
  }

  /**
   * Lists requests that need someone, oldest first. Delivered requests, which only lack a confirmation, come last. If
   * the list is too short for all, releases that need attention are the last to be left out.
   */
  async listOpen(limit: number): Promise<{ readonly total: number; readonly requests: readonly ApprovalRequest[] }> {
    const open = sql`r.status in ${inStates(REQUESTS_FOR_PEOPLE)} and (${IS_OVER}) is not true`;
    const count = await this.#db.one(
      sql<{ total: number }>`select count(*)::integer as total from requests r where ${open}`,
    );
    const rows = await this.#db.all(sql<RequestRow>`
      ${SELECT_REQUEST} where r.id in (
        select r.id from requests r where ${open}
        order by r.status <> 'needs_attention', r.status = 'delivered', r.requested_at, r.id limit ${sql.lit(limit)})
      order by r.status = 'delivered', r.requested_at, r.id`);
    return { total: count?.total ?? 0, requests: rows.map(toRequest) };
  }

  async dueReminders(minutes: number, limit: number): Promise<readonly string[]> {
    const rows = await this.#db.all(sql<{ id: string }>`
      select r.id from requests r where r.status = 'pending' and r.reminded_at is null and not ${IS_OVER}
        and r.requested_at + ${minutes}::integer * interval '1 minute' <= rooms_now()
      order by r.requested_at, r.id limit ${limit}::integer`);
    return rows.map(({ id }) => id);
  }

  /**
   * Finds requests whose card or release is unfinished although no worker has a lease on it, no job for it waits or
   * runs, and no pause delays it.
   */
  async unfinished(): Promise<readonly UnfinishedRequest[]> {
    return await this.#db.all(sql<UnfinishedRequest>`
      select "requestId", bool_or(card) as card, bool_or(release) as release from (
        select r.id as "requestId", true as card, false as release from requests r
        where ${CARD_IS_BEHIND} and ${CARD_IS_FREE}
        union all
        select r.id, true, false from requests r where ${CARD_IS_IN_DOUBT} and ${CARD_IS_FREE}
        union all
        select r.id, false, true from requests r
        where r.status = 'approved'
          and not exists (select from release_leases l where l.account_id = r.account_id and l.until > rooms_now())
          and not ${RELEASE_JOB_WAITS}) behind
      group by 1`);
  }

  /**
   * Stores a request. Its code was taken in time by an earlier statement, so the request never comes later than the end
   * of the code, which a release verifies.
   */
  async open(request: NewRequest): Promise<ApprovalRequest> {
    const { binding } = request;
    const row = await this.#db.one(sql<RequestRow>`
      insert into requests (id, otp_id, account_id, device, public_key, status, requested_at, decision_expires_at,
        opening_id, console_nonce, server_nonce, opening_number, code_sealed, second_console)
      select ${request.id}, o.id, o.account_id, ${JSON.stringify(request.device)}::text::jsonb,
        ${JSON.stringify(request.publicKey)}::text::jsonb, 'pending', t.now,
        least(t.now + ${request.decisionMinutes}::integer * interval '1 minute',
          o.expires_at + ${DECISION_GRACE_MINUTES}::integer * interval '1 minute'),
        ${binding?.openingId ?? null}::text, ${binding?.consoleNonce ?? null}::text, ${binding?.serverNonce ?? null}::text,
        ${binding?.openingNumber ?? null}::integer, ${binding?.isSealed ?? false}::boolean,
        ${request.secondConsole ?? null}::text
      from otps o, lateral (select least(rooms_now(), o.expires_at) as now) t where o.id = ${request.otpId} returning *`);
    if (row) await this.#db.all(this.#seals.sealFacts('requests', row));
    return await this.#stored(request.id);
  }

  async noteSecondConsole(requestId: string, serialNumber: string): Promise<boolean> {
    return await this.#db.won(sql`
      update requests set second_console = ${serialNumber}::text, revision = revision + 1
      where id = ${requestId} and status in ${inStates(WITHDRAWABLE_REQUESTS)}
        and second_console is distinct from ${serialNumber}::text returning id`);
  }

  async noteTwins(requestId: string): Promise<readonly string[]> {
    const rows = await this.#db.all(sql<{ id: string }>`
      update requests set revision = revision + 1 where id in (
        select t.id from requests t join requests r on r.serial_key = t.serial_key
        where r.id = ${requestId} and t.serial_key <> '' and t.account_id <> r.account_id and t.status = 'pending'
          and t.decision_expires_at > rooms_now()
        order by t.id limit 20 for update of t) and status = 'pending' returning id`);
    return rows.map(({ id }) => id);
  }

  async approve({ requestId, revision, by }: Decision): Promise<ApprovalRequest | undefined> {
    const row = await this.#db.one(sql<RequestRow>`
      with approved as (update requests set status = 'approved', approved_by = ${JSON.stringify(by)}::text::jsonb, approved_at = rooms_now(),
        revision = revision + 1
      where id = ${requestId} and status = 'pending' and revision = ${revision}::integer
        and decision_expires_at > rooms_now() returning *)
      select ${REQUEST_COLUMNS}, null::timestamptz as over_at from approved r ${JOIN_REQUEST}`);
    return row && toRequest(row);
  }

  async reject(requestId: string, by: Actor, reason: RejectionReason, reasonText?: string): Promise<boolean> {
    return await this.#db.won(sql`
      update requests set status = 'rejected', ended_by = ${JSON.stringify(by)}::text::jsonb, ended_at = rooms_now(),
        reason = ${reason}, reason_text = ${reasonText ?? null}::text, revision = revision + 1
      where id = ${requestId} and status = 'pending' and decision_expires_at > rooms_now() returning id`);
  }

  async countWrongMatchCode(requestId: string): Promise<number | undefined> {
    const row = await this.#db.one(sql<{ wrong_match_codes: number }>`
      update requests set wrong_match_codes = wrong_match_codes + 1
      where id = ${requestId} and status = 'pending' and decision_expires_at > rooms_now() returning wrong_match_codes`);
    return row?.wrong_match_codes;
  }

  async cancel(otpId: string, by: Actor, cause: 'revoked' | 'superseded'): Promise<ApprovalRequest | undefined> {
    const [request] = await this.cancelAll([otpId], by, cause);
    return request;
  }

  async cancelAll(
    otpIds: readonly string[],
    by: Actor,
    cause: 'revoked' | 'superseded',
  ): Promise<readonly ApprovalRequest[]> {
    const rows = await this.#db.all(sql<{ id: string }>`
      update requests set status = 'cancelled', ended_by = ${JSON.stringify(by)}::text::jsonb, ended_at = rooms_now(),
        reason = ${cause}, ${WIPE_CREDENTIAL}, revision = revision + 1
      where otp_id in (select jsonb_array_elements_text(${JSON.stringify(otpIds)}::text::jsonb))
        and status in ${inStates(WITHDRAWABLE_REQUESTS)} returning id`);
    return await this.#allStored(rows);
  }

  /** Ends requests whose clock is over, together with their one-time passwords. */
  async expire(accountIds: readonly string[]): Promise<readonly ApprovalRequest[]> {
    const rows = await this.#db.all(sql<{ id: string }>`
      with ended as (
        update requests set status = 'expired', ended_at = rooms_now(), expired_from = status, ${WIPE_CREDENTIAL},
          revision = revision + 1
        where account_id in (select jsonb_array_elements_text(${JSON.stringify(accountIds)}::text::jsonb)) and ${REQUEST_IS_OVER}
        returning id, otp_id),
      spent as (
        update otps set status = 'expired', ${WIPE_CODE}
        where id in (select otp_id from ended) and status = 'submitted')
      select id from ended`);
    return await this.#allStored(rows);
  }

  async markReminded(requestId: string): Promise<boolean> {
    return await this.#db.won(sql`
      update requests set reminded_at = rooms_now()
      where id = ${requestId} and status = 'pending' and reminded_at is null returning id`);
  }

  async #allStored(changed: readonly { readonly id: string }[]): Promise<readonly ApprovalRequest[]> {
    if (changed.length === 0) return [];
    const ids = changed.map(({ id }) => id);
    const rows = await this.#db.all(
      sql<RequestRow>`${SELECT_REQUEST} where r.id in (select jsonb_array_elements_text(${JSON.stringify(ids)}::text::jsonb))`,
    );
    for (const { id, revision } of rows) this.#seen?.noteRequest(id, revision);
    return rows.map(toRequest);
  }

  async #stored(requestId: string): Promise<ApprovalRequest> {
    const request = await this.byId(requestId);
    if (!request) throw new Error('the request was not stored');
    return request;
  }
}
