import type { AuditFilter } from '../../../audit/audit.ts';
import type { LogEntry, SaltedName } from '../../../audit/log-entry.ts';
import type { Hash, NodePlace } from '../../../audit/merkle-tree.ts';

/** The newest signed checkpoint of the audit. */
export interface NewestCheckpoint {
  readonly note: string;
  readonly size: number;
}

/** An entry as its leaf has it, and what people read with it. */
export interface ExportedEntry {
  /** The place of the entry, for the next page. */
  readonly place: number;
  /** The number of its leaf. It is absent until the entry is sealed. */
  readonly number?: number;
  readonly entry: LogEntry;
  /** The name of the person who acted, unless it was erased. */
  readonly salted?: SaltedName;
  /** Present name of the account. */
  readonly accountName?: string;
  /** The first symbols of the code. */
  readonly selector?: string;
}

/** The audit as a log that outsiders verify. */
export interface AuditLog {
  newest(): Promise<NewestCheckpoint | undefined>;
  /**
   * Returns the proof that the tree only grew between two sizes.
   * @throws Error when a node of the tree is missing
   */
  consistency(first: number, second: number): Promise<readonly Hash[]>;
  /** Returns the hashes of nodes, in the order of the places. @throws Error when a node of the tree is missing */
  nodes(places: readonly NodePlace[]): Promise<readonly Hash[]>;
  /** Returns the entries that match, newest first. */
  exported(filter: AuditFilter, limit: number): Promise<readonly ExportedEntry[]>;
}
