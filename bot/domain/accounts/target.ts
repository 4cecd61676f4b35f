import type { PasswordMode } from '../otp/otp.ts';
import type { AccountReading, PresentAccount } from './reading.ts';

/**
 * Why an account must not get a one-time password or a credential, by what the directory says at this moment. Each
 * problem has its own words. `account_unreadable` means that the user or its memberships could not be read.
 */
export const TARGET_PROBLEMS = [
  'account_gone',
  'account_disabled',
  'account_guest',
  'account_has_role',
  'account_in_role_group',
  'account_not_a_room',
  'account_synced',
  'account_renamed',
  'account_unreadable',
] as const;
export type TargetProblem = (typeof TARGET_PROBLEMS)[number];

/** The verdict of the target check: the addresses for the credential, or why there must be none. */
export type TargetVerdict =
  | { readonly allowed: true; readonly upn: string; readonly mail: string }
  | { readonly allowed: false; readonly problem: TargetProblem };

/** The account that a one-time password was generated for. */
export interface KnownTarget {
  readonly id: string;
  /** Its sign-in address when the one-time password was generated; absent for those of version 0.1.0. */
  readonly upn?: string;
}

/**
 * Judges whether an account may get a one-time password or a credential. The user and its memberships must be readable.
 * At least one of license, mailbox and place has to say that it is a room; the others may be unknown. A password of our
 * own works only for accounts that sign in with Entra itself, while an uploaded one suits synced accounts as well.
 * @param purpose `reset` when the server sets the password, `keep` when it hands out an uploaded one
 */
export function judgeTarget(reading: AccountReading, purpose: PasswordMode, known: KnownTarget): TargetVerdict {
  if (reading.state === 'gone' || reading.facts.id.toLowerCase() !== known.id.toLowerCase())
    return { allowed: false, problem: 'account_gone' };
  const problem = privilegeProblem(reading) ?? signInProblem(reading, purpose) ?? roomProblem(reading, known);
  if (problem !== undefined) return { allowed: false, problem };
  const { upn, mail = upn } = reading.facts;
  return { allowed: true, upn, mail };
}

/** Returns why the account may be more than a room. */
function privilegeProblem({ facts, userType, memberships }: PresentAccount): TargetProblem | undefined {
  if (!memberships.readable || facts.accountEnabled === undefined) return 'account_unreadable';
  if (userType === 'Guest') return 'account_guest';
  if (memberships.roles.length > 0) return 'account_has_role';
  return memberships.roleGroups.length > 0 ? 'account_in_role_group' : undefined;
}

/** Returns why the credential would not work. A federated domain takes passwords elsewhere, like a synced account. */
function signInProblem({ facts, federated }: PresentAccount, purpose: PasswordMode): TargetProblem | undefined {
  if (facts.accountEnabled === false) return 'account_disabled';
  const isElsewhere = facts.syncedFromOnPremises === true || federated === true;
  return purpose === 'reset' && isElsewhere ? 'account_synced' : undefined;
}

/**
 * Returns why the account may not be the room. A changed address needs a witness that doesn't come from the account
 * alone: a license is easily left on an account that now belongs to a person.
 */
function roomProblem({ facts, roomMailbox, place }: PresentAccount, known: KnownTarget): TargetProblem | undefined {
  const isLicensed = facts.hasRoomsLicence === true;
  if (!isLicensed && roomMailbox !== true && place !== true) return 'account_not_a_room';
  const isRenamed = known.upn !== undefined && known.upn.toLowerCase() !== facts.upn.toLowerCase();
  const isSurelyRoom = place === true || (isLicensed && roomMailbox === true);
  return isRenamed && !isSurelyRoom ? 'account_renamed' : undefined;
}
