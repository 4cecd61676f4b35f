import type { ConsoleMachineTexts } from '../../en/console/machine.ts';

export const consoleMachineTexts: ConsoleMachineTexts = {
  notElevated:
    'Dieses Programm braucht Administratorrechte. Wechseln Sie von der Teams-Rooms-App zu Windows (Administratormodus), melden Sie sich als lokaler Administrator bei Windows an, klicken Sie mit der rechten Maustaste auf das Programm, und wählen Sie „Als Administrator ausführen“ aus.',
  alreadyRunning:
    'Dieses Programm wird auf dieser Konsole bereits ausgeführt. Machen Sie dort weiter. Wenn Sie es nicht finden, starten Sie die Konsole neu, und starten Sie das Programm danach erneut.',
  noAppUser: (user) =>
    `Auf dieser Konsole gibt es den lokalen Benutzer „${user}“ nicht, unter dem die Teams-Rooms-App sonst läuft. Sie meldet sich möglicherweise ohne Kennwort an oder wurde anders eingerichtet und kann deshalb keine Einstellungsdatei übernehmen. Fragen Sie Ihre IT-Abteilung, oder wählen Sie mit --out einen Ordner aus.`,
  noAppProfile: (user) =>
    `Der lokale Benutzer „${user}“ hat sich auf dieser Konsole noch nie bei Windows angemeldet, deshalb gibt es keinen Ordner für die Einstellungsdatei. Lassen Sie die Teams-Rooms-App einmal starten, und führen Sie dieses Programm dann noch einmal aus.`,
  appFolderUnknown:
    'Windows hat nicht mitgeteilt, wo die Teams-Rooms-App ihre Einstellungen aufbewahrt. Möglicherweise ist PowerShell hier gesperrt. Fragen Sie Ihre IT-Abteilung, oder wählen Sie mit --out einen Ordner aus.',
  foreignSettings: (path) =>
    `${path} gibt es schon, und dieses Programm hat die Datei nicht geschrieben. Sie kann Einstellungen enthalten, die die Teams-Rooms-App noch übernehmen soll. Starten Sie die Konsole neu, damit die App die Datei übernimmt, oder löschen Sie die Datei. Um sie zu ersetzen, starten Sie das Programm mit --replace-settings.`,
  notRestarted: 'Die Konsole wurde seit der Übergabe nicht neu gestartet. Starten Sie sie zuerst neu.',
  otpAsArgument:
    'Mit --unattended kommt das Einmalkennwort aus --otp-file oder von der Standardeingabe (--otp -), weil Prozesslisten die Befehlszeile zeigen.',
  twoOtpSources: 'Verwenden Sie entweder --otp oder --otp-file.',
  otpFileEmpty: (path) => `${path} enthält kein Einmalkennwort.`,
  otpFileTooLarge: (bytes) => `Die Datei für --otp-file darf höchstens ${bytes} Bytes groß sein.`,
  otpFileUnusable: (path, code) =>
    `${path} konnte nicht gelesen, überschrieben und gelöscht werden (${code}), deshalb wurde das Einmalkennwort nicht verwendet.`,
  noOtpFile: (path) => `Es gibt weder die Datei ${path} noch einen früheren Vorgang, der fortgesetzt werden kann.`,
  recordNotWritten: (option, code) => `Die Datei für ${option} konnte nicht geschrieben werden (${code}).`,
  otpRead: (selector) => `Das Einmalkennwort, das mit ${selector} beginnt, wurde gelesen.`,
  digits: (matchCode, isBound) =>
    isBound
      ? `Vergleichsziffern: ${matchCode}`
      : `Vergleichsziffern: ${matchCode} (sie beweisen den Schlüssel dieser Konsole nicht)`,
  deliveredAndChecked:
    'Übergeben. Starten Sie die Konsole jetzt neu. Nach dem Neustart teilt sie dem Server selbst mit, ob der Raum sich angemeldet hat. Sie können auch dieses Programm mit --confirm ausführen.',
  restarting: 'Die Konsole startet jetzt neu.',
  cannotRestart: 'Dieses Programm kann diesen Computer nicht neu starten. Starten Sie ihn selbst neu.',
  restartFailed: (reason) => `Windows wurde nicht neu gestartet (${reason}). Starten Sie die Konsole selbst neu.`,
  checkNotScheduled: (reason) =>
    `Diese Konsole kann nach dem Neustart nicht selbst feststellen, ob der Raum sich angemeldet hat (${reason}).`,
  checkStarted: 'Es wird geprüft, was die Teams-Rooms-App nach dem Neustart getan hat.',
  nothingToCheck: 'Nach dem Neustart gibt es nichts zu prüfen.',
  notTaken: (path) =>
    `Die Teams-Rooms-App hat die Einstellungsdatei innerhalb von 10 Minuten nach dem Neustart nicht übernommen. ${path} wurde gelöscht, weil die Datei das Kennwort enthielt. Prüfen Sie, ob die App startet, bitten Sie Ihren Administrator, das Kennwort erneut auszugeben, und führen Sie dieses Programm dann noch einmal aus.`,
  signInFailed: (detail) =>
    `Die Teams-Rooms-App meldet, dass der Raum nicht angemeldet ist: ${detail} Sagen Sie es Ihrem Administrator.`,
  signedInByLog:
    'Die Teams-Rooms-App meldet, dass der Raum angemeldet ist. Alles, was für diesen Vorgang gespeichert war, ist gelöscht.',
  logSilent: {
    no_log:
      'Diese Konsole hat kein Protokoll der Teams-Rooms-App, deshalb ist nicht bekannt, ob der Raum sich angemeldet hat.',
    unreadable:
      'Das Protokoll der Teams-Rooms-App konnte nicht gelesen werden, deshalb ist nicht bekannt, ob der Raum sich angemeldet hat.',
    no_entry:
      'Die Teams-Rooms-App hat innerhalb von 20 Minuten nichts über das Konto dieses Raums geschrieben, deshalb ist nicht bekannt, ob der Raum sich angemeldet hat.',
  },
  told: 'Die Meldung ist beim Server angekommen.',
  notTold: (reason) => `Der Server hat diese Meldung nicht angenommen: ${reason}`,
  taskNotRemoved: (reason) =>
    `Die geplante Aufgabe „Rooms OTP after restart“ konnte nicht entfernt werden (${reason}).`,
  options: {
    file: 'DATEI',
    replaceSettings: 'überschreibt eine SkypeSettings.xml, die dieses Programm nicht geschrieben hat',
    restartNow: 'startet die Konsole nach der Übergabe neu; nur unter Windows',
    unattended:
      'für SYSTEM und Fernverwaltung: stellt keine Fragen und öffnet kein Fenster; der Code kommt aus --otp-file oder --otp -',
    otpFile: 'eine Datei mit dem Einmalkennwort; sie wird einmal gelesen, überschrieben und gelöscht',
    log: 'hängt jedes Ereignis an diese Datei an, mit den 6 Ziffern und ohne den Code',
    outcome: 'hält den Stand in dieser Datei fest, als JSON',
    afterRestart: 'was die geplante Aufgabe nach dem Neustart ausführt',
  },
};
