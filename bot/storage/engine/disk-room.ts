import { sql } from 'kysely';
import type { Engine } from './engine.ts';

/** SQLSTATE disk_full. */
const DISK_FULL = '53100';

/** An error that leaves the engine has the error of PostgreSQL as its cause. */
function saysDiskFull(error: unknown): boolean {
  const { code, cause } = error as { readonly code?: unknown; readonly cause?: unknown };
  return code === DISK_FULL || (typeof cause === 'object' && cause !== null && saysDiskFull(cause));
}

/** Writes a megabyte to new pages and drops it at the commit. Returns `false` only when the disk is full. */
async function tryToWrite(engine: Pick<Engine, 'transaction'>): Promise<boolean> {
  const trial = sql`create temporary table rooms_trial on commit drop as select repeat(md5(n::text), 32) as filling from generate_series(1, 1024) n`;
  return await engine
    .transaction((db) => trial.execute(db))
    .then(
      () => true,
      (error: unknown) => !saysDiskFull(error),
    );
}

/** Knows whether the disk has room for the database. It tries a write only after a statement failed on a full disk. */
export class DiskRoom {
  #isFull = false;
  #trial: Promise<boolean> | undefined;

  /** @param error the error of any failed statement, whatever the reason */
  note(error: unknown): void {
    if (saysDiskFull(error)) this.#isFull = true;
  }

  async isThere(engine: Pick<Engine, 'transaction'>): Promise<boolean> {
    if (!this.#isFull) return true;
    this.#trial ??= tryToWrite(engine).finally(() => {
      this.#trial = undefined;
    });
    this.#isFull = !(await this.#trial);
    return !this.#isFull;
  }
}
