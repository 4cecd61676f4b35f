import { sql } from 'kysely';
import type { Engine } from './engine.ts';

/** SQLSTATE disk_full. */
const DISK_FULL = '53100';

function saysDiskFull(error: unknown): boolean {
  return (error as { readonly code?: unknown }).code === DISK_FULL;
}

/** Takes a megabyte, on pages that are new, and gives it back. */
async function tryToWrite(engine: Pick<Engine, 'transaction'>): Promise<boolean> {
  const trial = sql`create temporary table rooms_trial on commit drop as select repeat(md5(n::text), 32) as filling from generate_series(1, 1024) n`;
  return await engine
    .transaction((db) => trial.execute(db))
    .then(
      () => true,
      (error: unknown) => !saysDiskFull(error),
    );
}

/** Whether the disk has room for what the database writes. A write is tried only after another has found none. */
export class DiskRoom {
  #isFull = false;
  #trial: Promise<boolean> | undefined;

  /** @param error of a statement that failed, for whatever reason */
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
