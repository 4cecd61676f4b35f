import type { Permission, Refusal } from './permission.ts';

/** The resource that the harmless question about Conditional Access names: Exchange Online. */
const EXCHANGE_ONLINE = '00000002-0000-0ff1-ce00-000000000000';

/**
 * The error code of Microsoft Graph in a tenant without Microsoft Entra ID P1
 * (https://learn.microsoft.com/troubleshoot/entra/entra-id/users-groups-entra-apis/b2c-or-tenant-premium-license-sign-in-activities).
 */
const NOT_PREMIUM = 'Authentication_RequestFromNonPremiumTenantOrB2CTenant';

const OPTIONAL = { isDispensable: true, isOptional: true, isChoice: true } as const;

function refusalOfSignIns(code: string): Refusal {
  if (code === NOT_PREMIUM)
    return {
      found: 'granted, but this tenant has no Microsoft Entra ID P1',
      remedy: 'assign a license that holds Microsoft Entra ID P1; a Teams Rooms Pro license does',
    };
  return {
    found: 'granted, yet the call is refused',
    remedy: 'give the app Directory.Read.All as well, which older pages of Microsoft name for the sign-in log',
  };
}

/** Intune answers only in a tenant with an active license of it (https://learn.microsoft.com/graph/api/intune-devices-manageddevice-list). */
function refusalOfDevices(): Refusal {
  return {
    found: 'granted, yet the call is refused',
    remedy: 'look whether the tenant has an active license of Microsoft Intune',
  };
}

/** A window in the past that is too short for a meeting to be found in it by chance. */
const NO_TIME = { startDateTime: '2020-01-01T00:00:00Z', endDateTime: '2020-01-01T00:00:01Z' };

/**
 * The permissions of the witnesses of a sign-in, and two more that add something optional. None is granted unless an administrator decides for it. Each is the
 * least that Microsoft Learn names for its call; docs/install.md has the sources.
 */
export const WITNESS_PERMISSIONS: readonly Permission[] = [
  {
    name: 'AuditLog.Read.All',
    without: 'the sign-in log is not read, so only the console, the installer and administrators tell of sign-ins',
    ...OPTIONAL,
    call: (client) => client.api('/auditLogs/signIns').top(1).get(),
    refusal: refusalOfSignIns,
  },
  {
    name: 'Policy.Read.ConditionalAccess',
    without: 'Conditional Access stays "not checked" before a code is generated and approved',
    ...OPTIONAL,
    needed: 'User.Read.All',
    call: (client, { userId }) => client.api('/identity/conditionalAccess/evaluate').post(whatIf(userId)),
    refusal: () => ({
      found: 'granted, yet the call is refused',
      remedy: 'look whether the tenant has Microsoft Entra ID P1, which Conditional Access needs',
    }),
  },
  {
    name: 'DeviceManagementManagedDevices.Read.All',
    without: 'a serial number is not looked up in Intune',
    ...OPTIONAL,
    call: (client) => client.api('/deviceManagement/managedDevices').select('id').top(1).get(),
    refusal: refusalOfDevices,
  },
  {
    name: 'DeviceManagementServiceConfig.Read.All',
    without: 'a serial number is not looked up in Windows Autopilot, and none is imported from there',
    ...OPTIONAL,
    call: (client) => client.api('/deviceManagement/windowsAutopilotDeviceIdentities').top(1).get(),
    refusal: refusalOfDevices,
  },
  // The call signs a person out, so it can't be tried.
  {
    name: 'User.RevokeSessions.All',
    without: 'signing a room out resets its password, but sessions that are open are not revoked',
    ...OPTIONAL,
  },
  {
    name: 'Calendars.ReadBasic.All',
    without: "the next meeting of a room isn't shown before its password is reset",
    ...OPTIONAL,
    call: (client, { account }) =>
      client.api(`/users/${account}/calendarView`).query(NO_TIME).select('start').top(1).get(),
  },
];

/** Returns a question about a sign-in that doesn't happen (https://learn.microsoft.com/graph/api/conditionalaccessroot-evaluate). */
function whatIf(userId: string): object {
  return {
    signInIdentity: { '@odata.type': '#microsoft.graph.userSignIn', userId },
    signInContext: { '@odata.type': '#microsoft.graph.applicationContext', includeApplications: [EXCHANGE_ONLINE] },
    signInConditions: { devicePlatform: 'windows', clientAppType: 'mobileAppsAndDesktopClients' },
    appliedPoliciesOnly: true,
  };
}
