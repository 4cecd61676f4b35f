import type { CsvTexts } from '../../en/tab/csv.ts';

export const csvTexts: CsvTexts = {
  mistakes: (count) => (count === 1 ? '1 Fehler' : `${count} Fehler`),
  nothingStored: 'Nichts wurde gespeichert. Berichtigen Sie die Datei, und wählen Sie sie noch einmal aus.',
  place: 'Fehler in der Datei',
  table: 'Fehler nach Zeile und Spalte',
  line: 'Zeile',
  column: 'Spalte',
  wrong: 'Was nicht stimmt',
  wholeFile: 'Datei',
  firstOf: (shown, count) => `Aufgeführt sind die ersten ${shown} von ${count}.`,
  choose: 'CSV-Datei auswählen',
  tooLarge: (file) => `${file} ist größer als 256 kB. Teilen Sie die Datei; jeder Teil darf 1.000 Zeilen haben.`,
  empty: (file) => `${file} ist leer.`,
  notUtf8: (file) => `${file} ist nicht in UTF-8. Speichern Sie die Datei neu, in Excel als „CSV UTF-8“.`,
  unreadable: (file) => `${file} kann nicht gelesen werden.`,
};
