import type { WizardTexts } from '../../en/tab/wizard.ts';

export const wizardTexts: WizardTexts = {
  title: 'OTP generieren',
  steps: { accounts: 'Kontoauswahl', configuration: 'Konfiguration', review: 'Überprüfung', generate: 'Generierung' },
  stepList: 'Schritte',
  stepOf: (number, count, title) => `Schritt ${number} von ${count}: ${title}`,
  pageTitle: (step) => `${step} – OTP generieren – Rooms OTP`,
  close: 'Assistent schließen',
  closeQuestion: 'Assistent schließen?',
  closeLoses: 'Ihre Auswahl geht verloren. Es wurden keine Einmalkennwörter generiert.',
  stay: 'Bleiben',
  back: 'Zurück',
  backToReview: 'Zurück zur Überprüfung',
  next: 'Weiter',
  generate: 'Generieren',
  generating: 'Wird generiert …',
  starting: 'Wird gestartet',
  taking: 'Das Rollout wird gestartet …',
  noPermission:
    'Sie haben keine Berechtigung, Einmalkennwörter zu generieren. Bitten Sie einen Administrator, Sie in die Gruppe der Aussteller aufzunehmen.',
  onlyReady: { before: 'Nur Konten mit dem Bereitschaftsstatus', after: 'können ein Einmalkennwort erhalten.' },
  counts: (total, writtenTotal, eligible, selected) =>
    `${writtenTotal} ${total === 1 ? 'Konto' : 'Konten'} · ${eligible} auswählbar · ${selected} ausgewählt`,
  selectAll: 'Alle passenden auswählen',
  clearSelection: 'Auswahl aufheben',
  eligibleOnly: 'Nur auswählbare',
  earlierSearch:
    'Sie haben alle Treffer einer früheren Suche ausgewählt. Heben Sie die Auswahl auf, um hier Konten auszuwählen, oder kehren Sie zu dieser Suche zurück.',
  toEarlierSearch: 'Frühere Suche',
  select: 'Wahl',
  keys: 'Die Pfeiltasten bewegen, die Leertaste wählt aus.',
  cannotSelect: (room) => `${room} kann nicht ausgewählt werden.`,
  tooLittleKnown: 'Über dieses Konto ist noch nicht genug bekannt. Aktualisieren Sie die Liste der Ressourcenkonten.',
  recentRuns: (moment, progress) => `Das Rollout vom ${moment} läuft noch: ${progress}.`,
  recentCodes: (moment) => `Das Rollout vom ${moment} hat Codes, die Sie noch sehen können.`,
  toRecent: 'Zum Rollout',
  problems: {
    nothingSelected: 'Wählen Sie mindestens ein Konto aus.',
    tooMany: (most) =>
      `Ein Rollout kann höchstens ${most.toLocaleString('de')} Konten umfassen. Grenzen Sie die Suche oder die Filter ein, und starten Sie für die übrigen ein weiteres Rollout.`,
    lifeOutside: (least, most) => `Geben Sie ${least} bis ${most} Stunden ein.`,
    accountsRead: 'Die ausgewählten Konten werden gelesen …',
    synced:
      'Lokal synchronisierte Konten erfordern die CSV-Datei. Laden Sie sie hoch, oder entfernen Sie die Konten aus der Auswahl.',
    serialNumbersRead: 'Die Seriennummern werden gelesen …',
    serialNumbersWrong: 'Korrigieren Sie die Seriennummern, oder entfernen Sie ihre Zeilen.',
    reviewRead: 'Es wird geprüft, was schon verwendet wird …',
    reviewFailed: 'Wir konnten nicht prüfen, was schon verwendet wird. Versuchen Sie es noch einmal.',
    reviewOld: 'Etwas hat sich geändert. Aktualisieren Sie zuerst die Überprüfung.',
    allKept:
      'Sie behalten alle diese Konten, es gibt also nichts zu generieren. Wählen Sie „Ersetzen“ oder andere Konten aus.',
    noFile: 'Wählen Sie die CSV-Datei mit den Anmeldedaten aus.',
    fileChecked: 'Die Datei wird geprüft …',
    fileNotChecked: 'Die Datei konnte nicht geprüft werden. Versuchen Sie es noch einmal.',
    fileWrong: 'Korrigieren Sie die Datei, und wählen Sie sie noch einmal aus. Nichts wurde gespeichert.',
    noMoment:
      'Geben Sie unter „Gültig ab“ ein Datum mit Uhrzeit ein, oder lassen Sie das Feld leer, damit die Codes sofort gelten.',
    momentOver:
      'Der Zeitpunkt unter „Gültig ab“ liegt in der Vergangenheit. Lassen Sie das Feld leer, oder wählen Sie einen späteren Zeitpunkt aus.',
    endsFirst: (hours) =>
      `Die Codes würden ablaufen, bevor sie gültig werden. Sie sind nach dem Generieren ${hours === 1 ? '1 Stunde' : `${hours} Stunden`} gültig. Wählen Sie unter „Gültig ab“ einen früheren Zeitpunkt oder mehr Stunden aus.`,
  },
};
