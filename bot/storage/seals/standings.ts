import { sql } from 'kysely';
import type { AuditAct } from '../../domain/audit/audit.ts';
import { canonical } from '../../domain/canonical.ts';
import type { AuditQueries } from '../../domain/ports/store/audit.ts';
import type { Statements } from '../engine/statements.ts';
import type { RowSeals, SealedRow } from './row-seals.ts';
import type { SeenRevisions } from './seen-revisions.ts';

/** A row of the installation, and whether it is the one that the newest audit entry about it wrote. */
interface Standing<Row> {
  readonly row: Row | undefined;
  readonly fits: boolean;
}

interface StandingsParts {
  readonly seals: RowSeals;
  readonly seen: SeenRevisions;
  readonly audit: Pick<AuditQueries, 'newest'>;
}

const OF_PREFERENCES = ['preference_changed', 'rules_resealed', 'rows_sealed'] as const satisfies readonly AuditAct[];
const OF_CHANNEL = ['channel_chosen', 'rows_sealed'] as const satisfies readonly AuditAct[];

/** Returns whether the preferences are those of a new database, which no entry is about and no seal covers. */
function isPristine({ revision, changed }: SealedRow): boolean {
  return typeof revision === 'number' && canonical(changed) === '{}';
}

/** How often a row that doesn't fit is read again, because a change may commit between the two reads. */
const MOST_READS = 3;

/**
 * The preferences and the approval channel with their seals. Each seal names the audit entry that wrote the row, and a
 * row fits only while that entry is the newest one about it, so an older row that somebody put back doesn't fit.
 */
export class Standings {
  readonly #db: Statements;
  readonly #parts: StandingsParts;

  constructor(db: Statements, parts: StandingsParts) {
    this.#db = db;
    this.#parts = parts;
  }

  /** The newest revision of the preferences that this server has seen. */
  get newestPreferences(): number {
    return this.#parts.seen.newestPreferences;
  }

  async preferences<Row extends SealedRow>(): Promise<Standing<Row>> {
    const { seals, seen } = this.#parts;
    return await this.#compare(
      sql<Row>`select * from preferences`,
      OF_PREFERENCES,
      (row) => seals.fitsPreferences(row) && !seen.hasNewerPreferences(Number(row['revision'])),
    );
  }

  /** A channel that was never chosen fits, because nobody hears of a request then. */
  async channel(): Promise<Standing<SealedRow>> {
    const { seals, seen } = this.#parts;
    return await this.#compare(
      sql<SealedRow>`select * from settings where name = 'approval_channel'`,
      OF_CHANNEL,
      (row) => seals.fitsChannel(row) && !seen.hasNewerChannel(String(row['seal_entry'])),
    );
  }

  /** Seals the preferences as they are in this transaction. Nobody else can change them until it ends. */
  async sealPreferences(entryId: string): Promise<void> {
    const row = await this.#db.one(
      sql<SealedRow>`update preferences set seal_entry = ${entryId} returning revision, changed, seal_entry`,
    );
    if (row) await this.#db.all(sql`update preferences set seal = ${this.#parts.seals.preferences(row)}`);
  }

  /** Seals the approval channel as it is in this transaction. */
  async sealChannel(entryId: string): Promise<void> {
    const row = await this.#db.one(sql<{ readonly value: object }>`
      update settings set seal_entry = ${entryId} where name = 'approval_channel' returning value`);
    const seal = row && this.#parts.seals.channel(row.value, entryId);
    if (seal) await this.#db.all(sql`update settings set seal = ${seal} where name = 'approval_channel'`);
  }

  async #compare<Row extends SealedRow>(
    statement: ReturnType<typeof sql<Row>>,
    acts: readonly AuditAct[],
    fits: (row: Row) => boolean,
  ): Promise<Standing<Row>> {
    for (let reads = 1; ; reads += 1) {
      const row = await this.#db.one(statement);
      if (!row) return { row, fits: true };
      const newest = await this.#parts.audit.newest(acts);
      if (!newest && isPristine(row)) return { row, fits: true };
      const isNewest = newest?.isAuthentic === true && newest.entryId === row['seal_entry'];
      if ((isNewest && fits(row)) || reads === MOST_READS) return { row, fits: isNewest && fits(row) };
    }
  }
}
