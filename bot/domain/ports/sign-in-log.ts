import type { UnreadReason } from '../sign-ins/sight.ts';

/** One sign-in of an account in the sign-in log of Microsoft Entra. */
export interface LoggedSignIn {
  readonly id: string;
  readonly accountId: string;
  readonly at: Date;
  /** 0 is a success. */
  readonly errorCode: number;
  readonly appId?: string;
  readonly appName?: string;
  /** The API that the sign-in was for, such as "Office 365 Exchange Online". */
  readonly resourceName?: string;
  readonly failureReason?: string;
  readonly isInteractive?: boolean;
  readonly ipAddress?: string;
  readonly deviceName?: string;
  /** Names of the Conditional Access policies that failed the sign-in. */
  readonly failedPolicies: readonly string[];
}

export type SignInReading =
  | {
      readonly outcome: 'read';
      readonly signIns: readonly LoggedSignIn[];
      /** Not all pages were read, so silence proves nothing. */
      readonly isIncomplete?: true;
    }
  | { readonly outcome: 'unread'; readonly reason: UnreadReason; readonly retryAfterSeconds?: number };

/** The sign-in log of the tenant. It needs AuditLog.Read.All and Microsoft Entra ID P1. */
export interface SignInLog {
  /**
   * Returns the sign-ins of at most {@link MOST_ACCOUNTS} accounts since a time, the earliest first. It never throws:
   * what cannot be read is an outcome.
   */
  read(accountIds: readonly string[], since: Date): Promise<SignInReading>;
}

/** The most accounts that one query of the sign-in log asks for. */
export const MOST_ACCOUNTS = 15;
