import { CALENDAR_IMPORT_LIMITS, CALENDAR_NAME_COLUMNS } from '../../contract/calendar-processing.ts';
import { SIGN_IN_DATA_COLUMNS, SIGN_IN_DATA_LIMITS } from '../../contract/sign-in-data.ts';
import type { ApiImportTexts } from '../en/api-imports.ts';

const { rows, passwordCharacters, serialNumberCharacters } = SIGN_IN_DATA_LIMITS;

export const apiImportTexts: ApiImportTexts = {
  file: {
    empty: 'Die Datei hat keine Datenzeile. Fügen Sie für jedes Konto eine Zeile hinzu.',
    not_utf8: 'Die Datei ist nicht in UTF-8. Speichern Sie sie als „CSV UTF-8“.',
    quotes_wrong:
      'Die Anführungszeichen passen nicht: Eine Zelle in Anführungszeichen endet mit einem, und eines in der Zelle wird verdoppelt. Was folgt, wurde nicht gelesen.',
    cells_wrong: (columns) =>
      `Die Zeile hat nicht ${columns} Zellen. Setzen Sie eine Zelle, die das Trennzeichen enthält, in doppelte Anführungszeichen.`,
    account_twice: (line) => `Das Konto steht schon in Zeile ${line}. Behalten Sie eine der beiden.`,
  },
  signInData: {
    too_large: 'Die Datei ist größer als 256 kB. Teilen Sie sie, und führen Sie den Assistenten für jeden Teil aus.',
    header_wrong: `Die erste Zeile muss die Spalten ${SIGN_IN_DATA_COLUMNS.join(', ')} nennen; die letzte darf fehlen.`,
    too_many_rows: `Die Datei hat mehr als ${rows} Zeilen. Teilen Sie sie, und führen Sie den Assistenten für jeden Teil aus.`,
    address_missing: 'Die Anmeldeadresse fehlt.',
    account_unknown:
      'Kein Konto hat diese Anmeldeadresse. Prüfen Sie die Schreibweise, oder aktualisieren Sie die Konten.',
    account_not_ready: (checks) => `Das Konto ist nicht bereit für eine Konsole: ${checks}.`,
    account_not_selected: 'Das Konto ist nicht ausgewählt. Wählen Sie es aus, oder entfernen Sie die Zeile.',
    account_without_row: (upn) =>
      `${upn} ist ausgewählt und hat keine Zeile. Fügen Sie eine hinzu, oder nehmen Sie das Konto aus der Auswahl.`,
    password_missing: 'Das Kennwort fehlt.',
    password_too_long: `Das Kennwort hat mehr als ${passwordCharacters} Zeichen.`,
    password_symbol:
      'Das Kennwort hat ein Zeichen, das eine Konsole nicht annimmt: < > & " \' oder ein Steuerzeichen. Ändern Sie zuerst das Kennwort.',
    serial_number_too_long: `Die Seriennummer hat mehr als ${serialNumberCharacters} Zeichen.`,
  },
  calendars: {
    too_large:
      'Die Datei ist größer als 256 kB. Behalten Sie nur die Spalten des Befehls, oder importieren Sie sie in Teilen.',
    too_many_rows: `Die Datei hat mehr als ${CALENDAR_IMPORT_LIMITS.rows} Zeilen. Importieren Sie sie in Teilen.`,
    column_missing: `Die Spalte fehlt. Nötig sind alle sieben Einstellungen und eine von ${CALENDAR_NAME_COLUMNS.join(', ')}.`,
    column_twice: 'Zwei Spalten haben diesen Namen. Behalten Sie eine davon.',
    name_missing: 'Die Zeile sagt nicht, zu welchem Konto sie gehört.',
    account_unknown:
      'Kein Konto hat diese Adresse, diese ID oder diesen Namen. Aktualisieren Sie die Konten, oder entfernen Sie die Zeile.',
    account_ambiguous:
      'Mehrere Konten haben diesen Namen. Sagen Sie mit einer Spalte UserPrincipalName, welches gemeint ist.',
    value_wrong: (values) => `Der Wert ist keiner von ${values}.`,
  },
};
