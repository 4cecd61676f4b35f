import type { ConsoleRunTexts } from '../en/console-run.ts';

export const consoleRunTexts: ConsoleRunTexts = {
  mistakes: {
    wrong_length: 'Ein Einmalkennwort hat 12 Buchstaben und Ziffern; dieses hat mehr oder weniger.',
    wrong_symbol: 'Ein Einmalkennwort hat nur Ziffern und Buchstaben, und nie den Buchstaben U.',
    wrong_check_symbol:
      'Darin ist ein Tippfehler: ein falscher Buchstabe, eine falsche Ziffer oder zwei vertauschte Zeichen.',
  },
  triesLeft: (tries) => (tries === 1 ? 'Ein Versuch bleibt.' : `${tries} Versuche bleiben.`),
  questions: {
    otp: 'Einmalkennwort (12 Zeichen, zum Beispiel in der Form XXXX-XXXX-XXXX):',
    nextOtp: 'Neues Einmalkennwort, oder Eingabetaste zum Beenden:',
    fact: (fact) =>
      `${fact} dieser Konsole konnte nicht gelesen werden. Bitte geben Sie ein, was auf dem Typenschild steht:`,
    signedIn: 'Hat der Raum sich angemeldet? (ja, nein oder später):',
  },
  answers: { signed_in: ['j', 'ja'], failed: ['n', 'nein'], later: ['s', 'später'] },
  facts: { make: 'Hersteller', model: 'Modell', serialNumber: 'Seriennummer', name: 'Name' },
  otpRead: (code) => `Einmalkennwort: ${code}`,
  device: (make, model, serialNumber) => `Diese Konsole: ${make} ${model}, Seriennummer ${serialNumber}`,
  deviceWithName: (make, model, serialNumber, name) =>
    `Diese Konsole: ${make} ${model}, Seriennummer ${serialNumber}, Name ${name}`,
  keyStarted: 'Der Schlüssel dieser Konsole wird erzeugt (das kann einige Sekunden dauern) …',
  keyReady: 'Der Schlüssel ist fertig.',
  resumed: (server) => `Der frühere Vorgang mit ${server} geht weiter.`,
  unconfirmed: (server) =>
    `Ein früherer Vorgang wurde abgeschlossen und nie bestätigt (${server}). Um mit einem anderen Einmalkennwort von vorn zu beginnen, fügen Sie --restart hinzu.`,
  stale: {
    expired: 'Hier war ein früherer Vorgang gespeichert, aber seine Anfrage ist beendet. Er ist jetzt gelöscht.',
    another_code:
      'Hier war ein früherer Vorgang mit einem anderen Einmalkennwort gespeichert. Er ist jetzt gelöscht; dies ist ein neuer.',
  },
  accepted: 'Das Einmalkennwort wurde angenommen. Abgleichcode:',
  decideBy: (time) => `Ein Administrator hat bis ${time} Zeit für die Freigabe.`,
  howToStop: 'Strg+C beendet dieses Programm; derselbe Befehl macht später weiter.',
  waiting: {
    decision: (since, lasting) =>
      `Wartet auf die Freigabe durch einen Administrator in Teams, seit ${since} (${lasting}).`,
    release: (since, lasting) => `Freigegeben. Wartet auf das neue Kennwort des Raums, seit ${since} (${lasting}).`,
  },
  lasting: {
    moment: 'weniger als eine Minute',
    minutes: (minutes) => `${minutes} Min.`,
    hours: (hours, minutes) => `${hours} Std. ${minutes} Min.`,
  },
  readOut: (matchCode) => `Lesen Sie ihm diese sechs Ziffern vor: ${matchCode}`,
  retrying: (trouble, until) =>
    `Der Server ist zurzeit nicht nutzbar: ${trouble}. Bis ${until} wird es erneut versucht; nichts geht verloren.`,
  reconnected: 'Der Server antwortet wieder.',
  rejected: (reason) => `Die Anfrage wurde nicht freigegeben: ${reason}`,
  expired: (reason) => `Die Anfrage ist beendet: ${reason}`,
  newCode: 'Bitten Sie Ihren Administrator bei Bedarf um ein neues Einmalkennwort.',
  written: (path) => `Die Einstellungen für die Anmeldung wurden gespeichert: ${path}`,
  delivered:
    'Übergeben. Starten Sie die Konsole jetzt neu. Führen Sie danach dieses Programm mit --confirm aus, um zu sagen, ob der Raum sich angemeldet hat.',
  fileTaken: 'Die Teams-Rooms-App hat die Einstellungsdatei übernommen.',
  fileStillThere: (path) => `Die Einstellungsdatei mit dem Kennwort ist noch da: ${path}`,
  fileAdvice:
    'Die Teams-Rooms-App übernimmt sie, wenn die Konsole neu startet. Ist der Raum dennoch angemeldet, löschen Sie die Datei.',
  signedIn:
    'Bestätigt: Der Raum ist angemeldet. Alles, was für diesen Vorgang gespeichert war, ist gelöscht. Sie sind fertig.',
  failed: (reason) => `Das hat nicht geklappt: ${reason}`,
  notConfirmed: 'Nichts wurde bestätigt. Führen Sie dieses Programm mit --confirm aus, sobald Sie es wissen.',
  stopped: 'Beendet. Führen Sie denselben Befehl noch einmal aus, um mit derselben Anfrage weiterzumachen.',
  over: 'Die Anfrage ist nicht mehr offen.',
  noReason: 'Es wurde kein Grund genannt.',
  confirmationTooLate: (said) =>
    `Der Server nimmt die Bestätigung nicht mehr an. Sagen Sie Ihrem Administrator, dass der Raum sich angemeldet hat.${said && ` (${said})`}`,
  noMorePasswords: (said) =>
    `Der Server gibt auf diese Freigabe kein Kennwort mehr heraus. Bitten Sie Ihren Administrator um einen neuen Code.${said && ` (${said})`}`,
  writtenInVain: (path, said) =>
    `${path} ist gespeichert, aber der Server wartet nicht mehr auf diese Konsole${said && ` (${said})`}. Starten Sie die Konsole neu, und sagen Sie Ihrem Administrator, ob der Raum sich anmeldet.`,
  afterFailure: {
    release: 'Führen Sie das Programm für ein neues Kennwort noch einmal aus: Es kommt mit derselben Freigabe.',
    attention:
      'Das ist zu oft fehlgeschlagen: Ihr Administrator muss sich die Anfrage ansehen und es erneut versuchen. Führen Sie das Programm danach noch einmal aus.',
    untold: 'Führen Sie das Programm noch einmal aus: Es sagt, ob ein neues Kennwort kommt.',
  },
  putRight: {
    release:
      'Der Server weiß davon. Beheben Sie das, und führen Sie denselben Befehl noch einmal aus: Mit derselben Freigabe kommt ein neues Kennwort.',
    attention:
      'Der Server weiß davon. Das ist zu oft fehlgeschlagen: Beheben Sie es, lassen Sie Ihren Administrator es erneut versuchen, und führen Sie denselben Befehl noch einmal aus.',
    over: 'Der Server weiß davon. Mit dieser Freigabe kommt kein Kennwort mehr: Beheben Sie das, und bitten Sie Ihren Administrator um einen neuen Code.',
    untold: 'Der Server weiß davon. Beheben Sie das, und führen Sie denselben Befehl noch einmal aus.',
    unheard:
      'Der Server konnte nicht benachrichtigt werden. Beheben Sie das, und führen Sie denselben Befehl bald noch einmal aus.',
  },
};
