import type { SignInFileTexts } from '../../en/tab/wizard-file.ts';

export const signInFileTexts: SignInFileTexts = {
  firstLine: {
    before: 'Die erste Zeile lautet',
    after: '. Die letzte Spalte ist optional. Höchstens 1.000 Zeilen und 256 kB, in UTF-8, mit Kommas oder Semikolons.',
  },
  template: 'Vorlage herunterladen',
  remove: 'Entfernen',
  again: 'Wählen Sie die Datei noch einmal aus',
  againHint: 'Die Seite wurde neu geladen, und der Browser speichert keine Dateien mit Kennwörtern.',
  chooseAnother: 'Andere Datei auswählen',
  drop: 'oder hier ablegen',
  file: 'CSV-Datei mit Anmeldedaten',
  checking: 'Die Datei wird geprüft …',
  rowsFit: (count) => (count === 1 ? '1 Zeile ist gültig' : `${count} Zeilen sind gültig`),
  everyRow: (expected) =>
    `Jedes ausgewählte Konto hat eine Zeile${expected > 0 ? `, davon ${expected} mit erwarteter Seriennummer` : ''}.`,
  otherColumns: 'Die Spalten entsprechen nicht der Vorlage, deshalb gibt es keine Vorschau.',
  preview: 'Erste Zeilen der Datei',
  previewTable: 'Erste Zeilen der Datei, Kennwörter verborgen',
};
