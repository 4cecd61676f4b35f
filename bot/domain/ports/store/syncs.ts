import type { LastSync, SyncState } from '../../accounts/account.ts';

/** What can be asked of the reading of all accounts from the directory. */
export interface SyncQueries {
  /** `undefined` while no sync has been complete. */
  last(): Promise<LastSync | undefined>;
  state(): Promise<SyncState>;
}

/** What a sync writes down about itself. */
interface SyncChanges {
  /** The sync was complete, with so many accounts. */
  noteDone(accounts: number): Promise<void>;
  /** Notes how far a sync that runs has come, or why it broke off. */
  noteProgress(progress: {
    readonly startedAt?: Date;
    readonly seen?: number;
    readonly problem?: string;
  }): Promise<void>;
}

export type Syncs = SyncQueries & SyncChanges;
