import type { PermissionGroups } from '../../domain/admin.ts';
import type { Rules } from '../../domain/preferences/preferences.ts';

/** Settings that stay the same while the server runs. */
export interface Policy {
  readonly tenantId: string;
  readonly groups: PermissionGroups;
  readonly settleSeconds: number;
}

/**
 * Returns the rules that administrators set, as they are at this moment. Another replica may just have changed them.
 */
export type CurrentRules = () => Promise<Rules>;
