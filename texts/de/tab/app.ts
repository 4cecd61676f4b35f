import type { AppTexts } from '../../en/tab/app.ts';
import { areaTexts } from './areas.ts';

export const appTexts: AppTexts = {
  areas: areaTexts,
  waiting: (count) => (count === 1 ? '1 wartet' : `${count} warten`),
  loading: 'Wird geladen …',
  connection: {
    title: 'Verbindung',
    remedy: 'Prüfen Sie das Netzwerk; es wird von selbst wieder versucht.',
    kept: 'Was Sie eingegeben haben, bleibt erhalten.',
    tryNow: 'Jetzt versuchen',
  },
  noRight: 'Sie haben kein Recht, Rooms OTP zu verwenden',
  noRightText:
    'Administratoren Ihrer Organisation sind Aussteller, Freigebende oder Leser. Bitten Sie einen von ihnen, Sie in Microsoft Entra ID in eine solche Gruppe aufzunehmen; innerhalb einer Minute können Sie diese Seite verwenden.',
  pageFailed: 'Diese Seite konnte nicht gezeigt werden',
  pageFailedText:
    'Der Server antwortet nicht oder wurde inzwischen aktualisiert. Prüfen Sie das Netzwerk, und laden Sie die Seite neu; nichts, was der Server hat, geht verloren. Bleibt es dabei, gehen Sie zu den Ressourcenkonten, und sagen Sie es denen, die den Server betreiben.',
  loadAgain: 'Neu laden',
  unknownTitle: 'Hier ist nichts',
  unknown: 'Die Adresse nennt keine Seite von Rooms OTP.',
  toAccounts: 'Zu den Ressourcenkonten',
};
