import type { PermissionGroups } from '../../domain/admin.ts';
import type { Rules } from '../../domain/preferences/preferences.ts';

/** What is fixed while the server runs. */
export interface Policy {
  readonly tenantId: string;
  readonly groups: PermissionGroups;
  readonly settleSeconds: number;
}

/** The rules that administrators set, as they are at this moment: another replica may just have changed them. */
export type CurrentRules = () => Promise<Rules>;
