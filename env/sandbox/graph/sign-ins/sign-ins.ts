import { randomUUID } from 'node:crypto';
import type { AppliedConditionalAccessPolicy, SignIn } from '@microsoft/microsoft-graph-types';
import type { Account } from '../account.ts';
import { FAILURE_REASONS } from './error-codes.ts';

/** An application that signs in, and the API for which it asks for a token. */
export interface SignInClient {
  readonly appId: string;
  readonly appDisplayName: string;
  readonly resourceDisplayName: string;
}

/**
 * What the sandbox takes for the Teams Rooms app. Which application a real console shows in the log is not known; this
 * one is "Microsoft Teams" (https://learn.microsoft.com/troubleshoot/entra/entra-id/governance/verify-first-party-apps-sign-in).
 */
export const ROOMS_CLIENT: SignInClient = {
  appId: '1fec8e78-bce4-4aaf-ab1b-5451cc387264',
  appDisplayName: 'Microsoft Teams',
  resourceDisplayName: 'Microsoft Teams Services',
};

/** A sign-in as the log keeps it. */
export interface LoggedSignIn {
  readonly at: Date;
  readonly errorCode: number;
  readonly policies: readonly AppliedConditionalAccessPolicy[];
  readonly client: SignInClient;
  readonly isInteractive: boolean;
  readonly ipAddress: string;
  /** The property `id` of the log, and the account. */
  readonly id: string;
  readonly user: Pick<Account['user'], 'displayName' | 'id' | 'userPrincipalName'>;
}

/** What is known of a new sign-in. The rest has the values of a console. */
export type NewSignIn = Pick<LoggedSignIn, 'errorCode' | 'user'> & Partial<Omit<LoggedSignIn, 'id'>>;

/** Says which policies of Conditional Access judge a sign-in whose password is right, and with which error it ends. */
export type JudgePolicies = (
  account: Account,
  client: SignInClient,
  ipAddress: string,
) => { readonly errorCode: number; readonly policies: readonly AppliedConditionalAccessPolicy[] };

/** Sign-ins to keep. A rollout of 300 rooms makes some thousands. */
const MOST_SIGN_INS = 20_000;

/** The sign-ins of the sandbox's accounts, and what decides them besides the password. */
export class SignIns {
  /** How many seconds the clock of the log is ahead, for tests that move the clock of the server. */
  aheadSeconds = 0;
  /** Conditional Access: by default no policy applies. */
  judgePolicies: JudgePolicies = () => ({ errorCode: 0, policies: [] });
  /** Errors that the next sign-ins of an account end with, by object id. */
  readonly forced = new Map<string, number>();
  #records: LoggedSignIn[] = [];

  now(): Date {
    return new Date(Date.now() + this.aheadSeconds * 1000);
  }

  record(signIn: NewSignIn): LoggedSignIn {
    const record: LoggedSignIn = {
      at: this.now(),
      policies: [],
      client: ROOMS_CLIENT,
      isInteractive: true,
      ipAddress: '203.0.113.10',
      ...signIn,
      id: randomUUID(),
    };
    this.#records.push(record);
    if (this.#records.length > 2 * MOST_SIGN_INS) this.#records = this.#records.slice(-MOST_SIGN_INS);
    return record;
  }

  /** The records, the latest first, as the log lists them. */
  latestFirst(): readonly LoggedSignIn[] {
    return this.#records.toReversed().toSorted((one, two) => two.at.getTime() - one.at.getTime());
  }
}

/**
 * Returns the record in the form of Microsoft Graph.
 * @param withPolicies whether the caller may read policies of Conditional Access; otherwise the log leaves them out
 */
export function signInResource(record: LoggedSignIn, withPolicies: boolean): SignIn {
  const { id, at, user, client, errorCode, policies, isInteractive, ipAddress } = record;
  const hasFailure = policies.some(({ result }) => result === 'failure');
  return {
    id,
    createdDateTime: at.toISOString(),
    userId: user.id,
    userDisplayName: user.displayName,
    userPrincipalName: user.userPrincipalName.toLowerCase(),
    ...client,
    ipAddress,
    isInteractive,
    clientAppUsed: 'Mobile Apps and Desktop clients',
    correlationId: id,
    conditionalAccessStatus: hasFailure ? 'failure' : policies.length > 0 ? 'success' : 'notApplied',
    status: { errorCode, failureReason: FAILURE_REASONS[errorCode] ?? 'Other.', additionalDetails: null },
    deviceDetail: { deviceId: '', displayName: '', operatingSystem: 'Windows10', browser: '' },
    ...(withPolicies && { appliedConditionalAccessPolicies: [...policies] }),
  };
}
