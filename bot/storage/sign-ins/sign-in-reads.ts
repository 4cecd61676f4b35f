import { sql } from 'kysely';
import { REQUESTS_HANDED_OVER } from '../../domain/approval/approval-request.ts';
import type {
  AfterRead,
  DueReads,
  LogPause,
  SignInRead,
  SignInReads,
} from '../../domain/ports/store/sign-ins/sign-in-reads.ts';
import type { Statements } from '../engine/statements.ts';
import { inStates } from '../rows/in-states.ts';

/** Whether the console still has the credential of the release `s` of the request `r`. */
const IS_HANDED_OVER = sql`r.release_number = s.release and (r.status in ${inStates(REQUESTS_HANDED_OVER)}
  or r.status = 'expired' and r.expired_from = 'delivered')`;

interface ReadRow {
  readonly request_id: string;
  readonly account_id: string;
  readonly release: number;
  readonly delivered_at: Date;
  readonly reads: number;
  readonly signed_in_before: boolean | null;
  readonly failed_code: number | null;
  readonly told: boolean;
}

function readOf(row: ReadRow): SignInRead {
  return {
    requestId: row.request_id,
    accountId: row.account_id,
    release: row.release,
    deliveredAt: row.delivered_at,
    reads: row.reads,
    told: row.told,
    ...(row.signed_in_before !== null && { signedInBefore: row.signed_in_before }),
    ...(row.failed_code !== null && { failedCode: row.failed_code }),
  };
}

/** The readings of the sign-in log, in the table `sign_in_reads`. Every server reads and changes the same rows. */
export class StoredSignInReads implements SignInReads {
  readonly #db: Statements;

  constructor(db: Statements) {
    this.#db = db;
  }

  async due(most: number): Promise<DueReads> {
    const now = await this.#db.one(sql<{ now: Date; reason: LogPause['reason'] | null; until: Date | null }>`
      select t.now, p.reason, p.until from (select rooms_now() as now) t left join sign_in_log_pause p on p.until > t.now`);
    if (!now) throw new Error('the database told no time');
    const rows = await this.#db.all(sql<ReadRow>`
      select s.request_id, r.account_id, s.release, s.delivered_at, s.reads, s.signed_in_before, s.failed_code, s.told
      from sign_in_reads s join requests r on r.id = s.request_id
      where s.due_at <= ${now.now}::timestamptz and ${IS_HANDED_OVER}
      order by s.due_at, s.request_id limit ${most}::integer`);
    const { reason, until } = now;
    return { now: now.now, reads: rows.map(readOf), ...(reason && until && { pause: { reason, until } }) };
  }

  async nextAt(): Promise<Date | undefined> {
    const row = await this.#db.one(sql<{ at: Date | null }>`
      select min(s.due_at) as at from sign_in_reads s join requests r on r.id = s.request_id where ${IS_HANDED_OVER}`);
    return row?.at ?? undefined;
  }

  async begin(requestId: string, seconds: number): Promise<Date | undefined> {
    const row = await this.#db.one(sql<{ at: Date }>`
      insert into sign_in_reads as s (request_id, release, delivered_at, due_at)
      select id, release_number, delivered_at, rooms_now() + ${seconds}::float8 * interval '1 second' from requests
      where id = ${requestId} and delivered_at is not null
      on conflict (request_id) do update
        set release = excluded.release, delivered_at = excluded.delivered_at, due_at = excluded.due_at, reads = 0,
          signed_in_before = null, failed_code = null, told = false
        where s.release <> excluded.release
      returning due_at as at`);
    return row?.at;
  }

  async advance({ requestId, release, reads }: SignInRead, after: AfterRead): Promise<boolean> {
    const isOwn = sql`request_id = ${requestId} and release = ${release}::integer and reads = ${reads}::integer`;
    const { nextAt, signedInBefore, failedCode, told } = after;
    return await this.#db.won(
      nextAt
        ? sql`update sign_in_reads set reads = reads + 1, due_at = ${nextAt}::timestamptz,
            signed_in_before = ${signedInBefore ?? null}::boolean, failed_code = ${failedCode ?? null}::integer,
            told = ${told}::boolean
            where ${isOwn} returning request_id`
        : sql`delete from sign_in_reads where ${isOwn} returning request_id`,
    );
  }

  async pause(pause: LogPause | undefined): Promise<void> {
    await this.#db.all(
      pause
        ? sql`insert into sign_in_log_pause (reason, until) values (${pause.reason}, ${pause.until}::timestamptz)
            on conflict (only_one) do update set reason = excluded.reason, until = excluded.until`
        : sql`delete from sign_in_log_pause`,
    );
  }

  async removeOver(): Promise<void> {
    await this.#db.all(sql`
      delete from sign_in_reads s using requests r where r.id = s.request_id and not (${IS_HANDED_OVER})`);
  }
}
