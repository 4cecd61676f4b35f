import type { EvaluatedPolicy, GrantControls } from '../../domain/accounts/policies/evaluated-policy.ts';
import { fitWords } from '../../domain/consoles/console-words.ts';
import { reportedLine } from '../../domain/consoles/device.ts';

/** The longest part of a policy's name that people see, in characters. */
const NAME_LIMIT = 80;

const STATES: Readonly<Record<string, EvaluatedPolicy['state']>> = {
  enabled: 'enabled',
  enabledForReportingButNotEnforced: 'report_only',
  disabled: 'disabled',
};

/** The members of `conditionalAccessGrantControls` that decide. */
interface GraphGrant {
  readonly operator?: string | null;
  readonly builtInControls?: readonly string[];
  readonly customAuthenticationFactors?: readonly string[];
  readonly termsOfUse?: readonly string[];
  readonly authenticationStrength?: object | null;
}

/** The members of `whatIfAnalysisResult` that are read (https://learn.microsoft.com/graph/api/resources/whatifanalysisresult). */
interface GraphPolicy {
  readonly id?: string;
  readonly displayName?: string;
  readonly state?: string;
  readonly policyApplies?: boolean;
  readonly analysisReasons?: string;
  readonly grantControls?: GraphGrant | null;
  readonly conditions?: {
    readonly locations?: object | null;
    readonly devices?: { readonly deviceFilter?: object | null } | null;
  };
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

function grantOf(grant: GraphGrant): GrantControls {
  return {
    isOneEnough: grant.operator === 'OR',
    builtIn: grant.builtInControls ?? [],
    authenticationStrength: Boolean(grant.authenticationStrength),
    termsOfUse: (grant.termsOfUse ?? []).length > 0,
    custom: (grant.customAuthenticationFactors ?? []).length > 0,
  };
}

/** Returns the name of a policy as one line that can't mislead, or its id if it has none. */
function nameOf(name: string | undefined, id: string): string {
  const line = reportedLine(name ?? '') || id;
  return fitWords(line.length > NAME_LIMIT ? `${line.slice(0, NAME_LIMIT - 1)}…` : line);
}

function policyIn(answer: GraphPolicy): EvaluatedPolicy | undefined {
  const { id, displayName, state, policyApplies, analysisReasons, grantControls, conditions } = answer;
  const known = STATES[state ?? ''];
  if (id === undefined || known === undefined || typeof policyApplies !== 'boolean') return undefined;
  const { locations, devices } = conditions ?? {};
  return {
    id,
    name: nameOf(displayName, id),
    state: known,
    applies: policyApplies,
    reason: analysisReasons ?? 'notSet',
    ...(grantControls && { grant: grantOf(grantControls) }),
    hasDeviceFilter: Boolean(devices?.deviceFilter),
    hasLocations: Boolean(locations),
  };
}

/**
 * Reads the answer of the What-If evaluation for one service.
 * @returns `undefined` when the answer isn't a complete list of policies, so that nothing may be concluded from it
 */
export function policiesIn(body: unknown): readonly EvaluatedPolicy[] | undefined {
  if (!isRecord(body) || !Array.isArray(body['value']) || body['@odata.nextLink'] !== undefined) return undefined;
  const policies = body['value'].map((one) => (isRecord(one) ? policyIn(one) : undefined));
  return policies.every((one) => one !== undefined) ? policies : undefined;
}
