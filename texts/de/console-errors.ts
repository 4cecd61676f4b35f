import type { ConsoleErrorTexts } from '../en/console-errors.ts';

export const consoleErrorTexts: ConsoleErrorTexts = {
  unexpected: (message) => `Ein unerwarteter Fehler ist aufgetreten: ${message}`,
  unknownOption: (option) => `Die Option ${option} gibt es nicht. Siehe --help.`,
  unusableOption: (option) => `${option} erfordert einen Wert oder akzeptiert keinen. Siehe --help.`,
  unusableArguments: 'Dieses Programm akzeptiert nur benannte Optionen. Siehe --help.',
  emptyOption: (option) => `${option} darf nicht leer sein.`,
  wrongConfirmation: (option) => `${option} muss signed_in oder failed sein.`,
  wrongLanguage: (languages) => `--language muss eine dieser Sprachen sein: ${languages}.`,
  wrongPin: (source) => `${source} muss ein SHA-256 in base64url (43 Zeichen) oder hexadezimal (64 Zeichen) sein.`,
  unboundWithPin:
    '--allow-unbound kann nicht mit einem Pin verwendet werden, weil eine Konsole mit Pin nie einen ungeschützten Code sendet.',
  noServer:
    'Die Serveradresse fehlt. Tragen Sie sie in RoomsOTP.json ein, oder starten Sie das Programm mit --server https://rooms.contoso.com',
  noAddress: (text) => `--server muss eine Adresse wie https://rooms.contoso.com sein, nicht „${text}“.`,
  moreThanAddress: '--server darf nur eine Adresse sein, ohne Benutzernamen, „?“ oder „#“.',
  notEncrypted: '--server muss mit https:// beginnen (http:// funktioniert nur für einen Server auf diesem Computer).',
  noFolderNamed: 'Dies ist nicht Windows. Geben Sie mit --out an, wohin SkypeSettings.xml geschrieben werden soll.',
  noOtp: 'Das Einmalkennwort fehlt. Geben Sie es mit --otp an.',
  noOtpOnInput: 'Die Standardeingabe enthält kein Einmalkennwort.',
  mistyped: 'Das Einmalkennwort hat einen Tippfehler. Prüfen Sie es, und führen Sie das Programm noch einmal aus.',
  mistypedThrice:
    'Das Einmalkennwort wurde dreimal falsch eingegeben. Lassen Sie es sich von Ihrem Administrator noch einmal vorlesen.',
  wrongFact: (option, most) => `${option} muss 1 bis ${most} druckbare Zeichen haben.`,
  noFact: (fact, option) =>
    `${fact} dieser Konsole konnte nicht gelesen werden. Geben Sie die Angabe mit ${option} an.`,
  nobodyToAsk:
    'Dieses Programm kann hier keine Fragen stellen. Verwenden Sie --confirm=signed_in oder --confirm=failed.',
  runNotFinished: (server) =>
    `Hier ist ein nicht abgeschlossener Vorgang mit ${server} gespeichert. Schließen Sie ihn mit diesem Server ab, oder löschen Sie ihn und beginnen Sie mit einem anderen Einmalkennwort von vorn (Option --restart).`,
  runDamaged: (path) =>
    `${path} ist beschädigt oder von einer anderen Version. Beginnen Sie mit einem neuen Einmalkennwort von vorn (Option --restart).`,
  runNotKept: (folder, reason) =>
    `${folder} kann nicht verwendet werden (${reason}). Wählen Sie mit --state einen anderen Ordner aus.`,
  noFolder: (folder) => `${folder} ist kein Ordner. Wählen Sie mit --state einen anderen aus.`,
  foreign: (path) =>
    `${path} gehört einem anderen Benutzer oder kann von anderen geändert werden und gilt deshalb nicht als vertrauenswürdig. Entfernen Sie es, oder wählen Sie mit --state einen anderen Ordner aus.`,
  ownerUnknown: 'Windows hat nicht mitgeteilt, wem diese Datei gehört.',
  accessNotSet: 'die Zugriffsberechtigungen konnten nicht festgelegt werden',
  notYet:
    'Es gibt nichts zu bestätigen. Die Anmeldedaten sind noch nicht eingetroffen. Führen Sie das Programm zuerst ohne --confirm aus.',
  nothingKept: 'Es gibt nichts zu bestätigen. Hier ist kein Vorgang gespeichert.',
  noAppFolder: (folder) =>
    `Den Ordner ${folder} gibt es nicht. Stellen Sie sicher, dass die Teams-Rooms-App installiert ist und schon einmal gestartet wurde, oder wählen Sie mit --out einen Ordner aus.`,
  noSettingsFolder: (folder) =>
    `Den Ordner ${folder} gibt es nicht. Legen Sie ihn an, oder wählen Sie mit --out einen anderen aus.`,
  folderNotWritable: (folder) =>
    `In den Ordner ${folder} kann nicht geschrieben werden. Führen Sie dieses Programm als Administrator aus.`,
  fileNotWritten: (path, reason) => `${path} konnte nicht geschrieben werden (${reason}).`,
  notForFile: (file, element) => `${element} des Kontos hat ein Zeichen, das ${file} nicht enthalten kann.`,
  notAccepted: (said) => `Der Server hat die Anforderung nicht angenommen: ${said}.`,
  givenUp: (server, trouble) =>
    `${server} ist zurzeit nicht nutzbar: ${trouble}. Prüfen Sie Adresse und Netzwerk, und versuchen Sie es dann erneut.`,
  noOpening: (server) =>
    `${server} kann keine Ziffern bilden, die den Schlüssel dieser Konsole nachweisen. Vielleicht hat der Server eine ältere Version von Rooms OTP, oder etwas im Netzwerk blockiert /device/opening. Bitten Sie Ihre IT-Abteilung, den Server zu aktualisieren und diesen Pfad durchzulassen, und versuchen Sie es dann erneut.`,
  unboundChoice:
    'Wenn Ihre IT-Abteilung Sie bittet, ohne diesen Nachweis weiterzumachen, starten Sie das Programm mit --allow-unbound.',
  keysNotShown: (server) =>
    `Diese Konsole arbeitet nur mit einem Server, dessen Schlüssel sie kennt, und ${server} zeigt seine Schlüssel nicht. Vielleicht hat der Server eine ältere Version von Rooms OTP, oder etwas im Netzwerk blockiert /.well-known/rooms-otp-audit. Bitten Sie Ihre IT-Abteilung, den Server zu aktualisieren und diesen Pfad durchzulassen.`,
  pinNotMet: (server) =>
    `${server} hat nicht den Schlüssel, für den diese Konsole vorbereitet wurde. Vielleicht ist es ein anderer Server, oder jemand fängt die Verbindung ab. Machen Sie nicht weiter, und informieren Sie Ihre IT-Abteilung. Sie kann den Schlüssel mit --pin vergleichen.`,
  pinReplaced: (server) =>
    `Die Schlüssel von ${server} weisen einander nicht nach: Ein Schlüssel wurde ohne die Signatur des vorherigen ersetzt, oder jemand fängt die Verbindung ab. Machen Sie nicht weiter, und informieren Sie Ihre IT-Abteilung. Wenn der alte Schlüssel verloren ging, braucht diese Konsole ein neues --pin.`,
  notSigned: (server) =>
    `Die Antwort ist nicht mit dem Schlüssel von ${server} signiert. Vielleicht verändert jemand, was diese Konsole und der Server einander mitteilen. Machen Sie nicht weiter, und informieren Sie Ihre IT-Abteilung.`,
  digitsDiffer: (server) =>
    `Diese Konsole und ${server} haben verschiedene Ziffern berechnet. Vielleicht verändert jemand, was diese Konsole und der Server einander mitteilen. Machen Sie nicht weiter, und informieren Sie Ihre IT-Abteilung. Bitten Sie Ihren Administrator, die Anforderung abzulehnen. Sie brauchen ein neues Einmalkennwort.`,
  maybeSentUnbound:
    'Der Server hat das Einmalkennwort nicht angenommen. Vielleicht wurde es schon früher gesendet, mit Ziffern, die den Schlüssel dieser Konsole nicht nachweisen. Um mit dieser Anforderung weiterzumachen, starten Sie das Programm mit --allow-unbound. Um mit einem anderen Einmalkennwort von vorn zu beginnen, starten Sie es mit --restart.',
  notOpened: (cause) => `Die Anmeldedaten konnten nicht geöffnet werden: ${cause}.`,
  envelope: {
    not_jwe: 'kein JWE in Kompaktform',
    not_base64url: 'nicht in base64url',
    header_not_json: 'kein JSON-Objekt im Kopf',
    content_not_json: 'kein JSON-Objekt als Inhalt',
    other_algorithm: 'auf unerwartete Weise verschlüsselt',
    extensions: 'mit unerwarteten Erweiterungen',
    other_request: 'für eine andere Anforderung bestimmt',
    no_expiry: 'ohne Ablaufzeit',
    expired: 'abgelaufen',
    wrong_iv: 'Initialisierungsvektor von falscher Größe',
    other_console: 'nicht für diese Konsole verschlüsselt',
    changed: 'bei der Übertragung verändert',
  },
  lacks: (member) => `${member} fehlt`,
};
