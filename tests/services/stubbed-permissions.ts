import type { Person } from '../../bot/domain/admin.ts';
import { REJECTION_REASONS } from '../../bot/domain/approval/approval-request.ts';
import type { Rules, RuleSettings } from '../../bot/domain/preferences/preferences.ts';
import type { CurrentRules, Policy } from '../../bot/services/preferences/policy.ts';
import type { ActDeps } from '../../bot/services/preferences/require-permission.ts';
import { ISSUER } from '../support/samples/requests.ts';

const POLICY: Policy = {
  tenantId: ISSUER.tenantId,
  groups: { generators: 'g', approvers: 'a', readers: 'r' },
  settleSeconds: 15,
  resetWaitSeconds: 50,
};

export const RULES: Rules = {
  ttlHours: 8,
  decisionMinutes: 60,
  fourEyes: false,
  matchCode: 'typed',
  autoApproval: 'off',
  allConsolesPinned: false,
  autoApprovalNetworks: [],
  rejectionReasons: REJECTION_REASONS,
  installerContact: '',
  statusPage: true,
};

/** How rules change unless a test says otherwise: what relaxes one needs a second approver, and none is pinned. */
export const RULE_SETTINGS: RuleSettings = { firstRules: RULES, pinnedRules: [], rulesByTwo: true };

export function rulesWith(change: Partial<Rules> = {}): CurrentRules {
  return async () => ({ ...RULES, ...change });
}

/**
 * Whoever asks is an enabled member of the tenant in these groups: `g`enerators, `a`pprovers, `r`eaders. They do it on a
 * card.
 */
export function permissions(...groupIds: readonly string[]): ActDeps {
  const person: Person = { objectId: '1', displayName: '', userType: 'Member', accountEnabled: true, groupIds };
  return { directory: { person: async () => person }, policy: POLICY, via: 'card' };
}
