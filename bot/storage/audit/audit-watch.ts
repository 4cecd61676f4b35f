import { sql } from 'kysely';
import { isSameHash, rootOf } from '../../domain/audit/merkle-tree.ts';
import type { Statements } from '../engine/statements.ts';
import { NodeMissing, readRoot, readTree, type StoredTree } from './tree-rows.ts';

/** What this server knows of the audit, and the database doesn't have anymore. */
export type AuditLoss = 'entries' | 'tree';

/** Entries that a server remembers at most. More can only wait while nothing is sealed, which is reported elsewhere. */
const MOST_REMEMBERED = 10_000;

/**
 * Remembers the entries that this server wrote until they are sealed, and the newest tree that it saw. Somebody who can
 * write to the database can delete entries and give the audit an earlier or another tree; a server that runs notices
 * that.
 */
export class AuditWatch {
  readonly #db: Statements;
  readonly #own = new Set<string>();
  #newest: StoredTree | undefined;

  constructor(db: Statements) {
    this.#db = db;
  }

  /** Remembers entries that were just committed. */
  remember(entryIds: readonly string[]): void {
    for (const id of entryIds.slice(0, MOST_REMEMBERED - this.#own.size)) this.#own.add(id);
  }

  /** Compares the database with what this server knows, and returns what is lost. */
  async check(): Promise<readonly AuditLoss[]> {
    const isTreeKept = await this.#isTreeKept();
    const areOwnKept = await this.#areOwnKept();
    return [...(areOwnKept ? [] : ['entries' as const]), ...(isTreeKept ? [] : ['tree' as const])];
  }

  async #areOwnKept(): Promise<boolean> {
    const asked = [...this.#own];
    const rows = await this.#db.all(sql<{ entry_id: string; is_sealed: boolean }>`
      select entry_id, leaf_index is not null as is_sealed from audit_entries where entry_id = any (${asked}::text[])`);
    // Each loss is told once.
    const left = new Set(rows.filter((row) => !row.is_sealed).map((row) => row.entry_id));
    for (const id of asked) if (!left.has(id)) this.#own.delete(id);
    return rows.length === asked.length;
  }

  /** Whether the tree contains the one that this server saw, and its last leaf still has its entry. */
  async #isTreeKept(): Promise<boolean> {
    const earlier = this.#newest;
    const now = await readTree(this.#db);
    const { size, hashes } = now.range;
    const hasLast =
      size === 0 || (await this.#db.won(sql`select from audit_entries where leaf_index = ${size - 1}::bigint`));
    const isWhole = hasLast && (await this.#had(size, rootOf(hashes)));
    this.#newest = now;
    if (!earlier) return isWhole;
    if (earlier.origin !== now.origin || earlier.range.size > size) return false;
    return isWhole && (await this.#had(earlier.range.size, rootOf(earlier.range.hashes)));
  }

  /** Whether the stored nodes give this root at this size. */
  async #had(size: number, root: Uint8Array): Promise<boolean> {
    try {
      return isSameHash(await readRoot(this.#db, size), root);
    } catch (error) {
      if (error instanceof NodeMissing) return false;
      throw error;
    }
  }
}
