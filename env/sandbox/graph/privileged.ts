import type { Account } from './account.ts';

/** Whether only an app with a higher role may reset the password (Microsoft Entra: "who can reset passwords"). */
export function isPrivileged({ directoryRoles, memberOf }: Account): boolean {
  return directoryRoles.length > 0 || memberOf.some(({ isAssignableToRole }) => isAssignableToRole === true);
}
