import type { AreaTexts } from '../../en/tab/areas.ts';

export const areaTexts: AreaTexts = {
  '/accounts': 'Ressourcenkonten',
  '/requests': 'Anfragen',
  '/overview': 'Übersicht',
  '/preferences': 'Einstellungen',
  '/audit': 'Protokoll',
};
