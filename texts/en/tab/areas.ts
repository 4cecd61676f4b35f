/** The names of the areas, which the pages before the app say as well. */
export const areaTexts = {
  '/accounts': 'Resource accounts',
  '/requests': 'Requests',
  '/overview': 'Overview',
  '/preferences': 'Preferences',
  '/audit': 'Audit',
};

export type AreaTexts = typeof areaTexts;
