import { jsonBody } from '../../graph/graph-call.ts';
import { isRecord } from '../../loopback-server.ts';
import type { JsonRecord } from '../../loopback-server.ts';
import type { Behavior, GraphTwist } from '../behavior.ts';
import { entriesOf, kindOf } from '../kinds.ts';

const EVALUATE = 'POST /identity/conditionalAccess/evaluate';
const SOURCE = 'https://github.com/maester365/maester/issues/152';

/** Changes each policy of an evaluation. */
function eachPolicy(change: (policy: JsonRecord, conditions: JsonRecord) => JsonRecord): GraphTwist {
  return async (call, answer) => {
    const reply = await answer(call);
    const entries = kindOf(call) === EVALUATE ? entriesOf(reply.body) : undefined;
    if (entries === undefined) return reply;
    const { signInConditions } = jsonBody(call);
    const value = entries.map((policy) => change(policy, isRecord(signInConditions) ? signInConditions : {}));
    return { ...reply, body: { ...(isRecord(reply.body) ? reply.body : {}), value } };
  };
}

function withoutRisk(policy: JsonRecord, { signInRiskLevel, userRiskLevel }: JsonRecord): JsonRecord {
  const isTold = signInRiskLevel !== undefined && userRiskLevel !== undefined;
  if (isTold || policy['policyApplies'] !== true) return policy;
  return { ...policy, policyApplies: false, analysisReasons: 'notEnoughInformation' };
}

function withExcludedGroups(policy: JsonRecord): JsonRecord {
  const { conditions, analysisReasons } = policy;
  const users = isRecord(conditions) ? conditions['users'] : undefined;
  const groups = isRecord(users) ? users['excludeGroups'] : undefined;
  const isExcluded = analysisReasons === 'users' && Array.isArray(groups) && groups.length > 0;
  return isExcluded ? { ...policy, policyApplies: true, analysisReasons: 'notSet' } : policy;
}

export const POLICIES_BEHAVIORS: readonly Behavior[] = [
  {
    name: 'reported:what-if-needs-risk',
    does: 'The What-If evaluation answers notEnoughInformation unless it is told the levels of risk.',
    source: SOURCE,
    start: () => ({ graph: eachPolicy(withoutRisk) }),
  },
  {
    name: 'reported:what-if-ignores-excluded-groups',
    does: 'The What-If evaluation says that a policy applies to the members of a group that it excludes.',
    source: SOURCE,
    start: () => ({ graph: eachPolicy(withExcludedGroups) }),
  },
];
