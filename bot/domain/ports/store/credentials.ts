/** The sealed copy of a code. */
export interface KeptCode {
  readonly sealed: string;
  /** For how much longer its issuer may see it; more than 0. */
  readonly visibleSeconds: number;
}

/** What can be read of all that is kept sealed: codes, uploaded passwords, and credentials for a console. */
export interface CredentialQueries {
  /** The copy of a code, while its issuer may see it. */
  code(otpId: string): Promise<KeptCode | undefined>;
  /** The sealed password that is kept for a one-time password. */
  password(otpId: string): Promise<string | undefined>;
  /** The published JWE of a request that is `ready`. */
  published(requestId: string): Promise<string | undefined>;
}

/** What keeps sealed texts, and what deletes them. */
interface CredentialChanges {
  /** Keeps the sealed code for the issuer's eyes until `visibleMinutes` have passed. */
  keepCode(otpId: string, sealed: string, visibleMinutes: number): Promise<void>;
  /** Keeps the sealed credential, unpublished, and renews the release lease; `false` when the attempt has lost the lease. */
  keep(requestId: string, attempt: number, jwe: string, leaseSeconds: number): Promise<boolean>;
  /**
   * Deletes every sealed text whose time is over: codes that nobody may see any more, credentials that were delivered,
   * never confirmed, and whose pick-up clock has ended, and passwords whose one-time password was never issued and will
   * not be. Whatever ends a one-time password or a request deletes its sealed texts in the same statement.
   */
  wipe(): Promise<void>;
}

export type Credentials = CredentialQueries & CredentialChanges;
