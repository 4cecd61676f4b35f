import type { ChatCardTexts } from '../en/chat-cards.ts';

export const chatCardTexts: ChatCardTexts = {
  notices: { done: 'Erledigt', note: 'Hinweis', refused: 'Nicht ausgeführt', alert: 'Warnung' },
  tryAgain: 'Noch einmal versuchen',
  openWizard: 'Assistenten öffnen',
  showCode: 'Code anzeigen',
  showCodeHere: 'Hier anzeigen',
  pendingRequests: 'Anforderungen',
  generateOtp: 'OTP generieren',
  nothingWaits: 'Keine Anforderungen',
  waiting: (count) =>
    `${count === 0 ? 'Keine' : count} ${count === 0 || count === 1 ? 'Anforderung wartet' : 'Anforderungen warten'} auf Genehmigung`,

  timeIsOver: 'Zeit abgelaufen',
  minutesLeft: (minutes) => `noch ${minutes} Min.`,
  hoursLeft: (hours) => `noch ${hours} Std.`,
  hoursAndMinutesLeft: (hours, minutes) => `noch ${hours} Std. ${minutes} Min.`,
  leftUntil: (left, until) => `${left}, bis ${until}`,
  waitingRow: (left, until, serialNumber, request) =>
    `${left}, bis ${until}. Seriennummer ${serialNumber}, Anforderung ${request}`,

  code: {
    state: 'Einmalkennwort',
    text: (room, until) =>
      `${room} · gültig bis ${until}. Nur Sie können diesen Code sehen. Er gilt einmal und wird nach einer Minute wieder ausgeblendet.`,
    refresh: 'Aktualisieren',
    hidden: (minutes) =>
      `Der Code ist ausgeblendet. Wählen Sie „Code anzeigen“ aus, um ihn wieder zu sehen, bis zu ${minutes} Minuten nach dem Generieren.`,
  },
  issued: {
    title: (room) => `Einmalkennwort für ${room}`,
    superseded: 'Das bisherige Einmalkennwort dieses Kontos ist nicht mehr gültig.',
    issuer: 'Generiert von',
    validUntil: 'Ablauf\u00ADdatum',
    next: (minutes) =>
      `Wählen Sie „Code anzeigen“ aus, und lesen Sie ihn dem Installateur vor. Nur die Person, die ihn generiert hat, kann ihn sehen, ${minutes} Minuten lang. Wenn sich nichts öffnet, wählen Sie „Hier anzeigen“ aus.`,
  },
  ask: {
    state: 'Neues Einmalkennwort',
    title: 'Für welches Konto?',
    account: 'Raum oder Anmeldeadresse',
    accountPlaceholder: 'Name oder Adresse',
    accountMissing: 'Geben Sie den Namen eines Raums oder seine Anmeldeadresse ein.',
    hours: 'Gültig für (Stunden)',
    hoursInvalid: (least, most) => `Geben Sie ${least} bis ${most} Stunden ein.`,
    generate: 'Generieren',
  },
  pick: {
    state: 'Mehrere Konten kommen infrage',
    title: 'Welches meinen Sie?',
    choose: 'Wählen Sie eines aus.',
    chooseOrType: 'Wählen Sie eines aus, oder geben Sie mehr vom Namen ein.',
    chooseNumber: (number) => `${number} auswählen`,
  },
  /** Clients show the titles of facts in tables, where they break words only at soft hyphens. */
  status: {
    provisioning: 'Bereitstellungs\u00ADstatus',
    readiness: 'Bereitschafts\u00ADstatus',
    notChecked: 'Nicht geprüft',
    failedCheck: (title) => `Prüfung nicht bestanden: ${title}`,
    otp: (status) => `Einmalkennwort: ${status}`,
    issuer: 'Generiert von',
    generated: 'Generiert',
    validUntil: 'Ablauf\u00ADdatum',
    beginsWith: 'Beginnt mit',
    lastRefused: 'Zuletzt abgelehnter Code',
    refusedAt: (at, cause) => `${at}, ${cause}`,
    refusedConsole: 'Konsole mit dem abgelehnten Code',
    paused:
      'Pausiert nach zu vielen falschen Codes. Das Einmalkennwort gilt innerhalb einer Stunde wieder. Um sofort weiterzumachen, generieren Sie ein neues.',
    lastRequest: 'Geräteinformationen der letzten Anforderung',
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
    waitingLongest: 'Warten am längsten auf Genehmigung',
    needsAttention: 'Eingriff nötig',
    listRead: 'Konten gelesen',
    readCompletely: (source) => `${source} vollständig gelesen`,
    never: 'Noch nie',
    aboutToExpire: 'Einmalkennwörter, die bald ablaufen',
    show: (room) => `${room} anzeigen`,
    attention: (serialNumber) => `Seriennummer ${serialNumber}`,
    attentionSince: (since, serialNumber) => `Seit ${since}. Seriennummer ${serialNumber}`,
  },
  pending: {
    empty: 'Neue Anforderungen erscheinen als Karten im Genehmigungskanal.',
    oldestFirst: 'Älteste zuerst. Zeigen Sie eine Anforderung an, um sie zu genehmigen oder abzulehnen.',
    more: 'Mehr',
    fromTheStart: 'Zurück zum Anfang',
  },
  digest: {
    fewer: 'Weniger Anforderungen warten',
    crowded: (most) =>
      `Mehr als ${most} Anforderungen warten, deshalb erhalten neue keine eigene Karte. Um sie zu sehen und über sie zu entscheiden, wählen Sie „Anforderungen“ aus, oder geben Sie „pending“ ein. Am längsten warten:`,
    over: 'Jede wartende Anforderung hat wieder eine eigene Karte in diesem Kanal.',
  },
};
