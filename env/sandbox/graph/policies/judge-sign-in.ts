import type { AppliedConditionalAccessPolicy, ConditionalAccessGrantControls } from '@microsoft/microsoft-graph-types';
import type { Account } from '../account.ts';
import type { SignInClient } from '../sign-ins/sign-ins.ts';
import { OFFICE_APPS, type Policies, type TenantPolicy } from './policies.ts';

/** The APIs of sign-ins, by the names in the sign-in log. */
const APPS: Readonly<Record<string, readonly string[]>> = {
  // The one sign-in of the sandbox's Teams Rooms app stands for those to all services.
  'Microsoft Teams Services': Object.values(OFFICE_APPS),
  'Office 365 Exchange Online': [OFFICE_APPS.exchange],
  'Office 365 SharePoint Online': [OFFICE_APPS.sharepoint],
};

/** What a failed control is called in the log, and the error of Microsoft Entra ID that it ends with. */
const CONTROLS: Readonly<Record<string, { readonly shown: string; readonly errorCode: number }>> = {
  block: { shown: 'Block', errorCode: 53003 },
  mfa: { shown: 'Mfa', errorCode: 50076 },
  compliantDevice: { shown: 'RequireCompliantDevice', errorCode: 53000 },
  domainJoinedDevice: { shown: 'RequireDomainJoinedDevice', errorCode: 53001 },
};
const OTHER_CONTROL = { shown: 'Other', errorCode: 53003 };

interface Judged {
  readonly errorCode: number;
  readonly policies: readonly AppliedConditionalAccessPolicy[];
}

/** Returns the controls that the console doesn't meet, in the order of their errors. */
function unmet(grant: ConditionalAccessGrantControls, isCompliant: boolean): readonly (typeof OTHER_CONTROL)[] {
  const { builtInControls = [], operator, authenticationStrength, termsOfUse = [] } = grant;
  const names: readonly string[] = [
    ...builtInControls,
    ...(authenticationStrength ? ['mfa'] : []),
    ...(termsOfUse.length > 0 ? ['termsOfUse'] : []),
  ];
  const failed = names.filter((name) => !(name === 'compliantDevice' && isCompliant));
  if (operator === 'OR' && failed.length < names.length) return [];
  return failed.map((name) => CONTROLS[name] ?? OTHER_CONTROL);
}

function applied(policy: TenantPolicy, failed: readonly (typeof OTHER_CONTROL)[]): AppliedConditionalAccessPolicy {
  const isOn = policy.state === 'enabled';
  return {
    id: policy.id,
    displayName: policy.displayName ?? '',
    enforcedGrantControls: failed.map(({ shown }) => shown),
    enforcedSessionControls: [],
    result: failed.length > 0 ? (isOn ? 'failure' : 'reportOnlyFailure') : isOn ? 'success' : 'reportOnlySuccess',
  };
}

/** Judges a sign-in with a right password by the same policies that the What-If evaluation answers. */
export function judgeSignIn(policies: Policies, account: Account, client: SignInClient, ipAddress: string): Judged {
  const apps = APPS[client.resourceDisplayName] ?? [client.resourceDisplayName];
  const isCompliant = policies.compliantRooms.has(account.user.id);
  const signIn = {
    account,
    platform: 'windows',
    clientAppType: 'mobileAppsAndDesktopClients',
    ipAddress,
  };
  const applying = policies.all.filter((policy) =>
    apps.some((appId) => policies.analyse(policy, { ...signIn, appId }) === 'notSet'),
  );
  const judged = applying.map((policy) => ({ policy, failed: unmet(policy.grantControls ?? {}, isCompliant) }));
  const stopping = judged.find(({ policy, failed }) => policy.state === 'enabled' && failed.length > 0);
  return {
    errorCode: stopping?.failed[0]?.errorCode ?? 0,
    policies: judged.map(({ policy, failed }) => applied(policy, failed)),
  };
}
