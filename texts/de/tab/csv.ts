import type { CsvTexts } from '../../en/tab/csv.ts';

export const csvTexts: CsvTexts = {
  mistakes: (count) => (count === 1 ? '1 Fehler' : `${count} Fehler`),
  nothingStored: 'Nichts wurde gespeichert. Korrigieren Sie die Datei, und wählen Sie sie noch einmal aus.',
  place: 'Fehler in der Datei',
  table: 'Fehler nach Zeile und Spalte',
  line: 'Zeile',
  column: 'Spalte',
  wrong: 'Fehler',
  wholeFile: 'Datei',
  firstOf: (shown, count) => `Die ersten ${shown} von ${count} werden angezeigt.`,
  choose: 'CSV-Datei auswählen',
  tooLarge: (file) => `${file} ist größer als 256 kB. Teilen Sie sie in Teile mit höchstens 1.000 Zeilen.`,
  empty: (file) => `${file} ist leer.`,
  notUtf8: (file) => `${file} ist nicht in UTF-8. Speichern Sie die Datei neu, in Excel als „CSV UTF-8“.`,
  unreadable: (file) => `${file} kann nicht gelesen werden.`,
};
