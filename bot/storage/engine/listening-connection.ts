import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { CONNECTION_LIMITS } from './limits.ts';
import { destroy } from './server-pool.ts';
import { outageOf, storeUnavailable } from './store-unavailable.ts';
import { quietly, tolerant } from './tolerant-listener.ts';

interface Listening {
  readonly heard: (payload: string) => void;
  readonly missed: () => void;
}

/** Pause before each attempt to connect again, in milliseconds. */
const AGAIN_MILLISECONDS = 1000;
/** Milliseconds after which a statement without an answer means that the connection is dead. */
const ANSWER_MILLISECONDS = 3_000;
/** Milliseconds without an answer after which the connection is asked for a sign of life. */
const QUIET_MILLISECONDS = 5_000;
/** Number of the advisory lock that every server holds in shared mode while it uses the data. */
const IN_USE_LOCK = 7266668;

/**
 * Listens to all channels on one connection of its own, outside the pool. When the connection ends or a statement on it
 * gets no answer in time, it tries every second to connect again, subscribes to every channel, and reports to each that
 * notifications may have been lost. A connection can end without a sign, for example when a firewall forgets it. Then
 * only an answer shows that it is alive, so it is asked when it was quiet for 5 seconds.
 *
 * The connection also holds a shared advisory lock, which PostgreSQL releases when the connection ends. That lock tells
 * every server whether another one uses the same data.
 */
export class ListeningConnection {
  readonly #databaseUrl: string;
  readonly #failed: (error: unknown) => void;
  readonly #channels = new Map<string, Listening>();
  #client: pg.Client | undefined;
  #connected: Promise<pg.Client> | undefined;
  #timer: NodeJS.Timeout | undefined;
  #pulse: NodeJS.Timeout | undefined;
  #answeredAt = -Infinity;
  #closed = false;

  /** @param failed receives the errors of listeners */
  constructor(databaseUrl: string, failed: (error: unknown) => void = () => undefined) {
    this.#databaseUrl = databaseUrl;
    this.#failed = failed;
  }

  get #quietMilliseconds(): number {
    return performance.now() - this.#answeredAt;
  }

  /** @param missed called after a new connection, because notifications may have been lost in between */
  async listen(channel: string, heard: (payload: string) => void, missed: () => void): Promise<void> {
    this.#channels.set(channel, { heard: tolerant(heard, this.#failed), missed });
    await this.query(`listen ${channel}`, []);
  }

  /**
   * Runs a statement on this connection. When it gets no answer in time, a new connection replaces this one.
   * @throws DomainError store_unavailable while there is no connection
   */
  async query(text: string, values: readonly unknown[]): Promise<readonly Record<string, unknown>[]> {
    this.#connected ??= this.#connect();
    await this.#connected;
    const client = this.#client;
    if (!client) throw storeUnavailable(new Error('the connection that listens is away'));
    try {
      return await this.#ask(client, text, values);
    } catch (error) {
      const outage = outageOf(error);
      // A server that became read-only has lost its role, and another one may be at the same address.
      if (outage === 'read_only') destroy(client);
      throw outage === undefined ? error : storeUnavailable(error);
    }
  }

  /** Tells whether a new connection gets an answer. */
  async answersAnew(): Promise<boolean> {
    const client = this.#newClient();
    try {
      await client.connect();
      await client.query('select 1');
      return true;
    } catch {
      return false;
    } finally {
      destroy(client);
    }
  }

  /**
   * Runs the work only while no other server is connected. An exclusive lock keeps other servers from connecting
   * meanwhile.
   * @returns whether the work ran
   */
  async whileAlone(work: () => Promise<void>): Promise<boolean> {
    const [lock] = await this.query('select pg_try_advisory_lock($1) as alone', [IN_USE_LOCK]);
    if (lock?.['alone'] !== true) return false;
    try {
      await work();
    } finally {
      // A connection that is gone has lost the lock. Why the work failed is not to be hidden by it.
      await this.query('select pg_advisory_unlock($1)', [IN_USE_LOCK]).catch(() => undefined);
    }
    return true;
  }

  async close(): Promise<void> {
    this.#closed = true;
    clearTimeout(this.#timer);
    clearInterval(this.#pulse);
    const client = this.#client;
    if (!client) return;
    const impatience = setTimeout(() => destroy(client), AGAIN_MILLISECONDS);
    await client.end();
    clearTimeout(impatience);
  }

  /** With `pipeline`, the driver destroys a connection on which a statement takes longer than `query_timeout`. */
  #newClient(): pg.Client {
    const client = new pg.Client({
      connectionString: this.#databaseUrl,
      pipeline: true,
      ...CONNECTION_LIMITS,
      query_timeout: ANSWER_MILLISECONDS,
    });
    client.on('error', () => undefined);
    return client;
  }

  async #connect(): Promise<pg.Client> {
    const client = this.#newClient();
    this.#client = client;
    client.on('notification', ({ channel, payload }) => this.#channels.get(channel)?.heard(payload ?? ''));
    await client.connect();
    if (this.#closed) destroy(client);
    client.once('end', () => {
      if (this.#client === client) this.#later();
    });
    await this.#takeUseLock(client);
    this.#pulse ??= setInterval(() => this.#keepAlive(), AGAIN_MILLISECONDS);
    return client;
  }

  /** Waits while the keys are replaced, which holds the lock alone. */
  async #takeUseLock(client: pg.Client): Promise<void> {
    for (;;) {
      const [lock] = await this.#ask(client, 'select pg_try_advisory_lock_shared($1) as mine', [IN_USE_LOCK]);
      if (lock?.['mine'] === true || this.#closed) return;
      await pause(AGAIN_MILLISECONDS);
    }
  }

  async #ask(client: pg.Client, text: string, values: readonly unknown[]): Promise<readonly Record<string, unknown>[]> {
    const { rows } = await client.query<Record<string, unknown>>(text, [...values]);
    this.#answeredAt = performance.now();
    return rows;
  }

  #keepAlive(): void {
    if (!this.#client || this.#quietMilliseconds < QUIET_MILLISECONDS) return;
    // A failure ends the connection, and that begins the attempts to connect again.
    this.#ask(this.#client, 'select 1', []).catch(() => undefined);
  }

  /** Schedules one attempt to connect again, even when several events report the same lost connection. */
  #later(): void {
    const lost = this.#client;
    this.#client = undefined;
    if (lost) destroy(lost);
    if (this.#closed || this.#timer !== undefined) return;
    this.#timer = setTimeout(() => {
      this.#timer = undefined;
      void this.#again().catch(() => this.#later());
    }, AGAIN_MILLISECONDS);
  }

  async #again(): Promise<void> {
    const client = await this.#connect();
    for (const channel of this.#channels.keys()) await this.#ask(client, `listen ${channel}`, []);
    for (const { missed } of this.#channels.values()) quietly(missed, this.#failed);
  }
}
