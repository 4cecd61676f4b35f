import type { WizardTexts } from '../../en/tab/wizard.ts';

export const wizardTexts: WizardTexts = {
  title: 'OTP erzeugen',
  steps: { accounts: 'Kontoauswahl', configuration: 'Konfiguration', review: 'Überprüfung', generate: 'Erzeugung' },
  stepList: 'Schritte',
  stepOf: (number, count, title) => `Schritt ${number} von ${count}: ${title}`,
  pageTitle: (step) => `${step} – OTP erzeugen – Rooms OTP`,
  close: 'Assistent schließen',
  closeQuestion: 'Assistent schließen?',
  closeLoses: 'Was Sie ausgewählt und eingegeben haben, geht verloren. Es wurde kein Einmalkennwort erzeugt.',
  stay: 'Bleiben',
  back: 'Zurück',
  backToReview: 'Zurück zur Überprüfung',
  next: 'Weiter',
  generate: 'Erzeugen',
  generating: 'Wird erzeugt …',
  starting: 'Wird gestartet',
  taking: 'Der Server übernimmt die Konten …',
  noRight:
    'Sie haben kein Recht, Einmalkennwörter zu erzeugen. Bitten Sie einen Administrator, Sie in die Gruppe der Aussteller von Rooms OTP aufzunehmen.',
  onlyReady: { before: 'Nur Konten mit dem Bereitschaftsstatus', after: 'können ein Einmalkennwort bekommen.' },
  counts: (total, writtenTotal, eligible, selected) =>
    `${writtenTotal} ${total === 1 ? 'Konto' : 'Konten'} · ${eligible} auswählbar · ${selected} ausgewählt`,
  selectAll: 'Alle passenden auswählen',
  clearSelection: 'Auswahl aufheben',
  eligibleOnly: 'Nur auswählbare',
  earlierSearch:
    'Ausgewählt ist alles, was zu einer früheren Suche passte. Heben Sie die Auswahl auf, um hier auszuwählen, oder kehren Sie zu jener Suche zurück.',
  toEarlierSearch: 'Jene Suche',
  select: 'Wahl',
  keys: 'Die Pfeiltasten bewegen, die Leertaste wählt aus.',
  cannotSelect: (room) => `${room} kann nicht ausgewählt werden.`,
  tooLittleKnown: 'Über das Konto ist noch nicht genug bekannt. Aktualisieren Sie die Liste der Ressourcenkonten.',
  recentRuns: (moment, progress) => `Der Lauf vom ${moment} ist noch im Gang: ${progress}.`,
  recentCodes: (moment) => `Der Lauf vom ${moment} hat Codes, die Sie noch sehen können.`,
  toRecent: 'Dorthin zurück',
  problems: {
    nothingSelected: 'Wählen Sie mindestens ein Konto aus.',
    tooMany: (most) =>
      `Es geht für höchstens ${most.toLocaleString('de')} Konten auf einmal. Grenzen Sie die Suche oder die Filter ein, und nehmen Sie die anderen danach.`,
    lifeOutside: (least, most) =>
      `Die Gültigkeitsdauer eines Codes ist eine ganze Zahl von ${least} bis ${most} Stunden.`,
    accountsRead: 'Die ausgewählten Konten werden gelesen.',
    synced:
      'Lokal synchronisierte Konten gehen nur mit der CSV-Datei: Wählen Sie diesen Weg, oder nehmen Sie die Konten aus der Auswahl.',
    serialNumbersRead: 'Die Seriennummern werden gelesen.',
    serialNumbersWrong: 'Berichtigen oder entfernen Sie die Zeilen mit Seriennummern.',
    noFile: 'Wählen Sie die CSV-Datei mit den Anmeldedaten aus.',
    fileChecked: 'Die Datei wird geprüft.',
    fileNotChecked: 'Die Datei konnte nicht geprüft werden. Versuchen Sie es noch einmal.',
    fileWrong: 'Berichtigen Sie die Datei, und wählen Sie sie noch einmal aus. Nichts davon ist gespeichert.',
    noMoment: '„Gültig ab“ ist ein Datum mit Uhrzeit. Lassen Sie das Feld leer, wenn die Codes sofort gelten sollen.',
    momentOver: '„Gültig ab“ ist schon vorbei. Lassen Sie das Feld leer, oder wählen Sie einen späteren Zeitpunkt.',
    endsFirst: (hours) =>
      `Die Codes würden enden, bevor sie beginnen: Sie gelten ab dem Erzeugen ${hours === 1 ? '1 Stunde' : `${hours} Stunden`}. Wählen Sie einen früheren Zeitpunkt oder eine längere Dauer.`,
  },
};
