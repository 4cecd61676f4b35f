import { sql } from 'kysely';
import type { Poll, Polls } from '../domain/ports/store/polls.ts';
import type { Statements } from './engine/statements.ts';
import type { RequestWatch } from './watch/request-watch.ts';

/**
 * Seconds after which the mark of a held poll ends by itself. A held poll takes at most 25 seconds and then removes its
 * mark, so a mark gets this old only when its process crashed.
 */
const HELD_POLL_SECONDS = 40;
/** Seconds after which the mark of a poll that gets an immediate answer ends by itself. */
const POLL_SECONDS = 5;
/** Seconds that each `slow_down` adds to the interval between polls (RFC 8628 section 3.5). */
const SLOW_DOWN_SECONDS = 5;
/** Longest interval between polls that `slow_down` leads to, in seconds. */
const LONGEST_INTERVAL_SECONDS = 60;

/**
 * Polls of consoles by device code. Only one poll of a device code can run at a time; another one gets `slow_down`.
 */
export class StoredPolls implements Polls {
  readonly #db: Statements;
  readonly #watch: RequestWatch;

  constructor(db: Statements, watch: RequestWatch) {
    this.#db = db;
    this.#watch = watch;
  }

  async begin(codeHash: string, held: boolean): Promise<Poll> {
    const begun = await this.#db.one(sql<{ request_id: string }>`
      update device_codes set polling_until = rooms_now() + ${held ? HELD_POLL_SECONDS : POLL_SECONDS}::integer * interval '1 second'
      where code_hash = ${codeHash} and (polling_until is null or polling_until <= rooms_now())
        and (answered_at is null or answered_at + interval_seconds * interval '1 second' <= rooms_now())
      returning request_id`);
    if (begun) return { kind: 'answer', requestId: begun.request_id };
    const slower = await this.#db.one(sql<{ interval_seconds: number }>`
      update device_codes set interval_seconds = least(interval_seconds + ${SLOW_DOWN_SECONDS}::integer, ${LONGEST_INTERVAL_SECONDS}::integer),
        answered_at = rooms_now()
      where code_hash = ${codeHash} returning interval_seconds`);
    return slower ? { kind: 'slow_down', intervalSeconds: slower.interval_seconds } : { kind: 'unknown' };
  }

  async end(codeHash: string): Promise<void> {
    await this.#db.all(
      sql`update device_codes set answered_at = rooms_now(), polling_until = null where code_hash = ${codeHash}`,
    );
  }

  async waitForChange(requestId: string, revision: number, seconds: number): Promise<boolean> {
    return await this.#watch.wait(requestId, seconds, async () => {
      const row = await this.#db.one(
        sql`select id from requests where id = ${requestId} and revision <= ${revision}::integer`,
      );
      return row === undefined;
    });
  }

  endWaits(): void {
    this.#watch.close();
  }
}
