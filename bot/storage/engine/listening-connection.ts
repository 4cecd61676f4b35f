import pg from 'pg';

interface Listening {
  readonly heard: (payload: string) => void;
  readonly missed: () => void;
}

/** Pause before each attempt to connect again, in milliseconds. */
const AGAIN_MILLISECONDS = 1000;
/** Milliseconds after which a statement without an answer means that the connection is dead. */
const ANSWER_MILLISECONDS = 3000;
/** Number of the advisory lock that every server holds in shared mode while it uses the data. */
const IN_USE_LOCK = 7266668;

/**
 * Listens to all channels on one connection of its own, outside the pool. When the connection ends, it tries every
 * second to connect again, subscribes to every channel, and reports to each that notifications may have been lost. The
 * connection also holds a shared advisory lock, which PostgreSQL releases when the connection ends. That lock tells
 * every server whether another one uses the same data.
 */
export class ListeningConnection {
  readonly #databaseUrl: string;
  readonly #channels = new Map<string, Listening>();
  #client: pg.Client | undefined;
  #connected: Promise<pg.Client> | undefined;
  #timer: NodeJS.Timeout | undefined;
  #closed = false;

  constructor(databaseUrl: string) {
    this.#databaseUrl = databaseUrl;
  }

  /** @param missed called after a new connection, because notifications may have been lost in between */
  async listen(channel: string, heard: (payload: string) => void, missed: () => void): Promise<void> {
    this.#channels.set(channel, { heard, missed });
    this.#connected ??= this.#connect();
    const client = await this.#connected;
    await client.query(`listen ${channel}`);
  }

  /**
   * Runs a statement on this connection. When there is no answer in time, the connection is given up for a new one.
   * @throws Error while there is no connection
   */
  async query(text: string, values: readonly unknown[]): Promise<readonly Record<string, unknown>[]> {
    this.#connected ??= this.#connect();
    await this.#connected;
    const client = this.#client;
    if (!client) throw new Error('the connection that listens is away');
    const timeout = setTimeout(() => this.#giveUp(client), ANSWER_MILLISECONDS);
    try {
      return (await client.query<Record<string, unknown>>(text, [...values])).rows;
    } finally {
      clearTimeout(timeout);
    }
  }

  /**
   * Runs the work only while no other server is connected. An exclusive lock keeps other servers from connecting
   * meanwhile.
   * @returns whether the work ran
   */
  async whileAlone(work: () => Promise<void>): Promise<boolean> {
    this.#connected ??= this.#connect();
    const client = await this.#connected;
    const { rows } = await client.query<{ alone: boolean }>('select pg_try_advisory_lock($1) as alone', [IN_USE_LOCK]);
    if (rows[0]?.alone !== true) return false;
    try {
      await work();
    } finally {
      await client.query('select pg_advisory_unlock($1)', [IN_USE_LOCK]);
    }
    return true;
  }

  async close(): Promise<void> {
    this.#closed = true;
    clearTimeout(this.#timer);
    await this.#client?.end();
  }

  async #connect(): Promise<pg.Client> {
    const client = new pg.Client({ connectionString: this.#databaseUrl, keepAlive: true });
    this.#client = client;
    client.on('notification', ({ channel, payload }) => this.#channels.get(channel)?.heard(payload ?? ''));
    client.on('error', () => undefined);
    await client.connect();
    client.once('end', () => {
      if (this.#client === client) this.#later();
    });
    await client.query('select pg_advisory_lock_shared($1)', [IN_USE_LOCK]);
    return client;
  }

  /** Ends a connection that doesn't answer. Its open statements fail, and the next attempt begins as after a loss. */
  #giveUp(client: pg.Client): void {
    if (this.#client === client) this.#later();
  }

  /** Schedules one attempt to connect again, even when several events report the same lost connection. */
  #later(): void {
    void this.#client?.end().catch(() => undefined);
    this.#client = undefined;
    if (this.#closed || this.#timer !== undefined) return;
    this.#timer = setTimeout(() => {
      this.#timer = undefined;
      void this.#again().catch(() => this.#later());
    }, AGAIN_MILLISECONDS);
  }

  async #again(): Promise<void> {
    const client = await this.#connect();
    for (const channel of this.#channels.keys()) await client.query(`listen ${channel}`);
    for (const { missed } of this.#channels.values()) missed();
  }
}
