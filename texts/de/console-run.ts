import type { ConsoleRunTexts } from '../en/console-run.ts';

export const consoleRunTexts: ConsoleRunTexts = {
  mistakes: {
    wrong_length: 'Ein Einmalkennwort hat 12 oder 16 Buchstaben und Ziffern; dieses hat mehr oder weniger.',
    wrong_symbol: 'Ein Einmalkennwort hat nur Ziffern und Buchstaben, und nie den Buchstaben U.',
    wrong_check_symbol:
      'Es gibt einen Tippfehler: ein falscher Buchstabe, eine falsche Ziffer oder zwei vertauschte Zeichen.',
  },
  triesLeft: (tries) => (tries === 1 ? 'Sie haben noch einen Versuch.' : `Sie haben noch ${tries} Versuche.`),
  questions: {
    otp: 'Einmalkennwort (12 oder 16 Zeichen, zum Beispiel in der Form XXXX-XXXX-XXXX):',
    nextOtp: 'Neues Einmalkennwort, oder Eingabetaste zum Beenden:',
    fact: (fact) => `${fact} dieser Konsole konnte nicht gelesen werden. Geben Sie ein, was auf dem Typenschild steht:`,
    signedIn: 'Hat der Raum sich angemeldet? (ja, nein oder später):',
  },
  answers: { signed_in: ['j', 'ja'], failed: ['n', 'nein'], later: ['s', 'später'] },
  facts: { make: 'Hersteller', model: 'Modell', serialNumber: 'Seriennummer', name: 'Gerätename' },
  otpRead: (code) => `Einmalkennwort: ${code}`,
  device: (make, model, serialNumber) => `Diese Konsole: ${make} ${model}, Seriennummer ${serialNumber}`,
  deviceWithName: (make, model, serialNumber, name) =>
    `Diese Konsole: ${make} ${model}, Seriennummer ${serialNumber}, Gerätename ${name}`,
  keyStarted: 'Der Schlüssel dieser Konsole wird generiert (das kann einige Sekunden dauern) …',
  keyReady: 'Der Schlüssel ist fertig.',
  resumed: (server) => `Der frühere Vorgang mit ${server} geht weiter.`,
  unconfirmed: (server) =>
    `Ein früherer Vorgang wurde übergeben, aber nie bestätigt (${server}). Um mit einem anderen Einmalkennwort von vorn zu beginnen, starten Sie das Programm mit --restart.`,
  stale: {
    expired: 'Hier war ein früherer Vorgang gespeichert, aber seine Anforderung ist beendet. Er wurde gelöscht.',
    another_code:
      'Hier war ein früherer Vorgang mit einem anderen Einmalkennwort gespeichert. Er wurde gelöscht, und ein neuer beginnt.',
  },
  accepted: 'Das Einmalkennwort wurde angenommen. Vergleichsziffern:',
  digitsProveNothing:
    'Diese Ziffern weisen den Schlüssel dieser Konsole nicht nach, weil der Code ohne diesen Nachweis gesendet wurde. Der Administrator sieht das auch.',
  openingOver:
    'Die Verbindung zum Server hat zu lange gedauert. Das Programm beginnt mit demselben Code und einem neuen Schlüssel noch einmal.',
  decideBy: (time) => `Ein Administrator hat bis ${time} Zeit, zu entscheiden.`,
  howToStop: 'Drücken Sie Strg+C, um dieses Programm zu beenden. Starten Sie es später erneut, um fortzufahren.',
  waiting: {
    decision: (since, lasting) =>
      `Wartet auf die Genehmigung durch einen Administrator in Teams, seit ${since} (${lasting}).`,
    release: (since, lasting) => `Genehmigt. Wartet auf das neue Kennwort des Raums, seit ${since} (${lasting}).`,
  },
  lasting: {
    moment: 'weniger als eine Minute',
    minutes: (minutes) => `${minutes} Min.`,
    hours: (hours, minutes) => `${hours} Std. ${minutes} Min.`,
  },
  readOut: (matchCode) => `Lesen Sie diese 6 Ziffern vor: ${matchCode}`,
  retrying: (trouble, until) =>
    `Der Server ist zurzeit nicht nutzbar: ${trouble}. Bis ${until} wird es erneut versucht. Nichts geht verloren.`,
  reconnected: 'Der Server antwortet wieder.',
  rejected: (reason) => `Die Anforderung wurde nicht genehmigt: ${reason}`,
  expired: (reason) => `Die Anforderung ist beendet: ${reason}`,
  newCode: 'Bitten Sie Ihren Administrator bei Bedarf um ein neues Einmalkennwort.',
  written: (path) => `Die Einstellungen für die Anmeldung wurden gespeichert: ${path}`,
  delivered:
    'Übergeben. Starten Sie die Konsole jetzt neu. Führen Sie danach dieses Programm mit --confirm aus, um mitzuteilen, ob der Raum sich angemeldet hat.',
  fileTaken: 'Die Teams-Rooms-App hat die Einstellungsdatei übernommen.',
  fileStillThere: (path) => `Die Einstellungsdatei mit dem Kennwort ist noch da: ${path}`,
  fileAdvice:
    'Die Teams-Rooms-App übernimmt sie, wenn die Konsole neu startet. Wenn der Raum schon angemeldet ist, löschen Sie die Datei.',
  signedIn:
    'Bestätigt: Der Raum ist angemeldet. Alles, was für diesen Vorgang gespeichert war, ist gelöscht. Sie sind fertig.',
  failed: (reason) => `Das hat nicht funktioniert: ${reason}`,
  notConfirmed:
    'Nichts wurde bestätigt. Führen Sie dieses Programm mit --confirm aus, sobald Sie wissen, ob der Raum sich angemeldet hat.',
  stopped: 'Beendet. Starten Sie das Programm erneut, um mit derselben Anforderung weiterzumachen.',
  over: 'Die Anforderung ist nicht mehr offen.',
  noReason: 'Es wurde kein Grund genannt.',
  confirmationTooLate: (said) =>
    `Der Server nimmt die Bestätigung nicht mehr an. Sagen Sie Ihrem Administrator, dass der Raum sich angemeldet hat.${said && ` (${said})`}`,
  noMorePasswords: (said) =>
    `Der Server gibt für diese Genehmigung kein Kennwort mehr heraus. Bitten Sie Ihren Administrator um einen neuen Code.${said && ` (${said})`}`,
  writtenInVain: (path, said) =>
    `${path} ist gespeichert, aber der Server wartet nicht mehr auf diese Konsole${said && ` (${said})`}. Starten Sie die Konsole neu, und sagen Sie Ihrem Administrator, ob der Raum sich anmeldet.`,
  afterFailure: {
    release: 'Versuchen Sie es erneut, um ein neues Kennwort zu erhalten. Die Genehmigung gilt weiterhin.',
    attention:
      'Dies ist mehrmals fehlgeschlagen. Ihr Administrator muss die Anforderung überprüfen und es erneut versuchen. Versuchen Sie es danach auch hier erneut.',
    untold: 'Versuchen Sie es erneut, um zu sehen, ob ein neues Kennwort verfügbar ist.',
  },
  putRight: {
    release:
      'Der Server weiß davon. Beheben Sie das Problem, und versuchen Sie es dann erneut, um ein neues Kennwort zu erhalten. Die Genehmigung gilt weiterhin.',
    attention:
      'Der Server weiß davon. Dies ist mehrmals fehlgeschlagen. Beheben Sie das Problem, bitten Sie Ihren Administrator, es erneut zu versuchen, und versuchen Sie es dann auch hier erneut.',
    over: 'Der Server weiß davon. Diese Genehmigung liefert kein Kennwort mehr. Beheben Sie das Problem, und bitten Sie Ihren Administrator um einen neuen Code.',
    untold: 'Der Server weiß davon. Beheben Sie das Problem, und versuchen Sie es dann erneut.',
    unheard:
      'Der Server konnte nicht benachrichtigt werden. Beheben Sie das Problem, und versuchen Sie es bald erneut.',
  },
};
