import { randomUUID } from 'node:crypto';
import type {
  ConditionalAccessConditionSet,
  ConditionalAccessPolicy,
  WhatIfAnalysisReasons,
} from '@microsoft/microsoft-graph-types';
import type { Account } from '../account.ts';

/** The services of Microsoft 365 that the policies of the sandbox can name, by app id. */
export const OFFICE_APPS = {
  exchange: '00000002-0000-0ff1-ce00-000000000000',
  sharepoint: '00000003-0000-0ff1-ce00-000000000000',
  teams: 'cc15fd57-2c6c-4117-a88c-83b1d56b4bbe',
} as const;

/** A sign-in, or one that is only imagined. */
export interface PolicySignIn {
  readonly account: Account;
  readonly appId: string;
  readonly platform: string;
  readonly clientAppType: string;
  /** Absent when the question doesn't tell it. */
  readonly ipAddress?: string;
}

/** A policy of the tenant, complete enough to be judged. */
export type TenantPolicy = ConditionalAccessPolicy & { readonly id: string };

/** The Conditional Access policies of the tenant, its named locations, and which consoles are compliant. */
export class Policies {
  /** Addresses of the named locations, by id. */
  readonly locations = new Map<string, readonly string[]>();
  /** Object ids of the rooms whose console is compliant. */
  readonly compliantRooms = new Set<string>();
  readonly #all = new Map<string, TenantPolicy>();

  get all(): readonly TenantPolicy[] {
    return [...this.#all.values()];
  }

  /** Adds a policy, which is on for all users and apps unless it says otherwise, and returns its id. */
  add(policy: ConditionalAccessPolicy): string {
    const id = policy.id ?? randomUUID();
    const conditions: ConditionalAccessConditionSet = {
      clientAppTypes: ['all'],
      applications: { includeApplications: ['All'], excludeApplications: [] },
      users: { includeUsers: ['All'], excludeUsers: [], includeGroups: [], excludeGroups: [] },
      ...policy.conditions,
    };
    this.#all.set(id, {
      displayName: 'Policy of the sandbox',
      createdDateTime: new Date().toISOString(),
      modifiedDateTime: null,
      templateId: null,
      state: 'enabled',
      grantControls: null,
      sessionControls: null,
      ...policy,
      id,
      conditions,
    });
    return id;
  }

  /** Removes a policy. @returns whether there was one */
  remove(id: string): boolean {
    return this.#all.delete(id);
  }

  /** Says why a policy doesn't apply to a sign-in, or `notSet` if it does. */
  analyse({ state, conditions = {} }: TenantPolicy, signIn: PolicySignIn): WhatIfAnalysisReasons {
    if (state === 'disabled') return 'policyNotEnabled';
    const { clientAppTypes = ['all'], platforms } = conditions;
    if (!meansUser(conditions, signIn.account)) return 'users';
    if (!meansApp(conditions, signIn.appId)) return 'application';
    const isOther = (platform: string): boolean => platform === 'all' || platform === signIn.platform;
    if (platforms && !(platforms.includePlatforms ?? []).some(isOther)) return 'devicePlatform';
    if (platforms?.excludePlatforms?.some(isOther)) return 'devicePlatform';
    if (!clientAppTypes.some((type) => type === 'all' || type === signIn.clientAppType)) return 'clientApps';
    return this.#whyNotHere(conditions, signIn.ipAddress) ?? whyNotDevice(conditions);
  }

  #whyNotHere(
    { locations }: ConditionalAccessConditionSet,
    ipAddress: string | undefined,
  ): WhatIfAnalysisReasons | undefined {
    if (!locations) return undefined;
    if (ipAddress === undefined) return 'notEnoughInformation';
    const holds = (id: string): boolean => id === 'All' || this.locations.get(id)?.includes(ipAddress) === true;
    const { includeLocations = [], excludeLocations = [] } = locations;
    return includeLocations.some(holds) && !excludeLocations.some(holds) ? undefined : 'location';
  }
}

/**
 * A console of the sandbox isn't registered, so it has no properties: a filter that includes devices doesn't match it,
 * and one that excludes devices doesn't exclude it
 * (https://learn.microsoft.com/entra/identity/conditional-access/concept-condition-filters-for-devices#policy-behavior-with-filter-for-devices).
 */
function whyNotDevice({ devices }: ConditionalAccessConditionSet): WhatIfAnalysisReasons {
  return devices?.deviceFilter?.mode === 'include' ? 'devices' : 'notSet';
}

function meansUser({ users }: ConditionalAccessConditionSet, { user, groupIds }: Account): boolean {
  const { includeUsers = [], excludeUsers = [], includeGroups = [], excludeGroups = [] } = users ?? {};
  const isIn = (groups: readonly string[]): boolean => groups.some((id) => groupIds.includes(id));
  const isIncluded = includeUsers.includes('All') || includeUsers.includes(user.id) || isIn(includeGroups);
  return isIncluded && !excludeUsers.includes(user.id) && !isIn(excludeGroups);
}

function meansApp({ applications }: ConditionalAccessConditionSet, appId: string): boolean {
  const { includeApplications = [], excludeApplications = [] } = applications ?? {};
  const isOffice = Object.values<string>(OFFICE_APPS).includes(appId);
  const isIn = (apps: readonly string[]): boolean =>
    apps.includes('All') || apps.includes(appId) || (isOffice && apps.includes('Office365'));
  return isIn(includeApplications) && !isIn(excludeApplications);
}
