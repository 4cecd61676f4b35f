import type { AccountFacts, UnknownReason } from './account.ts';

/** Minutes from one sync of all accounts to the next, unless someone sets another time. */
export const DEFAULT_SYNC_MINUTES = 60;

/** The sources of the account list: the users, the room list, the licenses of the tenant, and the mailboxes. */
export const LIST_SOURCES = ['users', 'rooms', 'licenses', 'mailboxes'] as const;
type ListSource = (typeof LIST_SOURCES)[number];

/**
 * Why a source was not read completely: it gave no answer, the app lacks the permission, it isn't there or empty, or
 * entries are missing.
 */
export type SourceProblem = Extract<UnknownReason, 'no_answer' | 'no_permission' | 'switched_off' | 'list_incomplete'>;

/**
 * How one source was read: completely, or why not. An incomplete source may still have told something; `count` is the
 * number of entries that were read, and `total` the number that the source says it has.
 */
export type SourceReading =
  | { readonly complete: true; readonly count: number }
  | {
      readonly complete: false;
      readonly reason: SourceProblem;
      readonly count?: number;
      readonly total?: number;
      /** The pause that the source asked for, in seconds. */
      readonly retryAfterSeconds?: number;
    };

/** How the sources besides the users were read. */
export interface ListSources {
  readonly rooms: SourceReading;
  readonly licenses: SourceReading;
}

/** A record of a list that can't be understood or stored, so that it is left out. */
export interface LeftOutRecord {
  /** Object id, sign-in address and name as far as they can be read and stored. */
  readonly id?: string;
  readonly upn?: string;
  readonly name?: string;
}

/** One page of the account list. Every page tells how the sources stand. */
export interface AccountPage {
  readonly accounts: readonly AccountFacts[];
  readonly leftOut: readonly LeftOutRecord[];
  readonly sources: ListSources;
}

/** Why a list can't be read although the directory answers: it leads in a circle, or an answer isn't a list. */
export type ListProblem = 'list_repeats' | 'list_malformed';

/** The records of the latest list that were left out; the names are those of the first few. */
export interface LeftOut {
  readonly count: number;
  readonly names: readonly string[];
}

/** How a source stood after the latest sync, and when it was last read completely. */
export interface SourceState {
  readonly completeAt?: Date;
  readonly count?: number;
  readonly total?: number;
  /** Why the latest reading was not complete; absent if it was. */
  readonly reason?: SourceProblem;
}

export type SourceStates = Readonly<Partial<Record<ListSource, SourceState>>>;

/** What a list would take away, compared with the known accounts. */
export interface ListLoss {
  readonly known: number;
  readonly found: number;
  /** Number of known accounts that are not in the list. */
  readonly gone: number;
  /** Number of listed accounts that are no longer on the room list. */
  readonly roomsLost: number;
  /** Names of the first few accounts that are not in the list; absent in what earlier versions stored. */
  readonly goneNames?: readonly string[];
}

/**
 * A list that lost so much that it changes nothing until a person accepts it.
 *
 *     (nothing held) -- implausible --> held -- the same after 5 minutes --> confirmed -- a person's yes --> accepted
 *
 * From every state a plausible list leads back to nothing held, and a list with another loss to held. An accepted list
 * is applied by the next reading that loses the same accounts.
 */
export interface HeldList extends ListLoss {
  /** Identifies the accounts that the list would take away. */
  readonly list: string;
  /** When the list was first read. */
  readonly since: Date;
  /** When a second reading said the same. */
  readonly confirmedAt?: Date;
  readonly accepted?: { readonly by: string; readonly at: Date };
}

/** The last complete sync of all accounts. */
export interface LastSync {
  readonly at: Date;
  readonly accounts: number;
}

/** The state of the sync of accounts. */
export interface SyncState {
  readonly running: boolean;
  /** When the sync that is running started. */
  readonly startedAt?: Date;
  readonly seen?: number;
  readonly last?: LastSync;
  /** Why the latest sync broke off. */
  readonly problem?: string;
  readonly sources: SourceStates;
  readonly leftOut?: LeftOut;
  readonly held?: HeldList;
}
