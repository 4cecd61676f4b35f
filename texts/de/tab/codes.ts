import type { CodesTexts, SheetTexts } from '../../en/tab/codes.ts';

export const codesTexts: CodesTexts = {
  title: 'Einmalkennwörter',
  toResults: 'Zurück zu den Ergebnissen',
  over: 'Die Codes können nicht mehr angezeigt werden',
  overHint:
    'Sie konnten bis 15 Minuten nach dem Ende des Rollouts angezeigt werden. Wenn ein Code verloren ist, generieren Sie ein neues Einmalkennwort. Das bisherige ist dann nicht mehr gültig.',
  timeLeft: {
    before: 'Nur Sie können diese Codes sehen, noch',
    after:
      '. Kopieren Sie, was die Installateure brauchen, laden Sie es herunter, oder drucken Sie es. Danach können Sie nur neue generieren.',
  },
  used: (count, written, total) => `${written} von ${total} ${count === 1 ? 'ist' : 'sind'} bereits verwendet.`,
  unseen: 'Niemand hat diesen Code gesehen.',
  unseenCount: (count, written) =>
    count === 1
      ? '1 Code wurde endgültig ausgeblendet, bevor ihn jemand gesehen hat.'
      : `${written} Codes wurden endgültig ausgeblendet, bevor sie jemand gesehen hat.`,
  unseenHint:
    'Generieren Sie neue Codes für diese Räume. Die Codes, die niemand gesehen hat, sind dann nicht mehr gültig.',
  unseenWithFile:
    'Ihre Kennwörter kamen aus einer CSV-Datei, die der Server nicht mehr hat. Starten Sie ein neues Rollout mit der Datei.',
  again: 'Neu generieren',
  againOf: (room) => `Neu generieren: Code für ${room}`,
  againAll: (count, written) => (count === 1 ? '1 Code neu generieren' : `${written} Codes neu generieren`),
  search: 'Räume suchen',
  searchHint: 'Raum, Adresse oder Standort',
  state: 'Status',
  anyState: 'Jeder Status',
  none: 'In diesem Rollout wurde kein Code generiert.',
  noMatch: 'Kein Raum passt zu den Filtern.',
  clearFilters: 'Filter löschen',
  list: 'Codes',
  hidden: 'Verborgener Code',
  hide: 'Verbergen',
  show: 'Anzeigen',
  hideOf: (room) => `Code für ${room} verbergen`,
  showOf: (room) => `Code für ${room} anzeigen`,
  copy: 'Kopieren',
  copyOf: (room) => `Code für ${room} kopieren`,
  copiedNow: 'Kopiert',
  copied: (room) => `Code für ${room} kopiert.`,
  notCopied: 'Der Browser lässt hier kein Kopieren zu. Zeigen Sie den Code an, und kopieren Sie ihn selbst.',
  showMore: (count) => `${count} weitere anzeigen`,
  hideAll: 'Alle verbergen',
  showAll: 'Alle anzeigen',
  copyAll: 'Alle kopieren',
  copiedAll: (count) => (count === 1 ? '1 Code kopiert.' : `${count} Codes kopiert.`),
  noneCopied: 'Der Browser lässt hier kein Kopieren zu. Laden Sie die Codes stattdessen herunter.',
  download: 'Herunterladen',
  sheets: 'Blätter für die Installateure',
};

export const sheetTexts: SheetTexts = {
  toCodes: 'Zurück zu den Codes',
  over: 'Die Codes können nicht mehr angezeigt werden. Sie waren bis 15 Minuten nach dem Ende des Rollouts verfügbar.',
  print: 'Drucken',
  count: (count, left) =>
    `${count === 1 ? '1 Blatt' : `${count} Blätter`}, noch ${left} verfügbar. Mit einem Blatt kann jede Person eine Konsole starten. Übergeben Sie es deshalb persönlich.`,
  choices: { perPage: 'Blätter pro Seite', paper: 'Papier', language: 'Sprache des Installateurs' },
  perPages: { 1: 'Eins', 4: 'Vier' },
  papers: { a4: 'A4', letter: 'Letter (USA)' },
  languages: { en: 'Englisch', de: 'Deutsch' },
  scan: (room) => `QR-Code der Statusseite für ${room}`,
  status: 'Scannen Sie den QR-Code, um den Status des Raums auf dem Telefon zu sehen.',
  used: (state) => `Dieser Code wurde bereits verwendet. Status: ${state}.`,
  ended: (state) => `Dieser Code kann nicht mehr verwendet werden. Status: ${state}.`,
  upn: 'Anmeldeadresse',
  serialNumber: 'Erwartete Seriennummer',
  contact: 'Kontakt für Installateure',
  validFrom: 'Gültig ab',
  notBefore: (moment) => `${moment}. Vorher nehmen Konsolen ihn nicht an.`,
  validUntil: 'Ablaufdatum',
  onceUntil: (moment) => `${moment}. Gilt einmal, für eine Konsole.`,
  server: 'Serveradresse',
  whatToDo: 'Was zu tun ist',
  atConsole: (room) =>
    `Starten Sie an der Konsole in ${room} das Programm von Rooms OTP, und geben Sie die Serveradresse ein.`,
  typeCode: 'Geben Sie den Code ein. Leerzeichen, Bindestriche und Groß- und Kleinschreibung spielen keine Rolle.',
  call: 'Rufen Sie den Administrator an, und lesen Sie die 6 Ziffern auf der Konsole vor.',
  restart: 'Starten Sie die Konsole neu, sobald sie meldet, dass die Anmeldedaten übergeben sind.',
  finish:
    'Warten Sie, bis sich der Raum angemeldet hat, und sagen Sie es dem Administrator. Vernichten Sie danach dieses Blatt.',
};
