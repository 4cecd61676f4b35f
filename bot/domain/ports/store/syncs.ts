import type { HeldList, LastSync, LeftOut, SourceStates, SyncState } from '../../accounts/account-sync.ts';
import type { Admin } from '../../admin.ts';

/** Queries about the sync of accounts from the directory. */
export interface SyncQueries {
  /** Returns the last complete sync, or `undefined` if there was none. */
  last(): Promise<LastSync | undefined>;
  state(): Promise<SyncState>;
}

/** Records that a sync keeps about itself. */
interface SyncChanges {
  /** Stores that the sync was complete, with so many accounts. No list is held anymore. */
  noteDone(done: { readonly accounts: number; readonly leftOut?: LeftOut }): Promise<void>;
  /** Stores how far a running sync has come, or why it broke off. */
  noteProgress(progress: {
    readonly startedAt?: Date;
    readonly seen?: number;
    readonly problem?: string;
  }): Promise<void>;
  /** Stores how sources stand. The time of the last complete reading is kept where the new state has none. */
  noteSources(states: SourceStates): Promise<void>;
  /** Returns the list that is held, and locks it until the transaction ends. */
  held(): Promise<HeldList | undefined>;
  /** Stores that a list is held, in place of any other. */
  hold(list: Omit<HeldList, 'accepted'>): Promise<void>;
  /**
   * Accepts the held list with this id, if a second reading has confirmed it and nobody has accepted it yet.
   * @returns whether it was accepted just now
   */
  accept(list: string, by: Admin): Promise<boolean>;
}

export type Syncs = SyncQueries & SyncChanges;
