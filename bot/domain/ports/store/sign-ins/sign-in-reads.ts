import type { UnreadReason } from '../../../sign-ins/sight.ts';

/** A room whose sign-in is looked for in the sign-in log. */
export interface SignInRead {
  readonly requestId: string;
  readonly accountId: string;
  /** Number of the release that the console got. */
  readonly release: number;
  readonly deliveredAt: Date;
  /** How often the log was read for it. Each reading is of the row with this number, so none counts twice. */
  readonly reads: number;
  /** Whether the account signed in before the delivery, so that another device may have its old password; unknown at first. */
  readonly signedInBefore?: boolean;
  /** The error code of the failure that was noted last. */
  readonly failedCode?: number;
  /** Half an hour after the delivery it was noted that the log could not be read. */
  readonly told: boolean;
}

/** Why the log is not read for now. */
export interface LogPause {
  readonly reason: UnreadReason;
  readonly until: Date;
}

/** The readings that are due now, and the pause that holds them off. */
export interface DueReads {
  readonly now: Date;
  /** The rooms that have waited longest. */
  readonly reads: readonly SignInRead[];
  readonly pause?: LogPause;
}

/** What becomes of a room after a reading; without a next time, nothing more is expected of it. */
export interface AfterRead extends Pick<SignInRead, 'failedCode' | 'signedInBefore' | 'told'> {
  readonly nextAt?: Date;
}

/** The queries for readings of the sign-in log. */
export interface SignInReadQueries {
  /** Returns the rooms whose time has come, the earliest first. */
  due(most: number): Promise<DueReads>;
  /** Returns when the next room is due, or `undefined` if none waits. */
  nextAt(): Promise<Date | undefined>;
}

/** The changes of readings of the sign-in log. */
export interface SignInReads extends SignInReadQueries {
  /**
   * Begins the readings of a release that was just delivered, `seconds` after now, and returns when the first one is
   * due. Nothing changes if they have begun.
   */
  begin(requestId: string, seconds: number): Promise<Date | undefined>;
  /** Stores what became of a reading. It returns false if another server was first, or another release was delivered. */
  advance(read: SignInRead, after: AfterRead): Promise<boolean>;
  /** Holds off all readings; without a pause, they go on. */
  pause(pause: LogPause | undefined): Promise<void>;
  /** Deletes the rows of requests that moved on to another release, or ended. */
  removeOver(): Promise<void>;
}
