import type { AreaTexts } from '../../en/tab/areas.ts';

export const areaTexts: AreaTexts = {
  '/accounts': 'Ressourcenkonten',
  '/requests': 'Anforderungen',
  '/overview': 'Übersicht',
  '/preferences': 'Einstellungen',
  '/audit': 'Protokoll',
};
