import type { MatchCodeMode } from '../contract/words.ts';
import type { RightsGroups } from '../domain/admin.ts';

/** Rules that an administrator of the product sets. */
export interface Policy {
  readonly tenantId: string;
  readonly groups: RightsGroups;
  readonly fourEyes: boolean;
  readonly matchCode: MatchCodeMode;
  readonly decisionMinutes: number;
  readonly settleSeconds: number;
}
