import type { LaterChange } from '../../release/password-change.ts';

/** The answer of the directory to an attempt. One without an answer stays as it was when it left. */
export type AttemptAnswer = 'done' | 'refused' | 'throttled';

/** An attempt that is about to leave for the directory. */
export interface LeavingAttempt {
  readonly requestId: string;
  readonly attempt: number;
  readonly release: number;
  /** How long an attempt of the account without an answer makes this one wait, in seconds. */
  readonly waitSeconds: number;
  /** When the password last changed before, by the directory. */
  readonly before: Date | undefined;
}

/** An attempt that the directory accepted and has not shown yet. */
export interface UnprovenAttempt {
  /** When the password last changed before the attempt left, by the directory. */
  readonly before: Date | undefined;
}

/** What is known about the password of a request when the directory is asked whether it changed again. */
export interface ChangeWatch {
  readonly release: number;
  /** The change that the directory showed after our own successful write, or the later one that was noticed last. */
  readonly shownAt?: Date;
  /**
   * Attempts for the account that may act later than the directory showed: further ones of this release, and ones with
   * another password that got no clear answer.
   */
  readonly unresolved: { readonly same: boolean; readonly other: boolean };
  /** When the latest of these attempts left, by kind. The one that the directory showed is none of them. */
  readonly lastSent?: { readonly same?: Date; readonly other?: Date };
  /** Whether the server already released the password again by itself. */
  readonly releasedAnew: boolean;
}

/** Queries about the attempts to reset passwords, at any time. */
export interface ReleaseAttemptQueries {
  /** Returns what to compare a later change with. Attempts that left more than `hours` ago no longer count. */
  watched(requestId: string, hours: number): Promise<ChangeWatch | undefined>;
}

/**
 * The attempts to reset passwords. An attempt is stored before it leaves, so a crash or a lost reply leaves it without
 * an answer, and then the password may have changed. Attempts without an answer are counted by account, over all its
 * requests and releases. Each release of a request has a number and random bytes, from which its password is derived.
 */
interface ReleaseAttemptChanges {
  /**
   * Returns until when the next attempt for the account of the request has to wait, or `undefined` if it need not. The
   * request shows that time. It is never more than `waitSeconds` away, even if the clock was set back.
   */
  waitUntil(requestId: string, waitSeconds: number): Promise<Date | undefined>;
  /** Shows on an approved request that the directory asked for a pause, and when the next attempt begins. */
  showPause(requestId: string, until: Date): Promise<void>;
  /** Stores the sealed bytes of the present release unless it has some, and returns those that are stored. */
  seed(requestId: string, release: number, sealed: string): Promise<string | undefined>;
  /** Returns the latest attempt of a release if the directory accepted it and has not shown the change yet. */
  unproven(requestId: string, release: number): Promise<UnprovenAttempt | undefined>;
  /** Stores that an attempt leaves. The answer is `false` if it has to wait for another one. */
  leave(attempt: LeavingAttempt): Promise<boolean>;
  /**
   * Stores the answer to an attempt. The answer is `true` if this changed what an ended request tells about its
   * password. A throttled attempt needs no wait, but people report of some that acted nevertheless.
   */
  resolve(requestId: string, attempt: number, outcome: AttemptAnswer): Promise<boolean>;
  /** Stores a change that came later than our own. The answer is `false` if it was noticed before. */
  noteChange(requestId: string, release: number, change: LaterChange): Promise<boolean>;
  /** Deletes the random bytes of the releases of a request. */
  wipe(requestId: string): Promise<void>;
}

export type ReleaseAttempts = ReleaseAttemptQueries & ReleaseAttemptChanges;
