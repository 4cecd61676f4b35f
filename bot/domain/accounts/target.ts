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
