import type { Person } from '../../bot/domain/admin.ts';
import type { Policy } from '../../bot/services/policy.ts';
import type { RightsDeps } from '../../bot/services/require-right.ts';
import { ISSUER } from '../teams/sample-request.ts';

export const POLICY: Policy = {
  tenantId: ISSUER.tenantId, groups: { generators: 'g', approvers: 'a', readers: 'r' }, fourEyes: false, matchCode: 'typed',
  decisionMinutes: 60, settleSeconds: 15,
};

/** Whoever asks is an enabled member of the tenant in these groups: `g`enerators, `a`pprovers, `r`eaders. */
export function rights(...groupIds: readonly string[]): RightsDeps {
  const person: Person = { objectId: '1', displayName: '', userType: 'Member', accountEnabled: true, groupIds };
  return { directory: { person: async () => person }, policy: POLICY };
}
