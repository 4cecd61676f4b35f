import type { ReviewTexts } from '../../en/tab/wizard-review.ts';

export const reviewTexts: ReviewTexts = {
  pressedTitle: '„Erzeugen“ wurde schon gedrückt',
  pressed: 'Drücken Sie noch einmal: Was damals begann, geht weiter, und nichts wird doppelt erzeugt.',
  edit: 'Bearbeiten',
  editPart: (part) => `${part} bearbeiten`,
  selected: (count, written) => `${written} ${count === 1 ? 'Konto' : 'Konten'} ausgewählt`,
  andMore: (count) => (count === 1 ? 'und 1 weiteres' : `und ${count} weitere`),
  life: 'Gültigkeitsdauer eines Codes',
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
    'MFA und gerätebezogener bedingter Zugriff: Stellen Sie sicher, dass beides nicht für diese Konten gilt, sonst können sich Konsolen nicht anmelden',
  atApproval: 'Bei der Freigabe',
  passwordChanges: 'Das Kennwort ändert sich; Geräte, die sich damit anmelden, werden abgemeldet',
};
