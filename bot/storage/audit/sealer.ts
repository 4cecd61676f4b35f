import type { Logger } from 'pino';
import type { AuditKeys } from '../../domain/keys/audit-keys.ts';
import type { Statements } from '../engine/statements.ts';
import { readUnsealed, takeSealLease, writeSealed } from './seal-entries.ts';

interface SealerParts {
  readonly db: Statements;
  readonly serverId: string;
  readonly keys: AuditKeys;
  readonly log: Logger | undefined;
  /** Receives the ids of entries that are not as a server wrote them. They stay out of the tree. */
  readonly found: (entryIds: readonly string[]) => void;
}

/** Milliseconds after a commit, so that the entries of a busy moment are sealed together. */
const SOON_MILLISECONDS = 100;
/** Milliseconds between two looks for entries that another server left. */
const LOOK_MILLISECONDS = 1000;

/**
 * Puts entries of the audit into its tree, within a second after their commit. Every server has a sealer; the lease in
 * the row of the tree lets one of them append at a time, and the others look again.
 */
export class Sealer {
  readonly #parts: SealerParts;
  readonly #skipped: number[] = [];
  #timer: NodeJS.Timeout | undefined;
  #running: Promise<void> = Promise.resolve();
  #isWoken = false;
  #isFailing = false;
  #isOpen = false;

  constructor(parts: SealerParts) {
    this.#parts = parts;
  }

  /** Begins to look. Before that, {@link Sealer.wake} does nothing. */
  start(): void {
    this.#isOpen = true;
    this.#next(LOOK_MILLISECONDS);
  }

  /** Seals soon. Call it after a commit that added an entry. */
  wake(): void {
    if (this.#isWoken || !this.#isOpen) return;
    this.#isWoken = true;
    this.#next(SOON_MILLISECONDS);
  }

  /**
   * Seals the entries that are there, unless another server is doing so. It waits for a look that has begun, because a
   * second lease of this server would end the first one: where statements wait long, neither would ever write.
   */
  sealAll(): Promise<void> {
    const work = this.#running.then(() => this.#sealWaiting());
    this.#running = work.catch(() => undefined);
    return work;
  }

  /** Ends the looks, and seals what is left. */
  async close(): Promise<void> {
    const wasOpen = this.#isOpen;
    this.#isOpen = false;
    clearTimeout(this.#timer);
    await this.#running;
    // What can't be sealed now is sealed by the next server.
    if (wasOpen) await this.#sealWaiting().catch(() => undefined);
  }

  #next(milliseconds: number): void {
    clearTimeout(this.#timer);
    if (!this.#isOpen) return;
    this.#timer = setTimeout(() => {
      this.#isWoken = false;
      this.#running = this.#running.then(() => this.#look());
    }, milliseconds);
  }

  async #look(): Promise<void> {
    try {
      await this.#sealWaiting();
      this.#isFailing = false;
    } catch (error) {
      if (!this.#isFailing) this.#parts.log?.warn({ err: error }, 'entries of the audit are not sealed');
      this.#isFailing = true;
    }
    if (!this.#isWoken) this.#next(LOOK_MILLISECONDS);
  }

  async #sealWaiting(): Promise<void> {
    while (await this.#sealPortion());
  }

  /**
   * Returns whether more entries were there. Those that came since wake the sealer by themselves: waiting for them too
   * would never end on a busy server.
   */
  async #sealPortion(): Promise<boolean> {
    const { db, serverId, keys } = this.#parts;
    const lease = await takeSealLease(db, serverId, this.#skipped);
    if (!lease) return false;
    const sealing = await readUnsealed(db, lease, keys.entry, this.#skipped);
    if (sealing.bad.length > 0) {
      this.#skipped.push(...sealing.bad.map(({ place }) => place));
      this.#parts.found(sealing.bad.map(({ entry_id: entryId }) => entryId));
    }
    if (sealing.entries.length === 0) return sealing.bad.length > 0;
    return (await writeSealed(db, sealing, keys)) !== undefined && sealing.hasMore;
  }
}
