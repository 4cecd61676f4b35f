import type { Logger } from 'pino';
import type { Engine } from '../engine/engine.ts';
import { callAll } from '../../runtime/call-all.ts';
import { MIGRATION_COUNT } from '../migrations/migrations.ts';
import { serverVersion } from '../../runtime/server-version.ts';
import { BEAT, BEAT_SECONDS, type Beat, leave } from './servers.ts';

/** Seconds until the next try after a beat that failed. */
const AGAIN_SECONDS = 1;
/** Seconds since the last beat after which nobody may rely on the connection that listens. */
const FRESH_SECONDS = 10;

type Listener = (beat: Beat) => void;

/**
 * The beats of this server, on the connection that listens. An embedded database has no other server that could judge,
 * so there the row is written once, at the start.
 */
export class Beats {
  readonly #engine: Engine;
  readonly #log: Logger | undefined;
  readonly #listeners: Listener[] = [];
  #timer: NodeJS.Timeout | undefined;
  #beatAt = -Infinity;
  #hasBeaten = false;
  #running: Promise<void> | undefined;
  #isFailing = false;
  #closed = false;

  constructor(engine: Engine, log?: Logger) {
    this.#engine = engine;
    this.#log = log;
  }

  /** Whether a beat arrived within the last seconds, so that the connection that listens works. */
  get isFresh(): boolean {
    return this.#engine.embedded || performance.now() - this.#beatAt <= FRESH_SECONDS * 1000;
  }

  /** Calls the listener after each beat that arrived. */
  onBeat(listener: Listener): void {
    this.#listeners.push(listener);
  }

  /**
   * Writes the row of this server and begins to repeat it. Call it before anything that takes a lease.
   * @throws Error when the first beat fails
   */
  async start(): Promise<void> {
    await this.#beat();
    if (!this.#engine.embedded) this.#next(BEAT_SECONDS);
  }

  /** Ends the beats and deletes the row. Call it when no lease is held anymore, and before the engine closes. */
  async close(): Promise<void> {
    this.#closed = true;
    clearTimeout(this.#timer);
    await this.#running;
    if (!this.#hasBeaten) return;
    // When the database is away, the row is deleted by the next server that may judge.
    await leave(this.#engine.serverId)
      .execute(this.#engine.db)
      .catch((error: unknown) => this.#log?.warn({ err: error }, 'the row of this server stays behind'));
  }

  #next(seconds: number): void {
    if (this.#closed) return;
    this.#timer = setTimeout(() => {
      this.#running = this.#beat().then(
        () => {
          this.#isFailing = false;
          this.#next(BEAT_SECONDS);
        },
        (error: unknown) => {
          if (!this.#isFailing) this.#log?.warn({ err: error }, 'the beats of this server fail');
          this.#isFailing = true;
          this.#next(AGAIN_SECONDS);
        },
      );
    }, seconds * 1000);
  }

  async #beat(): Promise<void> {
    const { serverId } = this.#engine;
    const [row] = await this.#engine.onListening(BEAT, [serverId, serverVersion(), MIGRATION_COUNT]);
    const wasGone = this.#hasBeaten && row?.['isFirst'] === true;
    this.#hasBeaten = true;
    this.#beatAt = performance.now();
    if (wasGone) this.#log?.warn('this server was silent for so long that others gave its leases back');
    const beat = { migrations: Number(row?.['migrations']), wasGone };
    try {
      callAll(this.#listeners.map((listener) => () => listener(beat)));
    } catch (error) {
      this.#log?.error({ err: error }, 'a listener of the beats failed');
    }
  }
}
