import type { Admin } from '../../../admin.ts';
import type { PostedCard } from '../../../channel/channel.ts';
import type {
  SessionOutcome,
  SignOut,
  SignOutCard,
  SignOutKind,
  SignOutObstacle,
  SignOutProblem,
  SignOutStatus,
} from '../../../release/sign-out.ts';

/** Queries about rooms that two approvers sign out. */
export interface SignOutQueries {
  byId(id: string): Promise<SignOut | undefined>;
  /** Returns the latest sign-out of a request. */
  latestOf(requestId: string): Promise<SignOut | undefined>;
  /** Returns the sign-outs that wait for a second approver, oldest first. */
  waiting(): Promise<readonly SignOut[]>;
  /** Returns the accounts with a sign-out that nobody confirmed in time and that has not been ended yet. */
  overdueAccounts(): Promise<readonly string[]>;
  /** Returns where the card of a sign-out is, or `undefined` for one that doesn't exist. */
  cardOf(id: string): Promise<SignOutCard | undefined>;
  /** Returns the sign-outs whose card doesn't show their state, for the reconciler, at most so many. */
  behind(limit: number): Promise<readonly string[]>;
  /** Returns the confirmed sign-outs that nobody carries out and for which no job waits or runs. */
  stranded(): Promise<readonly string[]>;
}

/** An attempt that has the lease on the account. */
export interface BegunSignOut {
  readonly attempt: number;
  /** Whether Microsoft Graph has accepted an unknown password already. */
  readonly changed: boolean;
  /** The last change of the password before the first reset left, by the directory. */
  readonly before?: Date;
}

interface SignOutChanges {
  /** Returns what keeps the room of a request from being signed out now. The caller has locked the account. */
  obstacle(requestId: string): Promise<SignOutObstacle | undefined>;
  /** Stores a sign-out that waits, with the id of the audit entry about it. It ends after `hours`. */
  ask(asked: {
    readonly id: string;
    readonly kind: SignOutKind;
    readonly requestId: string;
    readonly by: Admin;
    readonly hours: number;
    readonly entryId: string;
  }): Promise<void>;
  /**
   * Returns whether the seal of the sign-out fits, so that it is the one that somebody asked for. It locks the row until
   * the end of the transaction.
   */
  isAsAsked(id: string): Promise<boolean>;
  /** Ends an open sign-out that somebody altered in the database. */
  endAltered(id: string): Promise<boolean>;
  /** Confirms a sign-out that waits, unless this person asked for it or its time is over. Only one of several wins. */
  confirm(id: string, by: Admin): Promise<boolean>;
  /** Ends a sign-out that waits: `withdrawn` when the person asked for it, and otherwise `rejected`. */
  refuse(id: string, by: Admin): Promise<boolean>;
  /** Ends a confirmed sign-out whose account got a newer one-time password first. */
  replace(id: string): Promise<boolean>;
  /** Ends the sign-out of this account that nobody confirmed in time, and returns its id. */
  expire(accountId: string): Promise<string | undefined>;
  /**
   * Takes the lease on the account, so that no release resets its password meanwhile. The answer is `undefined` while
   * somebody else has it, or while an earlier reset of a release may still take effect.
   */
  begin(id: string, leaseSeconds: number, waitSeconds: number): Promise<BegunSignOut | undefined>;
  /** Returns when {@link begin} may succeed for a confirmed sign-out. */
  busyUntil(id: string, waitSeconds: number): Promise<Date | undefined>;
  /** Stores that a reset leaves, so that the password may have changed, and renews the lease. */
  leave(id: string, attempt: number, leaseSeconds: number, before: Date | undefined): Promise<boolean>;
  /** Stores a clear answer to a reset. */
  answer(id: string, attempt: number, outcome: 'done' | 'refused'): Promise<boolean>;
  /** Ends the lease of an attempt that another one follows. */
  again(id: string, attempt: number): Promise<boolean>;
  /** Ends a sign-out that was carried out. Its request says that the room is signed out, unless the kind is another. */
  finish(id: string, attempt: number, sessions: SessionOutcome | undefined): Promise<boolean>;
  fail(id: string, attempt: number, problem: SignOutProblem): Promise<boolean>;
  /** Announces a post of the card, unless it has been posted `most` times. The answer is `false` if it has. */
  beginPost(id: string, most: number): Promise<boolean>;
  /** Takes the announcement back after it is certain that nothing was posted. */
  cancelPost(id: string): Promise<void>;
  /** Stores where the card is and what it shows. Without a card, it shows nothing and may be posted anew. */
  saveCard(id: string, shows: SignOutStatus, card: PostedCard | undefined): Promise<void>;
}

/** Rooms that two approvers sign out, from the moment that somebody asks for it. */
export type SignOuts = SignOutQueries & SignOutChanges;
