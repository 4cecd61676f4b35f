import type { SignInFileTexts } from '../../en/tab/wizard-file.ts';

export const signInFileTexts: SignInFileTexts = {
  firstLine: {
    before: 'Die erste Zeile lautet',
    after: '; die letzte Spalte kann fehlen. Höchstens 1.000 Zeilen und 256 kB, in UTF-8, mit Kommas oder Semikolons.',
  },
  template: 'Vorlage herunterladen',
  remove: 'Entfernen',
  again: 'Wählen Sie die Datei noch einmal aus',
  againHint: 'Die Seite wurde neu geladen, und Dateien mit Kennwörtern werden nicht im Browser aufbewahrt.',
  chooseAnother: 'Andere Datei auswählen',
  drop: 'oder hier ablegen',
  file: 'CSV-Datei mit Anmeldedaten',
  checking: 'Der Server prüft die Datei …',
  rowsFit: (count) => (count === 1 ? '1 Zeile passt' : `${count} Zeilen passen`),
  everyRow: (expected) =>
    `Jedes ausgewählte Konto hat seine Zeile${expected > 0 ? `, davon ${expected} mit erwarteter Seriennummer` : ''}.`,
  otherColumns: 'Die Spalten dieser Datei sind nicht die der Vorlage; deshalb wird hier nichts daraus gezeigt.',
  preview: 'Erste Zeilen der Datei',
  previewTable: 'Erste Zeilen der Datei, Kennwörter verborgen',
};
