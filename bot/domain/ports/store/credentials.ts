/** The sealed copy of a code. */
export interface KeptCode {
  readonly sealed: string;
  /** Seconds for which its issuer may still see it; more than 0. */
  readonly visibleSeconds: number;
}

/** The sealed copy of a code that was just generated. */
export interface NewCode {
  readonly otpId: string;
  readonly sealed: string;
}

/** Whether a code can be shown, and whether somebody has seen it. */
export interface CodeSight {
  /** Until when its issuer may see it; absent when nobody may any more. */
  readonly visibleUntil?: Date;
  /** Whether nobody has seen the code and nobody can any more, although consoles would still take it. */
  readonly isUnseen: boolean;
}

/** Queries about sealed texts: codes, uploaded passwords, and credentials for a console. */
export interface CredentialQueries {
  /** Returns the sealed code while its issuer may see it. */
  code(otpId: string): Promise<KeptCode | undefined>;
  /** Returns who can still see a code, by the clock of the database and the audit. */
  sight(otpId: string): Promise<CodeSight>;
  /** Returns the sealed password that is kept for a one-time password. */
  password(otpId: string): Promise<string | undefined>;
  /** Returns which of these one-time passwords have a sealed password that is kept for them. */
  withPassword(otpIds: readonly string[]): Promise<ReadonlySet<string>>;
  /** Returns the published JWE of a request that is `ready`. */
  published(requestId: string): Promise<string | undefined>;
}

/** Changes to sealed texts. */
interface CredentialChanges {
  /** Keeps the sealed codes for their issuer until `visibleMinutes` have passed. */
  keepCodes(codes: readonly NewCode[], visibleMinutes: number): Promise<void>;
  /**
   * Keeps the sealed credential, unpublished, and renews the release lease. The answer is `false` if the attempt has
   * lost the lease.
   */
  keep(requestId: string, attempt: number, jwe: string, leaseSeconds: number): Promise<boolean>;
  /**
   * Deletes the sealed texts of these accounts whose time is over: codes that nobody may see any more, and credentials
   * that were delivered but never confirmed, once their pick-up clock has ended. Other texts need no such job, because
   * the statement that ends a one-time password or a request also deletes its sealed texts.
   */
  wipe(accountIds: readonly string[]): Promise<void>;
  /** Deletes uploaded passwords whose one-time password was not issued and will not be. */
  wipeUnused(): Promise<void>;
}

export type Credentials = CredentialQueries & CredentialChanges;
