import type { AppliedPolicy, BlockingControl, DeviceControl } from '../../ports/conditional-access.ts';

/** What a policy asks for before it lets a sign-in pass. */
export interface GrantControls {
  /** `true` if one of the controls is enough, `false` if all of them are needed. */
  readonly isOneEnough: boolean;
  /** The built-in controls by the names of Microsoft Graph, such as `mfa`. */
  readonly builtIn: readonly string[];
  readonly authenticationStrength: boolean;
  readonly termsOfUse: boolean;
  /** Custom controls of other providers. */
  readonly custom: boolean;
}

/** One policy as the What-If evaluation answers it for one service. */
export interface EvaluatedPolicy {
  readonly id: string;
  readonly name: string;
  readonly state: 'enabled' | 'report_only' | 'disabled';
  readonly applies: boolean;
  /** Why it doesn't apply, by the names of Microsoft Graph, such as `notEnoughInformation`. */
  readonly reason: string;
  readonly grant?: GrantControls;
  readonly hasDeviceFilter: boolean;
  readonly hasLocations: boolean;
}

type Demands = Pick<AppliedPolicy, 'blocks' | 'depends'>;

/**
 * The built-in controls. A console can be made compliant, and can meet no other control: "Supported Conditional Access
 * policies" of Teams Rooms on Windows (https://learn.microsoft.com/microsoftteams/rooms/supported-ca-and-compliance-policies)
 * lists multifactor authentication, hybrid join, approved apps, app protection and a change of the password as not
 * supported.
 */
const BUILT_IN: Readonly<Record<string, BlockingControl | 'compliant_device'>> = {
  block: 'block',
  mfa: 'mfa',
  compliantDevice: 'compliant_device',
  domainJoinedDevice: 'hybrid_join',
  approvedApplication: 'app_protection',
  compliantApplication: 'app_protection',
  passwordChange: 'password_change',
};

function unique<Control>(controls: readonly Control[]): readonly Control[] {
  return [...new Set(controls)];
}

/**
 * Returns what the grant controls ask of a console, or `unknown` if a control decides that this version doesn't know.
 * The terms of use and custom controls wait for a person in a browser, so nobody can meet them on a console.
 */
function demandsOf({ isOneEnough, builtIn, ...others }: GrantControls): Demands | 'unknown' {
  const known = builtIn.map((name) => BUILT_IN[name]);
  const blocks: BlockingControl[] = known.filter((one) => one !== undefined && one !== 'compliant_device');
  if (others.authenticationStrength) blocks.push('authentication_strength');
  if (others.termsOfUse || others.custom) blocks.push('other');
  const canComply = known.includes('compliant_device');
  if (isOneEnough && canComply) return { blocks: [], depends: ['compliant_device'] };
  const isUnknown = known.includes(undefined) && (isOneEnough || blocks.length === 0);
  if (isUnknown) return 'unknown';
  return { blocks: unique(blocks), depends: canComply ? ['compliant_device'] : [] };
}

/**
 * Returns the conditions of a policy that only the console decides. A policy that doesn't apply to the unknown device
 * of the evaluation, or lacks the information to tell, may apply to the real one.
 */
function openConditions(policy: EvaluatedPolicy, knowsAddress: boolean): readonly DeviceControl[] {
  const { applies, reason, hasDeviceFilter, hasLocations } = policy;
  const lacks = reason === 'notEnoughInformation';
  const isDeviceOpen = hasDeviceFilter && (applies || lacks || reason === 'devices');
  const isPlaceOpen = hasLocations && (lacks || (!knowsAddress && (applies || reason === 'location')));
  return [...(isDeviceOpen ? (['device_filter'] as const) : []), ...(isPlaceOpen ? (['location'] as const) : [])];
}

/**
 * Judges one policy for one service. Session controls are left out, because they shape a session and don't refuse the
 * sign-in.
 * @param knowsAddress whether the evaluation was asked with the public address of the site
 * @returns what it asks for, `not_enough` if nobody can tell, or `undefined` if it asks for nothing
 */
export function judgePolicy(
  policy: EvaluatedPolicy,
  knowsAddress: boolean,
): Omit<AppliedPolicy, 'services'> | 'not_enough' | undefined {
  const { id, name, state, applies, reason, grant } = policy;
  if (state === 'disabled' || grant === undefined) return undefined;
  const conditions = openConditions(policy, knowsAddress);
  const lacks = reason === 'notEnoughInformation';
  if (!applies && !lacks && conditions.length === 0) return undefined;
  const demands = demandsOf(grant);
  const isOpen = demands === 'unknown' || (!applies && conditions.length === 0);
  if (isOpen) return state === 'report_only' ? undefined : 'not_enough';
  if (demands.blocks.length + demands.depends.length === 0) return undefined;
  return {
    id,
    name,
    blocks: demands.blocks,
    depends: [...demands.depends, ...conditions],
    ...(state === 'report_only' && { isReportOnly: true }),
  };
}
