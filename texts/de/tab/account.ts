import type { AccountTexts } from '../../en/tab/account.ts';

export const accountTexts: AccountTexts = {
  account: 'Ressourcenkonto',
  loading: 'Das Konto wird geladen …',
  tabs: { configuration: 'Kontokonfiguration', licenses: 'Lizenzen', otp: 'OTP', activity: 'Verlauf' },
  commands: 'Konto',
  generate: 'OTP erzeugen',
  revoke: {
    command: 'OTP widerrufen',
    title: 'Das Einmalkennwort widerrufen?',
    text: (selector) =>
      `Der Code ${selector} kann nicht mehr verwendet werden, und eine Anfrage, die auf eine Entscheidung wartet, wird abgebrochen. Das Kennwort des Kontos bleibt, wie es ist, sofern es nicht schon neu gesetzt wurde.`,
    keep: 'Behalten',
    revoke: 'Widerrufen',
  },
  readiness: 'Bereitschaft',
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
  },
  syncedTitle: 'Das Konto kommt aus dem lokalen Verzeichnis',
  syncedText:
    'Sein Kennwort kann von hier nicht gesetzt werden: Laden Sie seine Anmeldedaten aus einer CSV-Datei hoch.',
  keyTitle: 'Das Konto hat einen Schlüssel für Ressourcenkonten',
  keyText: 'Eine Konsole meldet sich bereits ohne Kennwort an. Eine neue freizugeben, ändert das Kennwort trotzdem.',
  noLicense: 'Keine Lizenz',
  noLicenseText:
    'Weisen Sie dem Konto im Microsoft 365 Admin Center Teams Rooms Pro oder Teams Rooms Basic zu, und aktualisieren Sie danach.',
  licenses: 'Zugewiesene Lizenzen (SKU-Teilenummern)',
  otp: {
    title: 'Einmalkennwort',
    none: 'Kein Einmalkennwort',
    noneText:
      '„OTP erzeugen“ macht eines für dieses Konto. Wird es an einer Konsole eingegeben, wird hier über die Anfrage entschieden.',
    beginsWith: 'Beginnt mit',
    status: 'Stand',
    generatedBy: 'Erzeugt von',
    generated: 'Erzeugt',
    validFrom: 'Gilt ab',
    validUntil: 'Kann eingegeben werden bis',
    expectedSerialNumber: 'Erwartete Seriennummer',
    password: 'Kennwort',
    reset: 'Wird bei der Freigabe neu gesetzt',
    keep: 'Bleibt wie hochgeladen',
    statuses: {
      active: 'Kann verwendet werden',
      submitted: 'An einer Konsole eingegeben',
      consumed: 'Verbraucht',
      expired: 'Abgelaufen',
      revoked: 'Widerrufen',
      superseded: 'Durch ein neueres ersetzt',
    },
    pausedTitle: 'Das Einmalkennwort nimmt gerade keine Versuche an',
    pausedText:
      'Es wurde zu oft falsch eingegeben. Innerhalb einer Stunde kann es wieder verwendet werden; lassen Sie den Installateur jedes Zeichen vergleichen, oder erzeugen Sie ein neues.',
  },
};
