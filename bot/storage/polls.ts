import { sql } from 'kysely';
import type { HeldPoll, Poll, Polls } from '../domain/ports/store/polls.ts';
import type { Statements } from './engine/statements.ts';
import type { RequestWatch } from './watch/request-watch.ts';

/**
 * Seconds after which the mark of a held poll ends by itself. A held poll takes at most 25 seconds and then removes its
 * mark, so a mark gets this old only when its process crashed.
 */
const HELD_POLL_SECONDS = 40;
/** Seconds after which the mark of a poll that gets an immediate answer ends by itself. */
const POLL_SECONDS = 5;
/** The interval between polls of a client that keeps it, in seconds (RFC 8628 section 3.2). */
const SHORTEST_INTERVAL_SECONDS = 5;
/** Seconds that each `slow_down` adds to the interval between polls (RFC 8628 section 3.5). */
const SLOW_DOWN_SECONDS = 5;
/** Longest interval between polls that `slow_down` leads to, in seconds. */
const LONGEST_INTERVAL_SECONDS = 60;
/** Polls in a row that keep the interval, after which it is the shortest one again. */
const HONEST_POLLS = 3;
/**
 * Polls in a row that may take over a held one sooner than the interval after it began. A console does that when its
 * server crashes, which is rare; a client that does it again and again would be answered without a limit.
 */
const HASTY_POLLS = 5;

/**
 * Lets the commit of this statement alone return before its log is on the disk. What a poll writes only paces the next
 * poll. When the database itself crashes, the marks of its last second may be gone: a console may then poll once too
 * early, and a held poll counts as taken over and comes again.
 */
const UNFLUSHED = sql`set_config('synchronous_commit', 'off', true)`;

interface BegunRow {
  readonly request_id: string;
  readonly poll_number: number;
  readonly interval_seconds: number;
  readonly is_refused: boolean;
}

/**
 * Polls of consoles by device code. A poll that begins takes over the one that is held, on whichever server, and a
 * notification wakes that one. The row is locked before it is judged, so of two polls that begin at once one comes
 * later and takes over the other.
 */
export class StoredPolls implements Polls {
  readonly #db: Statements;
  readonly #watch: RequestWatch;
  readonly #serverId: string;

  constructor(db: Statements, watch: RequestWatch, serverId: string) {
    this.#db = db;
    this.#watch = watch;
    this.#serverId = serverId;
  }

  async begin(codeHash: string, held: boolean): Promise<Poll> {
    const row = await this.#db.one(sql<BegunRow>`
      with code as materialized (
        select d.*, t.now, polling_until is not null and polling_until > t.now as is_held,
          answered_at is not null and answered_at + interval_seconds * interval '1 second' > t.now as is_early,
          polled_at is not null and polled_at + interval_seconds * interval '1 second' > t.now as is_soon
        from device_codes d, (select rooms_now() as now, ${UNFLUSHED}) t where code_hash = ${codeHash} for update of d),
      judged as (
        select *, is_early or is_held and is_soon and hasty_polls >= ${HASTY_POLLS}::integer as is_refused from code),
      refused as (
        update device_codes d set answered_at = j.now, honest_polls = 0,
          interval_seconds = least(j.interval_seconds + ${SLOW_DOWN_SECONDS}::integer, ${LONGEST_INTERVAL_SECONDS}::integer)
        from judged j where d.code_hash = j.code_hash and j.is_refused
        returning d.request_id, d.poll_number, d.interval_seconds, true as is_refused),
      begun as (
        update device_codes d set poll_number = j.poll_number + 1, poll_server = ${this.#serverId}, polled_at = j.now,
          polling_until = j.now + ${held ? HELD_POLL_SECONDS : POLL_SECONDS}::integer * interval '1 second',
          hasty_polls = case when j.is_held and j.is_soon then j.hasty_polls + 1 else 0 end,
          honest_polls = case when j.is_held then j.honest_polls else least(j.honest_polls + 1, ${HONEST_POLLS}::integer) end,
          interval_seconds = case when not j.is_held and j.honest_polls + 1 >= ${HONEST_POLLS}::integer
            then ${SHORTEST_INTERVAL_SECONDS}::integer else j.interval_seconds end
        from judged j where d.code_hash = j.code_hash and not j.is_refused
        returning d.request_id, d.poll_number, d.interval_seconds, false as is_refused),
      told as (select pg_notify('rooms_request', request_id) from judged where is_held and not is_refused)
      select b.*, (select count(*) from told) as told from (select * from refused union all select * from begun) b`);
    if (!row) return { kind: 'unknown' };
    return row.is_refused
      ? { kind: 'slow_down', intervalSeconds: row.interval_seconds }
      : { kind: 'answer', requestId: row.request_id, number: row.poll_number };
  }

  async end(codeHash: string, number: number): Promise<void> {
    await this.#db.all(sql`
      update device_codes set answered_at = t.now, polling_until = null, poll_server = null
      from (select rooms_now() as now, ${UNFLUSHED}) t
      where code_hash = ${codeHash} and poll_number = ${number}::integer`);
  }

  waitForChange(poll: HeldPoll, seconds: number): Promise<boolean> {
    return this.#watch.wait(poll, seconds);
  }

  endWaits(): void {
    this.#watch.close();
  }
}
