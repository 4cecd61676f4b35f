import type { ReviewTexts } from '../../en/tab/wizard-review.ts';

export const reviewTexts: ReviewTexts = {
  pressedTitle: 'Sie haben „Generieren“ schon ausgewählt',
  pressed: 'Wählen Sie es noch einmal aus, um fortzufahren. Nichts wird doppelt generiert.',
  edit: 'Bearbeiten',
  editPart: (part) => `${part} bearbeiten`,
  selected: (count, written) => `${written} ${count === 1 ? 'Konto' : 'Konten'} ausgewählt`,
  andMore: (count) => (count === 1 ? 'und 1 weiteres' : `und ${count} weitere`),
  life: 'Gültig für',
  hours: (count) => (count === 1 ? '1 Stunde' : `${count} Stunden`),
  notPossible: 'nicht möglich',
  validFrom: 'Gültig ab',
  atOnce: 'Sofort',
  file: 'Datei',
  noFile: 'keine',
  serialNumbers: 'Erwartete Seriennummern',
  none: 'Keine',
  notChecked: 'Nicht geprüft',
  policies:
    'MFA und gerätebezogener bedingter Zugriff. Stellen Sie sicher, dass beides nicht für diese Konten gilt. Sonst können sich Konsolen nicht anmelden.',
  atApproval: 'Bei der Genehmigung',
  passwordChanges: 'Das Kennwort ändert sich, und Geräte, die es verwenden, werden abgemeldet',
};
