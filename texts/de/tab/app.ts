import type { AppTexts } from '../../en/tab/app.ts';
import { areaTexts } from './areas.ts';

export const appTexts: AppTexts = {
  areas: areaTexts,
  waiting: (count) => (count === 1 ? '1 wartet' : `${count} warten`),
  loading: 'Wird geladen …',
  connection: {
    title: 'Verbindung',
    remedy: 'Überprüfen Sie Ihr Netzwerk. Die Verbindung wird automatisch wiederhergestellt.',
    kept: 'Was Sie eingegeben haben, bleibt erhalten.',
    asOf: (moment, age) => `Sie sehen Daten vom ${moment}${age === '' ? '' : ` (vor ${age})`}.`,
    tryNow: 'Jetzt versuchen',
  },
  noPermission: 'Sie haben keine Berechtigung, Rooms OTP zu verwenden',
  noRightText:
    'Bitten Sie einen Administrator, Sie in Microsoft Entra ID in die Gruppe der Aussteller, Genehmigenden oder Leser aufzunehmen. Danach können Sie diese Seite innerhalb einer Minute verwenden.',
  pageFailed: 'Diese Seite konnte nicht angezeigt werden',
  pageFailedText:
    'Der Server antwortet nicht oder wurde inzwischen aktualisiert. Überprüfen Sie Ihr Netzwerk, und laden Sie die Seite neu. Auf dem Server geht nichts verloren. Wenn das Problem weiterhin besteht, gehen Sie zu den Ressourcenkonten, und informieren Sie den Betreiber des Servers.',
  loadAgain: 'Neu laden',
  unknownTitle: 'Hier ist nichts',
  unknown: 'Diese Adresse ist keine Seite von Rooms OTP.',
  toAccounts: 'Zu den Ressourcenkonten',
};
