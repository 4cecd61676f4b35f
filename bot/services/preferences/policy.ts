import type { PermissionGroups } from '../../domain/admin.ts';
import type { Rules } from '../../domain/preferences/preferences.ts';

/** Settings that stay the same while the server runs. */
export interface Policy {
  readonly tenantId: string;
  readonly groups: PermissionGroups;
  readonly settleSeconds: number;
  /** Seconds for which an attempt to reset a password that got no answer keeps the next one for its account waiting. */
  readonly resetWaitSeconds: number;
}

/**
 * Returns the rules that administrators set, as they are at this moment. Another replica may just have changed them.
 */
export type CurrentRules = () => Promise<Rules>;
