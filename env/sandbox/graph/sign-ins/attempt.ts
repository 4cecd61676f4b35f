import type { Account } from '../account.ts';
import type { Accounts } from '../accounts.ts';
import { SIGN_IN_ERRORS } from './error-codes.ts';
import { ROOMS_CLIENT, type SignInClient } from './sign-ins.ts';

/** A sign-in with a password, as the Teams Rooms app does it. */
export interface Attempt {
  readonly userPrincipalName: string;
  readonly password: string;
  /** By default the Teams Rooms app. */
  readonly client?: SignInClient;
  readonly ipAddress?: string;
  /** An error that this sign-in ends with, whatever the password. */
  readonly errorCode?: number;
}

/** Returns the error of a password, or 0 if it is right. */
export function passwordError(account: Account | undefined, password: string): number {
  if (account === undefined || account.deleted) return SIGN_IN_ERRORS.unknownAccount;
  if (account.password === undefined || account.password !== password) return SIGN_IN_ERRORS.wrongPassword;
  if (!account.user.accountEnabled) return SIGN_IN_ERRORS.disabled;
  return account.mustChangePassword ? SIGN_IN_ERRORS.passwordExpired : 0;
}

/**
 * Signs an account in, writes that to the log, and returns the error code, which is 0 for a success. Conditional Access
 * judges a sign-in only after its password was right. An account that doesn't exist leaves no record, because the log
 * of a real tenant gives such a record no user id.
 */
export function attemptSignIn(accounts: Accounts, attempt: Attempt): number {
  const { userPrincipalName, password, client = ROOMS_CLIENT, ipAddress = '203.0.113.10' } = attempt;
  const { signIns } = accounts;
  const account = accounts.find(userPrincipalName);
  if (account === undefined || account.deleted) return SIGN_IN_ERRORS.unknownAccount;
  const own = attempt.errorCode ?? signIns.forced.get(account.user.id) ?? passwordError(account, password);
  const { errorCode, policies } =
    own === 0 ? signIns.judgePolicies(account, client, ipAddress) : { errorCode: own, policies: [] };
  signIns.record({ user: account.user, errorCode, policies, client, ipAddress });
  return errorCode;
}
