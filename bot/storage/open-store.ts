import { type RawBuilder, sql } from 'kysely';
import { fromKysely } from 'pg-boss';
import type { PgBoss } from 'pg-boss';
import type { Logger } from 'pino';
import type { AuditEvent, AuditVerdict } from '../domain/audit/audit.ts';
import type { KeyChanges, KeyMarks, KeyName, KeyStore } from '../domain/keys/key-rotation.ts';
import { type Observer, UNOBSERVED } from '../domain/observer.ts';
import type { Changes } from '../domain/ports/changes.ts';
import type { Job, JobHandler, JobName } from '../domain/ports/jobs.ts';
import type { PollTurn, Store } from '../domain/ports/store.ts';
import { appendAudit, verifyAudit } from './audit/audit-chain.ts';
import { StoredBatches } from './batch-records.ts';
import { ChangeFeed, type Heard } from './watch/page-feed.ts';
import { ChangeWatch } from './watch/request-watch.ts';
import { ChatChanges } from './changes-chat.ts';
import { DiskRoom } from './engine/disk-room.ts';
import type { Database, Engine } from './engine/engine.ts';
import { startJobs, startWorkers } from './jobs/queues.ts';
import { KeyRecords, StoredKeyChanges } from './key-changes.ts';
import { measureStore, probeStore, type StoreMeasures } from './watch/measures.ts';
import { migrate } from './migrations/migrations.ts';
import { openEngine } from './engine/open-engine.ts';
import type { EngineOptions } from './engine/open-engine.ts';
import { PeopleFirst } from './engine/people-first.ts';

export interface StoreOptions extends EngineOptions {
  /** Key of the audit's hash chain. */
  readonly auditKey: Uint8Array;
  readonly observer?: Observer;
}

interface Notified {
  readonly watch: ChangeWatch;
  readonly feed: ChangeFeed;
}

/** A stop waits so long for jobs that run. */
const JOB_SECONDS = 10;
/** The mark of a running poll outlives its answer only when the process died: a held poll takes 25 s at most. */
const HELD_POLL_SECONDS = 40;
const POLL_SECONDS = 5;
/** What `slow_down` adds to the distance between polls, in seconds (RFC 8628 section 3.5). */
const SLOW_DOWN_SECONDS = 5;
/** Largest distance between polls that `slow_down` leads to, in seconds. */
const LONGEST_INTERVAL_SECONDS = 60;

class TransactionChanges extends ChatChanges implements Changes {
  readonly #boss: PgBoss;
  readonly #clockOffsetSeconds: number;
  readonly #jobs: (() => Promise<void>)[] = [];
  readonly #events: AuditEvent[] = [];

  constructor(db: Database, boss: PgBoss, clockOffsetSeconds: number) {
    super(db);
    this.#boss = boss;
    this.#clockOffsetSeconds = clockOffsetSeconds;
  }

  /** Written at the end of the transaction. */
  audit(event: AuditEvent): Promise<void> {
    this.#events.push(event);
    return Promise.resolve();
  }

  /** Written at the end of the transaction. */
  send(job: Job, startAfter?: Date): Promise<void> {
    this.#jobs.push(() => this.#write(job, startAfter));
    return Promise.resolve();
  }

  /** Jobs and audit go to the database together, without waiting for one another's answers. */
  async finish(auditKey: Uint8Array): Promise<void> {
    const writes = [...this.#jobs.map((write) => write()), appendAudit(this.db, auditKey, this.#events)];
    // Nothing may be under way any more when the transaction is rolled back.
    await Promise.allSettled(writes);
    await Promise.all(writes);
  }

  async #write(job: Job, startAfter?: Date): Promise<void> {
    const { name, ...data } = job;
    const delay = startAfter && { startAfter: this.#onServerClock(startAfter) };
    const id = await this.#boss.send(name, data, { db: fromKysely(this.db), ...delay });
    if (id === null) throw new Error(`the job ${name} was not accepted`);
  }

  async sendChained(job: Job, startAfter: Date): Promise<boolean> {
    return await this.#sendUnless(job, startAfter, ['created', 'retry', 'active']);
  }

  async sendSuccessor(job: Job, startAfter: Date): Promise<boolean> {
    return await this.#sendUnless(job, startAfter, ['created', 'retry']);
  }

  async hasten(name: JobName, startAfter: Date): Promise<void> {
    await this.all(sql`
      update pgboss.job set start_after = least(start_after, ${startAfter}::timestamptz - (rooms_now() - clock_timestamp()))
      where name = ${name} and state in ('created', 'retry')`);
  }

  /** Other senders of such a job wait until this transaction ends. */
  async #sendUnless(job: Job, startAfter: Date, states: readonly string[]): Promise<boolean> {
    await this.all(
      sql`select pg_advisory_xact_lock(hashtextextended('job ' || ${job.name}::text, 0)) is null as waited`,
    );
    const known = await this.won(sql`
      select id from pgboss.job where name = ${job.name} and state::text in (${sql.join(states)}) limit 1`);
    if (!known) await this.#write(job, startAfter);
    return !known;
  }

