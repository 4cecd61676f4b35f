import { randomUUID } from 'node:crypto';
import { type KyselyPlugin, sql } from 'kysely';
import type { PgBoss } from 'pg-boss';
import { openEmbedded } from '../../bot/storage/engine/embedded-engine.ts';
import { openServer } from '../../bot/storage/engine/server-engine.ts';
import { moveJobs } from '../../bot/storage/jobs/pg-boss-tables.ts';
import type { Database, Engine } from '../../bot/storage/engine/engine.ts';

/** A statement or a commit of a server, counted from the moment at which the point is set. */
export interface CrashPoint {
  /** `statement` crashes before it is sent, so that its transaction is rolled back, and `commit` right after it. */
  readonly at: 'commit' | 'statement';
  readonly number: number;
}

/** What a server throws from the moment of its crash on: a process that is gone changes nothing more. */
class Crash extends Error {
  override readonly name = 'Crash';
}

type Heard = (payload: string) => void;

/** The database as one server has it. After its crash, every call fails, also of work that was under way. */
export class ServerEngine {
  readonly engine: Engine;
  readonly #shared: SharedEngine;
  readonly #ends: (() => void)[] = [];
  #point: CrashPoint | undefined;
  #isDead = false;
  #isMuted = false;

  constructor(shared: SharedEngine) {
    this.#shared = shared;
    this.engine = this.#view(shared.base);
  }

  get isDead(): boolean {
    return this.#isDead;
  }

  crashAt(point: CrashPoint | undefined): void {
    this.#point = point;
  }

  /** Runs work whose statements do nothing, because they were made for all servers already. */
  async muted(work: () => Promise<void>): Promise<void> {
    this.#isMuted = true;
    await work().finally(() => (this.#isMuted = false));
  }

  /** Ends the connection, as the end of the process would. */
  end(): void {
    this.#isDead = true;
    for (const end of this.#ends) end();
  }

  #die(): never {
    this.end();
    throw new Crash('the server crashed');
  }

  #step(at: CrashPoint['at']): void {
    if (this.#isDead) throw new Crash('the server is gone');
    if (this.#point?.at !== at) return;
    this.#point = { at, number: this.#point.number - 1 };
    if (this.#point.number <= 0) this.#die();
  }

  #view(base: Engine): Engine {
    const counting: KyselyPlugin = {
      transformQuery: ({ node }) => {
        if (this.#isMuted) return sql`select 1 as nothing`.toOperationNode();
        this.#step('statement');
        return node;
      },
      transformResult: async ({ result }) => result,
    };
    const counted = (db: Database): Database => db.withPlugin(counting);
    return withOwn(base, {
      serverId: randomUUID(),
      db: counted(base.db),
      boss: this.#shared.bossOfServer(),
      transaction: async (work, span) => {
        const result = await base.transaction((db) => work(counted(db)), span);
        this.#step('commit');
        return result;
      },
      listen: async (channel, heard) => {
        this.#ends.push(await this.#shared.listen(channel, heard));
      },
      close: async () => this.end(),
    });
  }
}

/** An engine of which a server has some parts of its own. */
function withOwn(base: Engine, own: Partial<Engine>): Engine {
  return new Proxy(base, {
    get: (target, name) => {
      if (name in own) return own[name as keyof Engine];
      const value: unknown = Reflect.get(target, name, target);
      return typeof value === 'function' ? (value.bind(target) as unknown) : value;
    },
  });
}

/**
 * One database for all servers of the model, each of which has a {@link ServerEngine} with a name of its own.
 * Its clock is that of the machine plus an offset, which only grows.
 */
export class SharedEngine {
  readonly base: Engine;
  readonly #listeners = new Map<string, Set<Heard>>();
  #isBossStarted = false;
  #offsetSeconds = 0;

  constructor(base: Engine) {
    this.base = base;
  }

  static async open(dataDir: string): Promise<SharedEngine> {
    return new SharedEngine(await openEmbedded(dataDir));
  }

  static onServer(databaseUrl: string): SharedEngine {
    return new SharedEngine(
      openServer(databaseUrl, (error) => {
        throw error;
      }),
    );
  }

  /** The time of the database, within a few milliseconds. */
  now(): Date {
    return new Date(Date.now() + this.#offsetSeconds * 1000);
  }

  /** By how many seconds the clock is ahead of that of the machine. */
  get offsetSeconds(): number {
    return this.#offsetSeconds;
  }

  async jump(seconds: number): Promise<void> {
    this.#offsetSeconds += seconds;
    await this.base.setClockOffset(this.#offsetSeconds);
    await this.rows(moveJobs(seconds));
  }

  /** Runs a statement beside all servers. */
  async rows<Row>(statement: ReturnType<typeof sql<Row>>): Promise<readonly Row[]> {
    return (await statement.execute(this.base.db)).rows;
  }

  async listen(channel: string, heard: Heard): Promise<() => void> {
    const known = this.#listeners.get(channel);
    const all = known ?? new Set<Heard>();
    all.add(heard);
    if (!known) {
      this.#listeners.set(channel, all);
      await this.base.listen(channel, (payload) => {
        for (const each of all) each(payload);
      });
    }
    return () => void all.delete(heard);
  }

  /** The queue. It is started once, and no server stops it for the others. The model has workers of its own. */
  bossOfServer(): PgBoss {
    const { boss } = this.base;
    const start = async (): Promise<void> => {
      if (this.#isBossStarted) return;
      this.#isBossStarted = true;
      await boss.start();
    };
    const own = {
      on: () => own,
      start,
      stop: async () => undefined,
      supervise: async () => undefined,
      offWork: async () => undefined,
      getQueues: () => boss.getQueues(),
      createQueue: (...asked: Parameters<PgBoss['createQueue']>) => boss.createQueue(...asked),
      updateQueue: (...asked: Parameters<PgBoss['updateQueue']>) => boss.updateQueue(...asked),
      insert: (...asked: Parameters<PgBoss['insert']>) => boss.insert(...asked),
    };
    return own as unknown as PgBoss;
  }

  async close(): Promise<void> {
    if (this.#isBossStarted) await this.base.boss.stop({ graceful: false });
    await this.base.close();
  }
}
