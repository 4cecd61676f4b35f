import type { ConsoleErrorTexts } from '../en/console-errors.ts';

export const consoleErrorTexts: ConsoleErrorTexts = {
  unexpected: (message) => `Ein unerwarteter Fehler ist aufgetreten: ${message}`,
  unknownOption: (option) => `Die Option ${option} gibt es nicht. Siehe --help.`,
  unusableOption: (option) => `Der Wert von ${option} fehlt, oder die Option hat keinen. Siehe --help.`,
  unusableArguments: 'Dieses Programm nimmt nur Optionen, jede mit ihrem Namen. Siehe --help.',
  emptyOption: (option) => `${option} darf nicht leer sein.`,
  wrongConfirmation: (option) => `${option} nimmt signed_in oder failed.`,
  wrongLanguage: (languages) => `--language nimmt eine dieser Sprachen: ${languages}.`,
  noServer: 'Welcher Server? Nennen Sie ihn: --server https://rooms.contoso.com',
  noAddress: (text) => `--server muss eine Adresse wie https://rooms.contoso.com sein, nicht „${text}“.`,
  moreThanAddress: '--server muss eine Adresse allein sein, ohne Benutzernamen, „?“ oder „#“.',
  notEncrypted: '--server muss mit https:// beginnen (http:// ist nur für einen Server auf diesem Computer).',
  noFolderNamed: 'Dies ist nicht Windows: Sagen Sie mit --out, wohin SkypeSettings.xml geschrieben werden soll.',
  noOtp: 'Das Einmalkennwort fehlt. Geben Sie es mit --otp an.',
  noOtpOnInput: 'Auf der Standardeingabe steht kein Einmalkennwort.',
  mistyped: 'Das Einmalkennwort hat einen Tippfehler. Prüfen Sie es, und führen Sie das Programm noch einmal aus.',
  mistypedThrice:
    'Das Einmalkennwort wurde dreimal falsch eingegeben. Lassen Sie es sich von Ihrem Administrator noch einmal vorlesen.',
  wrongFact: (option, most) => `${option} muss 1 bis ${most} druckbare Zeichen haben.`,
  noFact: (fact, option) =>
    `${fact} dieser Konsole konnte nicht gelesen werden. Geben Sie die Angabe mit ${option} an.`,
  nobodyToAsk: 'Hier kann niemand gefragt werden. Verwenden Sie --confirm=signed_in oder --confirm=failed.',
  runNotFinished: (server) =>
    `Hier ist ein unfertiger Vorgang mit ${server} gespeichert. Schließen Sie ihn ab, oder löschen Sie ihn mit --restart.`,
  runDamaged: (path) =>
    `${path} ist beschädigt oder von einer anderen Version. Beginnen Sie mit --restart und einem neuen Einmalkennwort von vorn.`,
  runNotKept: (folder, reason) =>
    `${folder} kann nicht verwendet werden (${reason}). Nennen Sie mit --state einen anderen Ordner.`,
  noFolder: (folder) => `${folder} ist kein Ordner. Nennen Sie mit --state einen anderen.`,
  foreign: (path) =>
    `${path} gehört einem anderen Benutzer oder kann von anderen geändert werden und gilt deshalb nicht als vertrauenswürdig. Entfernen Sie es, oder nennen Sie mit --state einen anderen Ordner.`,
  ownerUnknown: 'Windows hat nicht gesagt, wem diese Datei gehört.',
  accessNotSet: 'die Zugriffsrechte konnten nicht gesetzt werden',
  notYet:
    'Es gibt nichts zu bestätigen. Die Anmeldedaten sind noch nicht gekommen: Führen Sie das Programm zuerst ohne --confirm aus.',
  nothingKept: 'Es gibt nichts zu bestätigen. Hier ist kein Vorgang gespeichert.',
  noAppFolder: (folder) =>
    `Den Ordner ${folder} gibt es nicht. Ist die Teams-Rooms-App installiert, und wurde sie schon einmal gestartet? Nennen Sie sonst mit --out einen Ordner.`,
  noSettingsFolder: (folder) =>
    `Den Ordner ${folder} gibt es nicht. Legen Sie ihn an, oder nennen Sie mit --out einen anderen.`,
  folderNotWritable: (folder) =>
    `In den Ordner ${folder} kann nicht geschrieben werden. Führen Sie dieses Programm als Administrator aus.`,
  fileNotWritten: (path, reason) => `${path} konnte nicht geschrieben werden (${reason}).`,
  notForFile: (file, element) => `${file} kann ein Zeichen in ${element} des Kontos nicht aufnehmen.`,
  notAccepted: (said) => `Der Server hat die Anfrage nicht angenommen: ${said}.`,
  givenUp: (server, trouble) =>
    `${server} ist zurzeit nicht nutzbar: ${trouble}. Prüfen Sie Adresse und Netzwerk, und führen Sie denselben Befehl dann noch einmal aus.`,
  notOpened: (cause) => `Die Anmeldedaten konnten nicht geöffnet werden: ${cause}.`,
  envelope: {
    not_jwe: 'kein JWE in Kompaktform',
    not_base64url: 'nicht in base64url',
    header_not_json: 'kein JSON-Objekt im Kopf',
    content_not_json: 'kein JSON-Objekt als Inhalt',
    other_algorithm: 'anders versiegelt als vereinbart',
    extensions: 'mit Erweiterungen, die nicht vereinbart sind',
    other_request: 'für eine andere Anfrage bestimmt',
    no_expiry: 'ohne Ablaufzeit',
    expired: 'abgelaufen',
    wrong_iv: 'Initialisierungsvektor von falscher Größe',
    other_console: 'nicht für diese Konsole versiegelt',
    changed: 'unterwegs verändert',
  },
  lacks: (member) => `${member} fehlt`,
};
