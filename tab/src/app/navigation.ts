/** The areas that the navigation leads to. */
export const AREAS = [
  { path: '/accounts', icon: 'accounts' },
  { path: '/requests', icon: 'requests' },
  { path: '/overview', icon: 'overview' },
  { path: '/preferences', icon: 'preferences' },
  { path: '/audit', icon: 'audit' },
] as const;

export type Area = (typeof AREAS)[number];

/** Returns the area of a page. The account page belongs to the list of accounts, and a wizard belongs to no area. */
export function areaOf(location: string): Area | undefined {
  const path = location === '/' ? '/accounts' : location;
  return AREAS.find((area) => path === area.path || path.startsWith(`${area.path}/`));
}

/** The tabs of the account page, in their order. */
export const ACCOUNT_TABS = ['configuration', 'licenses', 'otp', 'activity'] as const;
export type AccountTab = (typeof ACCOUNT_TABS)[number];

/** The places of the app in the form that an address takes. */
export const PLACES = {
  accounts: '#/accounts',
  account: (accountId: string, tab?: AccountTab) =>
    `#/accounts/${encodeURIComponent(accountId)}${tab === undefined ? '' : `/${tab}`}`,
  /** The wizard, with these accounts selected if some are named, separated by commas. */
  generate: (accountIds?: string) =>
    `#/generate${accountIds === undefined ? '' : `/${encodeURIComponent(accountIds)}`}`,
  rollout: (batchId: string) => `#/batches/${encodeURIComponent(batchId)}`,
  codes: (batchId: string) => `#/batches/${encodeURIComponent(batchId)}/codes`,
  sheets: (batchId: string) => `#/batches/${encodeURIComponent(batchId)}/sheets`,
  requests: '#/requests',
  overview: '#/overview',
  preferences: '#/preferences',
  audit: '#/audit',
} as const;
