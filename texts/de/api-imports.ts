import { CALENDAR_IMPORT_LIMITS, CALENDAR_NAME_COLUMNS } from '../../contract/calendar-processing.ts';
import { SIGN_IN_DATA_COLUMNS, SIGN_IN_DATA_LIMITS } from '../../contract/sign-in-data.ts';
import type { ApiImportTexts } from '../en/api-imports.ts';

const { rows, passwordCharacters, serialNumberCharacters } = SIGN_IN_DATA_LIMITS;

export const apiImportTexts: ApiImportTexts = {
  file: {
    empty: 'Die Datei enthält keine Datenzeilen. Fügen Sie für jedes Konto eine Zeile hinzu.',
    not_utf8: 'Die Datei ist nicht in UTF-8. Speichern Sie sie als „CSV UTF-8“.',
    quotes_wrong:
      'Die Anführungszeichen passen nicht. Beenden Sie eine Zelle in Anführungszeichen mit einem Anführungszeichen, und verdoppeln Sie jedes, das in ihr vorkommt. Der Rest der Datei wurde nicht gelesen.',
    cells_wrong: (columns) =>
      `Die Zeile hat nicht ${columns} Zellen. Setzen Sie eine Zelle, die das Trennzeichen enthält, in doppelte Anführungszeichen.`,
    account_twice: (line) => `Das Konto steht schon in Zeile ${line}. Entfernen Sie eine der beiden Zeilen.`,
    replaced_by_excel:
      'Excel hat diese Zelle ersetzt. Formatieren Sie die Spalte als Text, fügen Sie die Werte noch einmal ein, und speichern Sie die Datei. Wenn ein Kennwort wirklich so aussieht, ändern Sie zuerst das Kennwort.',
  },
  signInData: {
    too_large: 'Die Datei ist größer als 256 kB. Teilen Sie sie, und starten Sie für jeden Teil ein Rollout.',
    header_wrong: `Die erste Zeile muss die Spalten ${SIGN_IN_DATA_COLUMNS.join(', ')} nennen. Die letzte Spalte ist optional.`,
    too_many_rows: `Die Datei hat mehr als ${rows} Zeilen. Teilen Sie sie, und starten Sie für jeden Teil ein Rollout.`,
    address_missing: 'Die Anmeldeadresse fehlt.',
    account_unknown:
      'Es wurde kein Konto mit dieser Anmeldeadresse gefunden. Prüfen Sie die Schreibweise, oder aktualisieren Sie die Konten.',
    account_not_ready: (checks) => `Das Konto ist nicht bereit für eine Konsole: ${checks}.`,
    account_not_selected: 'Das Konto ist nicht ausgewählt. Wählen Sie es aus, oder entfernen Sie die Zeile.',
    account_without_row: (upn) =>
      `${upn} ist ausgewählt, hat aber keine Zeile. Fügen Sie eine hinzu, oder entfernen Sie das Konto aus der Auswahl.`,
    password_missing: 'Das Kennwort fehlt.',
    password_too_long: `Das Kennwort hat mehr als ${passwordCharacters} Zeichen.`,
    password_symbol:
      'Das Kennwort enthält ein Zeichen, das eine Konsole nicht verwenden kann: < > & " \' oder ein Steuerzeichen. Ändern Sie zuerst das Kennwort.',
    serial_number_too_long: `Die Seriennummer hat mehr als ${serialNumberCharacters} Zeichen.`,
    serial_number_placeholder:
      'Dies ist ein Platzhalter, den viele Geräte melden, keine Seriennummer. Geben Sie die Nummer auf dem Gerät ein, oder lassen Sie die Zelle leer.',
    serial_number_twice: (line) =>
      `Die Seriennummer steht schon in Zeile ${line}. Zwei Räume können nicht dasselbe Gerät erwarten.`,
  },
  calendars: {
    too_large:
      'Die Datei ist größer als 256 kB. Behalten Sie nur die Spalten des Befehls, oder importieren Sie sie in Teilen.',
    too_many_rows: `Die Datei hat mehr als ${CALENDAR_IMPORT_LIMITS.rows} Zeilen. Importieren Sie sie in Teilen.`,
    column_missing: `Die Spalte fehlt. Die Datei braucht alle sieben Einstellungen und eine von ${CALENDAR_NAME_COLUMNS.join(', ')}.`,
    column_twice: 'Zwei Spalten haben diesen Namen. Behalten Sie eine davon.',
    name_missing: 'Die Zeile nennt ihr Konto nicht.',
    account_unknown:
      'Es wurde kein Konto mit dieser Adresse, dieser ID oder diesem Namen gefunden. Aktualisieren Sie die Konten, oder entfernen Sie die Zeile.',
    account_ambiguous:
      'Mehrere Konten haben diesen Namen. Fügen Sie eine Spalte UserPrincipalName hinzu, um sie zu unterscheiden.',
    value_wrong: (values) => `Der Wert muss einer der folgenden sein: ${values}.`,
  },
};
