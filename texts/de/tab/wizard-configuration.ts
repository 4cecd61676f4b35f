import type { ConfigurationTexts } from '../../en/tab/wizard-configuration.ts';

export const configurationTexts: ConfigurationTexts = {
  passwords: 'Kennwörter',
  modes: {
    reset: {
      title: 'Kennwörter für alle ausgewählten Konten automatisch erzeugen',
      consequence:
        'Jedes Konto bekommt ein neues Kennwort, wenn die Anfrage seiner Konsole freigegeben wird. Niemand sieht dieses Kennwort, und es wird nicht gespeichert.',
    },
    keep: {
      title: 'Anmeldedaten aus einer CSV-Datei hochladen',
      consequence:
        'Die Konten behalten ihre Kennwörter. Sie laden sie hoch; sie bleiben versiegelt gespeichert, bis sich die Konsole angemeldet hat, und werden nie gezeigt.',
    },
  },
  resetTitle: 'Die Freigabe ändert das Kennwort',
  reset:
    'Jedes Gerät, das sich mit dem Konto anmeldet, wird in diesem Moment abgemeldet. Bis dahin, und wenn eine Anfrage abgelehnt wird oder nie kommt, bleibt alles, wie es ist.',
  life: 'Gültigkeitsdauer eines Codes in Stunden',
  lifeHint: (least, most, preferred) =>
    `${least} bis ${most}; in dieser Zeit gibt der Installateur ihn ein. Leer: ${preferred}, wie in den Einstellungen.`,
  lifeWrong: (least, most) => `Eine ganze Zahl von ${least} bis ${most}.`,
  validFrom: 'Gültig ab (optional)',
  validFromHint: (zone) =>
    `Vorher nimmt keine Konsole den Code an; seine Gültigkeitsdauer zählt trotzdem ab dem Erzeugen. Ihre Zeitzone: ${zone}.`,
  syncedTitle: (count) =>
    count === 1 ? '1 Konto geht nur mit der CSV-Datei' : `${count} Konten gehen nur mit der CSV-Datei`,
  synced: (names) => `Kennwörter aus dem lokalen Verzeichnis lassen sich hier nicht ändern: ${names}.`,
  syncedInFile: (names) => `Lokal synchronisiert, daher nur mit der CSV-Datei: ${names}.`,
  andMore: (names, count) => `${names} und ${count} weitere`,
  uploadCsv: 'CSV-Datei hochladen',
  takeOut: 'Aus der Auswahl nehmen',
  serialNumbers: 'Erwartete Seriennummern (optional)',
  serialNumbersHint:
    'Eine Zeile je Konto: Anmeldeadresse oder Name, ein Tabulator oder Komma, Seriennummer. Zwei Spalten einer Tabelle lassen sich einfügen. Wer freigibt, sieht, ob die Konsole diese Nummer hat.',
  linesWrong: (count) => (count === 1 ? '1 Zeile ist nicht verwendbar.' : `${count} Zeilen sind nicht verwendbar.`),
  lineWrong: (line, mistake) => `Zeile ${line}: ${mistake}`,
  serialNumbersFound: (found, count) =>
    `${found} von ${count} Konten ${found === 1 ? 'hat' : 'haben'} eine erwartete Seriennummer.`,
  serialNumberMissing: 'Die Seriennummer fehlt: Anmeldeadresse, ein Tabulator oder Komma, Seriennummer.',
  serialNumberLong: (most) => `Die Seriennummer hat mehr als ${most} Zeichen.`,
  accountUnknown: (word) =>
    `Keines der ausgewählten Konten ist „${word}“, oder mehrere heißen so: Nehmen Sie die Anmeldeadresse.`,
  accountTwice: (room) => `${room} steht schon in einer früheren Zeile.`,
};