  #onServerClock(at: Date): Date {
    return new Date(at.getTime() - this.#clockOffsetSeconds * 1000);
  }
}

class DatabaseStore extends StoredBatches implements Store {
  readonly #engine: Engine;
  readonly #auditKey: Uint8Array;
  readonly #log: Logger | undefined;
  readonly #people = new PeopleFirst();
  readonly #observer: Observer;
  readonly #watch: ChangeWatch;
  readonly #feed: ChangeFeed;
  readonly #room = new DiskRoom();
  #clockOffsetSeconds = 0;

  constructor(engine: Engine, { watch, feed }: Notified, { auditKey, log, observer = UNOBSERVED }: StoreOptions) {
    super(engine.db);
    this.#engine = engine;
    this.#watch = watch;
    this.#feed = feed;
    this.#auditKey = auditKey;
    this.#log = log;
    this.#observer = observer;
    feed.listen(() => this.counts.forget());
    engine.boss.on('error', (error) => this.#room.note(error));
  }

  protected override async all<Row>(statement: RawBuilder<Row>): Promise<readonly Row[]> {
    return await this.#noted(super.all(statement));
  }

  async transaction<Result>(work: (changes: Changes) => Promise<Result>): Promise<Result> {
    return await this.#within((changes) => work(changes));
  }

  async rotate<Result>(work: (changes: Changes, keys: KeyChanges) => Promise<Result>): Promise<Result> {
    return await this.#within((changes, db) => work(changes, new StoredKeyChanges(db, this.#auditKey)));
  }

  async #within<Result>(work: (changes: Changes, db: Database) => Promise<Result>): Promise<Result> {
    return await this.#noted(
      this.#engine.transaction(async (db) => {
        const changes = new TransactionChanges(db, this.#engine.boss, this.#clockOffsetSeconds);
        const result = await work(changes, db);
        await changes.finish(this.#auditKey);
        return result;
      }),
    );
  }

  async #noted<Result>(written: Promise<Result>): Promise<Result> {
    try {
      return await written;
    } catch (error) {
      this.#room.note(error);
      throw error;
    }
  }

  async keyMarks(): Promise<Partial<KeyMarks>> {
    return await new KeyRecords(this.db).marks();
  }

  async claimKeys(marks: KeyMarks): Promise<readonly KeyName[]> {
    return await new KeyRecords(this.db).claim(marks);
  }

  async whileAlone(work: () => Promise<void>): Promise<boolean> {
    return await this.#engine.whileAlone(work);
  }

  async beginPoll(codeHash: string, held: boolean): Promise<PollTurn> {
    const turn = await this.one(sql<{ request_id: string }>`
      update device_codes set polling_until = rooms_now() + ${held ? HELD_POLL_SECONDS : POLL_SECONDS}::integer * interval '1 second'
      where code_hash = ${codeHash} and (polling_until is null or polling_until <= rooms_now())
        and (answered_at is null or answered_at + interval_seconds * interval '1 second' <= rooms_now())
      returning request_id`);
    if (turn) return { kind: 'answer', requestId: turn.request_id };
    const slower = await this.one(sql<{ interval_seconds: number }>`
      update device_codes set interval_seconds = least(interval_seconds + ${SLOW_DOWN_SECONDS}::integer, ${LONGEST_INTERVAL_SECONDS}::integer),
        answered_at = rooms_now()
      where code_hash = ${codeHash} returning interval_seconds`);
    return slower ? { kind: 'slow_down', intervalSeconds: slower.interval_seconds } : { kind: 'unknown' };
  }

  async endPoll(codeHash: string): Promise<void> {
    await this.all(
      sql`update device_codes set answered_at = rooms_now(), polling_until = null where code_hash = ${codeHash}`,
    );
  }

  async take(
    key: string,
    limit: number,
    windowSeconds: number,
  ): Promise<{ readonly retryAfterSeconds: number } | undefined> {
    const taken = await this.won(sql`
      insert into throttles as t (key, used, ends_at)
      values (${key}, 1, rooms_now() + ${windowSeconds}::float8 * interval '1 second')
      on conflict (key) do update set
        used = case when t.ends_at <= rooms_now() then 1 else t.used + 1 end,
        ends_at = case when t.ends_at <= rooms_now() then excluded.ends_at else t.ends_at end
      where t.ends_at <= rooms_now() or t.used < ${limit}::integer returning used`);
    if (taken) return undefined;
    const left = await this.one(sql<{ seconds: number }>`
      select greatest(1, ceil(extract(epoch from ends_at - rooms_now())))::integer as seconds from throttles where key = ${key}`);
    return { retryAfterSeconds: left?.seconds ?? 1 };
  }

  async countRefusal(sourceAddress: string, selector = ''): Promise<void> {
    await this.all(sql`
      insert into refused_codes as r (source_address, selector, refused, ends_at)
      values (${sourceAddress}, ${selector}, 1, rooms_now() + interval '1 minute')
      on conflict (source_address, selector) do update set refused = r.refused + 1`);
  }

  async usedUp(key: string, limit: number): Promise<{ readonly retryAfterSeconds: number } | undefined> {
    const row = await this.one(sql<{ seconds: number }>`
      select greatest(1, ceil(extract(epoch from ends_at - rooms_now())))::integer as seconds from throttles
      where key = ${key} and used >= ${limit}::integer and ends_at > rooms_now()`);
    return row && { retryAfterSeconds: row.seconds };
  }

  async waitForChange(requestId: string, revision: number, seconds: number): Promise<boolean> {
    return await this.#watch.wait(requestId, seconds, async () => {
      const row = await this.one(
        sql`select id from requests where id = ${requestId} and revision <= ${revision}::integer`,
      );
      return row === undefined;
    });
  }

  async work<Name extends JobName>(name: Name, handler: JobHandler<Name>): Promise<void> {
    await startWorkers(this.#engine, this.#people, name, handler, { log: this.#log, observer: this.#observer });
  }

  async answerFirst<Result>(work: () => Promise<Result>): Promise<Result> {
    return await this.#people.answer(work);
  }

  async verifyAudit(): Promise<AuditVerdict> {
    return await verifyAudit(this.db, this.#auditKey);
  }

  async measure(): Promise<StoreMeasures> {
    return await measureStore(this.db);
  }

  async probe(): Promise<{ readonly database: boolean; readonly jobs: boolean }> {
    return await probeStore(this.#engine, this.#room);
  }

  watchChanges(heard: Heard): () => void {
    return this.#feed.listen(heard);
  }

  async vacuum(): Promise<void> {
    const tables = await this.#engine.vacuum();
    if (tables.length > 0) this.#log?.debug({ tables }, 'dead rows cleared');
  }

  /** Moves this process's `rooms_now()`; for tests and the sandbox. Jobs that wait come due accordingly. */
  async setClockOffset(seconds: number): Promise<void> {
    await this.#engine.setClockOffset(seconds);
    const moved = seconds - this.#clockOffsetSeconds;
    this.#clockOffsetSeconds = seconds;
    await this.all(sql`
      update pgboss.job set start_after = start_after - ${moved}::float8 * interval '1 second'
      where state < 'active' and start_after > clock_timestamp()`);
  }

  endWaits(): void {
    this.#watch.close();
  }

  async close(jobSeconds: number = JOB_SECONDS): Promise<void> {
    this.endWaits();
    await this.#engine.boss.stop({ graceful: true, timeout: jobSeconds * 1000 });
    await this.#engine.close();
  }
}

export interface OpenedStore extends Store, KeyStore {
  /** Runs what a person waits for; jobs are not begun meanwhile, for a moment. */
  answerFirst<Result>(work: () => Promise<Result>): Promise<Result>;
  measure(): Promise<StoreMeasures>;
  probe(): Promise<{ readonly database: boolean; readonly jobs: boolean }>;
  setClockOffset(seconds: number): Promise<void>;
  /** Jobs that do not end in that time, 10 seconds, go back to the queue, for whoever comes next. */
  close(jobSeconds?: number): Promise<void>;
}

export async function openStore(options: StoreOptions): Promise<OpenedStore> {
  const { log } = options;
  const engine = await openEngine(options);
  const watch = new ChangeWatch();
  const feed = new ChangeFeed();
  try {
    await engine.script(migrate);
    await startJobs(engine, log);
    await engine.listen('rooms_request', (requestId) => watch.heard(requestId));
    await engine.listen('rooms_batch', (batchId) => feed.tell({ type: 'batch', batchId }));
    await engine.listen(
      'rooms_change',
      (payload) => feed.heard(payload),
      () => feed.missed(),
    );
    return new DatabaseStore(engine, { watch, feed }, options);
  } catch (error) {
    await engine.close();
    throw error;
  }
}
