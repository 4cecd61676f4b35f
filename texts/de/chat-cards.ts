import type { ChatCardTexts } from '../en/chat-cards.ts';

export const chatCardTexts: ChatCardTexts = {
  notices: { done: 'Erledigt', note: 'Hinweis', refused: 'Nicht ausgeführt', alert: 'Warnung' },
  tryAgain: 'Noch einmal versuchen',
  openWizard: 'Assistenten öffnen',
  showCode: 'Code anzeigen',
  showCodeHere: 'Hier anzeigen',
  pendingRequests: 'Offene Anfragen',
  generateOtp: 'OTP erzeugen',
  nothingWaits: 'Nichts wartet',
  waiting: (count) =>
    `${count === 0 ? 'Keine' : count} ${count === 0 || count === 1 ? 'Anfrage wartet' : 'Anfragen warten'} auf eine Entscheidung`,

  timeIsOver: 'Zeit abgelaufen',
  minutesLeft: (minutes) => `noch ${minutes} Min.`,
  hoursLeft: (hours) => `noch ${hours} Std.`,
  hoursAndMinutesLeft: (hours, minutes) => `noch ${hours} Std. ${minutes} Min.`,
  leftUntil: (left, until) => `${left}, bis ${until}`,
  waitingRow: (left, until, serialNumber, request) =>
    `${left}, bis ${until}. Seriennummer ${serialNumber}, Anfrage ${request}`,

  code: {
    state: 'Einmalkennwort',
    text: 'Nur Sie sehen dies. Lesen Sie es dem Installateur vor; es gilt einmal. Teams blendet es nach einer Minute wieder aus.',
    refresh: 'Aktualisieren',
    hidden: (minutes) =>
      `Der Code ist wieder ausgeblendet. Wählen Sie „Code anzeigen“, um ihn zu sehen; das geht bis ${minutes} Minuten nach dem Erzeugen.`,
  },
  issued: {
    title: (room) => `Einmalkennwort für ${room}`,
    superseded: 'Das bisherige Einmalkennwort dieses Kontos gilt nicht mehr.',
    issuer: 'Aussteller',
    validUntil: 'Gültig bis',
    next: (minutes) =>
      `Wählen Sie „Code anzeigen“, und lesen Sie ihn dem Installateur vor. Nur der Aussteller kann ihn sehen, ${minutes} Minuten lang. Wenn sich nichts öffnet, wählen Sie „Hier anzeigen“.`,
  },
  ask: {
    state: 'Neues Einmalkennwort',
    title: 'Für welches Konto?',
    account: 'Raum oder Anmeldeadresse',
    accountPlaceholder: 'Name oder Adresse',
    accountMissing: 'Geben Sie den Namen eines Raums oder seine Anmeldeadresse ein.',
    hours: 'Gültig für (Stunden)',
    hoursInvalid: (least, most) => `Wählen Sie eine ganze Zahl von Stunden von ${least} bis ${most}.`,
    generate: 'Erzeugen',
  },
  pick: {
    state: 'Mehrere Konten kommen infrage',
    title: 'Welches meinen Sie?',
    choose: 'Wählen Sie eines aus.',
    chooseOrType: 'Wählen Sie eines aus, oder geben Sie mehr vom Namen ein.',
    chooseNumber: (number) => `${number} auswählen`,
  },
  /** Titles of facts stand in tables, in which clients break words at soft hyphens only. */
  status: {
    provisioning: 'Bereitstellungs\u00ADstatus',
    readiness: 'Bereitschafts\u00ADstatus',
    notChecked: 'Nicht geprüft',
    failedCheck: (title) => `Prüfung nicht bestanden: ${title}`,
    otp: (status) => `Einmalkennwort: ${status}`,
    issuer: 'Aussteller',
    generated: 'Erzeugt am',
    validUntil: 'Gültig bis',
    beginsWith: 'Beginnt mit',
    lastRefused: 'Zuletzt abgewiesen',
    refusedAt: (at, cause) => `${at}, ${cause}`,
    refusedConsole: 'Abgewiesene Konsole',
    paused:
      'Pausiert nach zu vielen falschen Codes. Es gilt innerhalb einer Stunde wieder; erzeugen Sie ein neues, um sofort weiterzumachen.',
    lastRequest: 'Geräteinformationen der letzten Anfrage',
    revoke: 'Widerrufen',
    refusals: {
      unknown: 'falscher Code',
      wrong_verifier: 'falscher Code',
      not_yet: 'noch nicht gültig',
      paused: 'nach zu vielen falschen Codes für eine Stunde pausiert',
      submitted: 'schon verwendet',
      consumed: 'schon verwendet',
      other_console: 'von einer anderen Konsole verwendet',
      expired: 'abgelaufen',
      revoked: 'widerrufen',
      superseded: 'durch ein neueres ersetzt',
    },
  },
  overview: {
    accounts: (count) => `${count} ${count === 1 ? 'Konto' : 'Konten'}`,
    counted: (status, count) => `${status} – ${count}`,
    waitingLongest: 'Am längsten ohne Entscheidung',
    needsAttention: 'Eingriff nötig',
    aboutToExpire: 'Einmalkennwörter, die bald ablaufen',
    show: (room) => `${room} anzeigen`,
    attention: (serialNumber) => `Seriennummer ${serialNumber}`,
    attentionSince: (since, serialNumber) => `Seit ${since}. Seriennummer ${serialNumber}`,
  },
  pending: {
    empty: 'Eine neue Anfrage bekommt eine Karte im Freigabekanal.',
    oldestFirst: 'Älteste zuerst. Zeigen Sie eine Anfrage an, um über sie zu entscheiden.',
    more: 'Mehr',
    fromTheStart: 'Von Anfang an',
  },
  digest: {
    fewer: 'Es warten wieder weniger',
    crowded: (most) =>
      `Solange mehr als ${most} Anfragen warten, bekommen sie keine eigenen Karten. Wählen Sie „Offene Anfragen“, oder geben Sie „pending“ ein, um sie zu sehen und über sie zu entscheiden. Am längsten warten:`,
    over: 'Jede wartende Anfrage hat wieder eine eigene Karte in diesem Kanal.',
  },
};
