import type { LastSync, SyncState } from '../../accounts/account.ts';

/** Queries about the sync of accounts from the directory. */
export interface SyncQueries {
  /** Returns the last complete sync, or `undefined` if there was none. */
  last(): Promise<LastSync | undefined>;
  state(): Promise<SyncState>;
}

/** Records that a sync keeps about itself. */
interface SyncChanges {
  /** Stores that the sync was complete, with so many accounts. */
  noteDone(accounts: number): Promise<void>;
  /** Stores how far a running sync has come, or why it broke off. */
  noteProgress(progress: {
    readonly startedAt?: Date;
    readonly seen?: number;
    readonly problem?: string;
  }): Promise<void>;
}

export type Syncs = SyncQueries & SyncChanges;
