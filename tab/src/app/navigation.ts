/** The pages that the navigation leads to. */
export const AREAS = [
  { path: '/accounts', icon: 'accounts' },
  { path: '/requests', icon: 'requests' },
  { path: '/overview', icon: 'overview' },
  { path: '/preferences', icon: 'preferences' },
  { path: '/audit', icon: 'audit' },
] as const;

export type Area = (typeof AREAS)[number];

/** The account page belongs to the list of accounts; a wizard to none. */
export function areaOf(location: string): Area | undefined {
  const path = location === '/' ? '/accounts' : location;
  return AREAS.find((area) => path === area.path || path.startsWith(`${area.path}/`));
}

export const ACCOUNT_TABS = ['configuration', 'licenses', 'otp', 'activity'] as const;
export type AccountTab = (typeof ACCOUNT_TABS)[number];

/** Places of the app, as an address takes them. */
export const PLACES = {
  accounts: '#/accounts',
  account: (accountId: string, tab?: AccountTab) =>
    `#/accounts/${encodeURIComponent(accountId)}${tab === undefined ? '' : `/${tab}`}`,
  /** The wizard, with this account chosen when one is given. */
  generate: (accountId?: string) => `#/generate${accountId === undefined ? '' : `/${encodeURIComponent(accountId)}`}`,
  rollout: (batchId: string) => `#/batches/${encodeURIComponent(batchId)}`,
  codes: (batchId: string) => `#/batches/${encodeURIComponent(batchId)}/codes`,
  sheets: (batchId: string) => `#/batches/${encodeURIComponent(batchId)}/sheets`,
  requests: '#/requests',
  overview: '#/overview',
  preferences: '#/preferences',
  audit: '#/audit',
} as const;
