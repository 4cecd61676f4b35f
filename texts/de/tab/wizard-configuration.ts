import type { ConfigurationTexts } from '../../en/tab/wizard-configuration.ts';

export const configurationTexts: ConfigurationTexts = {
  passwords: 'Kennwörter',
  modes: {
    reset: {
      title: 'Kennwörter für alle ausgewählten Konten automatisch generieren',
      consequence:
        'Jedes Konto erhält ein neues Kennwort, wenn seine Konsole genehmigt wird. Niemand sieht das Kennwort, und es wird nicht gespeichert.',
    },
    keep: {
      title: 'Anmeldedaten aus einer CSV-Datei hochladen',
      consequence:
        'Die Konten behalten ihre Kennwörter. Sie laden sie hoch; sie bleiben verschlüsselt gespeichert, bis sich die Konsole angemeldet hat, und werden nie angezeigt.',
    },
  },
  resetTitle: 'Die Genehmigung ändert das Kennwort',
  reset:
    'Jedes Gerät, das das Konto verwendet, wird in diesem Moment abgemeldet. Wenn eine Anforderung abgelehnt wird oder nie eintrifft, ändert sich nichts.',
  life: 'Gültig für (Stunden)',
  lifeHint: (least, most, preferred) =>
    `${least} bis ${most}. Der Installateur muss den Code in dieser Zeit eingeben. Wenn leer: ${preferred}, aus den Einstellungen.`,
  lifeWrong: (least, most) => `Geben Sie ${least} bis ${most} Stunden ein.`,
  validFrom: 'Gültig ab (optional)',
  validFromHint: (zone) =>
    `Vorher nehmen Konsolen den Code nicht an. Seine Gültigkeit beginnt trotzdem beim Generieren. Ihre Zeitzone: ${zone}.`,
  syncedTitle: (count) => (count === 1 ? '1 Konto erfordert die CSV-Datei' : `${count} Konten erfordern die CSV-Datei`),
  synced: (names) =>
    `Kennwörter, die aus dem lokalen Verzeichnis synchronisiert werden, können hier nicht geändert werden: ${names}.`,
  syncedInFile: (names) => `Lokal synchronisiert, deshalb nur mit der CSV-Datei verfügbar: ${names}.`,
  andMore: (names, count) => `${names} und ${count} weitere`,
  uploadCsv: 'CSV-Datei hochladen',
  takeOut: 'Aus der Auswahl entfernen',
  serialNumbers: 'Erwartete Seriennummern (optional)',
  serialNumbersHint:
    'Eine Zeile je Konto: Anmeldeadresse oder Name, ein Tabulator oder Komma und die Seriennummer. Sie können zwei Spalten einer Tabelle einfügen. Genehmigende sehen, ob die Konsole diese Nummer hat.',
  autopilot: {
    button: 'Aus Autopilot importieren',
    reading: 'Autopilot wird gelesen …',
    filled: (filled, devices) =>
      `${filled === 1 ? '1 Seriennummer' : `${filled} Seriennummern`} aus ${devices === 1 ? '1 Gerät' : `${devices} Geräten`} eingetragen.`,
    rule: 'Ein Gerät gehört zu einem Konto, wenn sein Name oder sein Gruppentag der Name oder die Anmeldeadresse des Kontos ist.',
    ambiguous: 'Mehrere Geräte oder Konten haben diese Namen. Geben Sie die Seriennummer selbst ein:',
    failed: 'Autopilot kann gerade nicht gelesen werden. Versuchen Sie es in einer Minute erneut.',
  },
  linesWrong: (count) => (count === 1 ? '1 Zeile ist nicht verwendbar.' : `${count} Zeilen sind nicht verwendbar.`),
  lineWrong: (line, mistake) => `Zeile ${line}: ${mistake}`,
  serialNumbersFound: (found, count) =>
    `${found} von ${count} Konten ${found === 1 ? 'hat' : 'haben'} eine erwartete Seriennummer.`,
  serialNumberMissing:
    'Die Seriennummer fehlt. Geben Sie die Anmeldeadresse, ein Tabulator oder Komma und die Seriennummer ein.',
  serialNumberLong: (most) => `Die Seriennummer hat mehr als ${most} Zeichen.`,
  accountUnknown: (word) =>
    `„${word}“ ist kein ausgewähltes Konto, oder mehrere Konten haben diesen Namen. Verwenden Sie die Anmeldeadresse.`,
  serialNumberPlaceholder:
    'Dies ist ein Platzhalter, den viele Geräte melden, keine Seriennummer. Geben Sie die Nummer auf dem Gerät ein.',
  serialNumberTwice: (line) =>
    `Die Seriennummer steht schon in Zeile ${line}. Zwei Räume können nicht dasselbe Gerät erwarten.`,
  replacedByExcel:
    'Excel hat diese Zelle ersetzt. Formatieren Sie die Spalte als Text, und fügen Sie die Werte dann noch einmal ein.',
  accountTwice: (room) => `${room} steht schon in einer früheren Zeile.`,
};
