export const appTexts = {
  areas: {
    '/accounts': 'Resource accounts',
    '/requests': 'Requests',
    '/overview': 'Overview',
    '/preferences': 'Preferences',
    '/audit': 'Audit',
  },
  waiting: (count: number) => `${count} waiting`,
  loading: 'Loading …',
  unknownTitle: 'There is nothing here',
  unknown: 'The address names no page of Rooms OTP.',
  toAccounts: 'Go to the resource accounts',
};

export type AppTexts = typeof appTexts;
