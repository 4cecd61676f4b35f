import type { AppTexts } from '../../en/tab/app.ts';

export const appTexts: AppTexts = {
  areas: {
    '/accounts': 'Ressourcenkonten',
    '/requests': 'Anfragen',
    '/overview': 'Übersicht',
    '/preferences': 'Einstellungen',
    '/audit': 'Protokoll',
  },
  waiting: (count) => (count === 1 ? '1 wartet' : `${count} warten`),
  loading: 'Wird geladen …',
  unknownTitle: 'Hier ist nichts',
  unknown: 'Die Adresse nennt keine Seite von Rooms OTP.',
  toAccounts: 'Zu den Ressourcenkonten',
};
