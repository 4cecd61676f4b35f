/** The names of the areas. The pages that people see before the app loads use them, too. */
export const areaTexts = {
  '/accounts': 'Resource accounts',
  '/requests': 'Requests',
  '/overview': 'Overview',
  '/preferences': 'Preferences',
  '/audit': 'Audit',
};

export type AreaTexts = typeof areaTexts;
