import type { CodesTexts, SheetTexts } from '../../en/tab/codes.ts';

export const codesTexts: CodesTexts = {
  title: 'Einmalkennwörter',
  toResults: 'Zurück zu den Ergebnissen',
  over: 'Die Codes sind endgültig verborgen',
  overHint:
    'Sie sind 15 Minuten lang zu sehen, und nur bis sie benutzt werden. Erzeugen Sie neue Einmalkennwörter, wo eines fehlt; das frühere gilt dann nicht mehr.',
  timeLeft: {
    before: 'Nur Sie können diese Codes sehen, noch',
    after: '. Kopieren, laden oder drucken Sie, was die Installateure brauchen; später lassen sich nur neue erzeugen.',
  },
  list: 'Codeliste',
  hidden: 'Verborgener Code',
  hide: 'Verbergen',
  show: 'Anzeigen',
  hideOf: (room) => `Code für ${room} verbergen`,
  showOf: (room) => `Code für ${room} anzeigen`,
  copy: 'Kopieren',
  copyOf: (room) => `Code für ${room} kopieren`,
  copied: (room) => `Code für ${room} kopiert.`,
  notCopied: 'Der Browser lässt hier kein Kopieren zu. Zeigen Sie den Code an, und kopieren Sie ihn von Hand.',
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
  over: 'Die Codes sind endgültig verborgen: Ihre 15 Minuten sind vorbei.',
  print: 'Drucken',
  count: (count, left) =>
    `${count === 1 ? '1 Blatt' : `${count} Blätter`} im Format A4, noch ${left}. Wer ein Blatt hat, kann eine Konsole starten: Übergeben Sie es persönlich.`,
  scan: (room) => `Der Code für ${room} zum Scannen`,
  validFrom: 'Gültig ab',
  notBefore: (moment) => `${moment}; vorher nimmt ihn keine Konsole an`,
  validUntil: 'Gültig bis',
  onceUntil: (moment) => `${moment}, einmal, für eine einzige Konsole`,
  server: 'Serveradresse',
  whatToDo: 'Was zu tun ist',
  atConsole: (room) =>
    `Starten Sie an der Konsole in ${room} das Programm von Rooms OTP, und geben Sie die Adresse des Servers ein.`,
  typeCode: 'Geben Sie den Code ein. Leerzeichen, Striche und Groß- und Kleinschreibung sind gleichgültig.',
  call: 'Rufen Sie den Administrator an, und lesen Sie die sechs Ziffern vor, die die Konsole zeigt.',
  restart: 'Starten Sie die Konsole neu, sobald sie meldet, dass die Anmeldedaten übergeben sind.',
  finish:
    'Warten Sie, bis sich der Raum angemeldet hat, und sagen Sie es dem Administrator. Vernichten Sie danach dieses Blatt.',
};
