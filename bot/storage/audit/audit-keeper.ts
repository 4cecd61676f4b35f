import type { Logger } from 'pino';
import { auditKeysOf } from '../../domain/keys/audit-keys.ts';
import type { Engine } from '../engine/engine.ts';
import type { Statements } from '../engine/statements.ts';
import type { Transactions } from '../transaction.ts';
import { runUpgradeSteps } from '../upgrade/upgrade-steps.ts';
import { AuditWatch } from './audit-watch.ts';
import { Sealer } from './sealer.ts';

interface KeeperParts {
  readonly engine: Engine;
  readonly db: Statements;
  readonly transactions: Transactions;
  readonly auditKey: Uint8Array;
  readonly log: Logger | undefined;
}

/** Seconds between two comparisons of the audit with what this server knows of it. */
const CHECK_SECONDS = 20;
/** Seconds in which the same server raises one alert at most. */
const ALERT_SECONDS = 3600;

/** Keeps the audit of a running server: seals its entries, and tells when something in it was altered. */
export class AuditKeeper {
  readonly #parts: KeeperParts;
  readonly #sealer: Sealer;
  readonly #watch: AuditWatch;
  #timer: NodeJS.Timeout | undefined;
  #running: Promise<void> = Promise.resolve();
  #alertedAt = -Infinity;

  constructor(parts: KeeperParts) {
    const { engine, db, auditKey, log } = parts;
    this.#parts = parts;
    this.#watch = new AuditWatch(db);
    this.#sealer = new Sealer({
      db,
      serverId: engine.serverId,
      keys: auditKeysOf(auditKey),
      log,
      found: (entryIds) => void this.#tell({ entryIds }),
    });
  }

  /**
   * Does what an upgrade has left, and begins to seal. Call it when the keys have proved to be those of the data.
   * @throws OlderServerRuns while a server of an earlier version runs
   */
  async start(): Promise<void> {
    await runUpgradeSteps(this.#parts);
    this.#sealer.start();
    this.#next();
  }

  /** Notes entries that were just committed. */
  committed(entryIds: readonly string[]): void {
    if (entryIds.length === 0) return;
    this.#watch.remember(entryIds);
    this.#sealer.wake();
  }

  /** Seals all entries that wait, unless another server is doing so. */
  async seal(): Promise<void> {
    await this.#sealer.sealAll();
  }

  /** Compares the audit with what this server knows of it, and raises an alert about a loss. */
  async check(): Promise<void> {
    const losses = await this.#watch.check();
    if (losses.length > 0) await this.#tell({ losses });
  }

  async close(): Promise<void> {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    await this.#running;
    await this.#sealer.close();
  }

  #next(): void {
    this.#timer = setTimeout(() => {
      // While the database is away, others tell.
      this.#running = this.check()
        .catch(() => undefined)
        .then(() => {
          if (this.#timer !== undefined) this.#next();
        });
    }, CHECK_SECONDS * 1000);
  }

  async #tell(facts: object): Promise<void> {
    const { log, transactions } = this.#parts;
    log?.error(facts, 'the audit was altered');
    if (performance.now() - this.#alertedAt < ALERT_SECONDS * 1000) return;
    this.#alertedAt = performance.now();
    await transactions
      .run((tx) => tx.jobs.send({ name: 'raise-alert', kind: 'audit_altered' }))
      .catch((error: unknown) => log?.error({ err: error }, 'the alert about the audit was not sent'));
  }
}
