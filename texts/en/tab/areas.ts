/** The names of the areas, also used by the pages that are shown before the app loads. */
export const areaTexts = {
  '/accounts': 'Resource accounts',
  '/requests': 'Requests',
  '/overview': 'Overview',
  '/preferences': 'Preferences',
  '/audit': 'Audit',
};

export type AreaTexts = typeof areaTexts;
