import type { AccountTexts } from '../../en/tab/account.ts';

export const accountTexts: AccountTexts = {
  account: 'Ressourcenkonto',
  loading: 'Das Konto wird geladen …',
  tabs: { configuration: 'Kontokonfiguration', licenses: 'Lizenzen', otp: 'OTP', activity: 'Verlauf' },
  commands: 'Konto',
  generate: 'OTP generieren',
  revoke: {
    command: 'OTP widerrufen',
    title: 'Das Einmalkennwort widerrufen?',
    text: (selector) =>
      `Der Code ${selector} ist dann nicht mehr gültig, und eine Anforderung, die auf Genehmigung wartet, wird abgebrochen. Das Kennwort des Kontos wird nicht geändert, außer es wurde schon zurückgesetzt.`,
    keep: 'Behalten',
    revoke: 'Widerrufen',
  },
  readiness: 'Bereitschaft',
  readJustNow: 'Gerade gelesen',
  readAgo: (age) => `Vor ${age} gelesen`,
  refresh: {
    command: 'Aktualisieren',
    running: 'Das Konto wird gelesen …',
  },
  facts: {
    title: 'Konto',
    signInAddress: 'Anmeldeadresse',
    mailAddress: 'E-Mail-Adresse',
    building: 'Gebäude',
    floor: 'Etage',
    signIn: 'Anmeldung',
    allowed: 'Erlaubt',
    blocked: 'Gesperrt',
    usageLocation: 'Nutzungsstandort',
    comesFrom: 'Herkunft',
    onPremises: 'Lokales Verzeichnis',
    passwordChanged: 'Kennwort zuletzt geändert',
    calendarImported: 'Kalendereinstellungen importiert',
    unknown: 'Unbekannt',
  },
  syncedTitle: 'Das Konto wird aus dem lokalen Verzeichnis synchronisiert',
  syncedText: 'Sein Kennwort kann hier nicht festgelegt werden. Laden Sie seine Anmeldedaten aus einer CSV-Datei hoch.',
  keyTitle: 'Das Konto hat einen Ressourcenkontoschlüssel',
  keyText:
    'Eine Konsole meldet sich bereits ohne Kennwort an. Wenn Sie eine neue Konsole genehmigen, wird das Kennwort trotzdem geändert.',
  licensesUnknown: 'Die Lizenzen sind unbekannt',
  licensesUnknownText:
    'Microsoft Graph hat die Lizenzen dieses Kontos nicht geliefert. Aktualisieren Sie das Konto in einigen Minuten.',
  noLicense: 'Keine Lizenz',
  noLicenseText:
    'Weisen Sie dem Konto im Microsoft 365 Admin Center Teams Rooms Pro oder Teams Rooms Basic zu, und aktualisieren Sie danach.',
  licenses: 'Zugewiesene Lizenzen (SKU-Teilenummern)',
  otp: {
    title: 'Einmalkennwort',
    none: 'Kein Einmalkennwort',
    noneText:
      'Wählen Sie „OTP generieren“ aus, um eines für dieses Konto zu generieren. Sobald ein Installateur es an einer Konsole eingibt, erscheint hier die Anforderung.',
    beginsWith: 'Beginnt mit',
    status: 'Status',
    generatedBy: 'Generiert von',
    generated: 'Generiert',
    validFrom: 'Gültig ab',
    validUntil: 'Ablaufdatum',
    expectedSerialNumber: 'Erwartete Seriennummer',
    password: 'Kennwort',
    reset: 'Wird bei der Genehmigung zurückgesetzt',
    keep: 'Bleibt wie hochgeladen',
    statuses: {
      active: 'Aktiv',
      submitted: 'An einer Konsole eingegeben',
      consumed: 'Genehmigt',
      expired: 'Abgelaufen',
      revoked: 'Widerrufen',
      superseded: 'Durch ein neueres ersetzt',
    },
    pausedTitle: 'Das Einmalkennwort ist pausiert',
    pausedText:
      'Es wurde zu oft falsch eingegeben. Innerhalb einer Stunde gilt es wieder. Lassen Sie den Installateur jedes Zeichen vergleichen, oder generieren Sie ein neues.',
  },
};
