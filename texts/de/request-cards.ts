import type { RequestCardTexts } from '../en/request-cards.ts';

export const requestCardTexts: RequestCardTexts = {
  title: (room) => `Konsole für ${room}`,
  deviceInformation: 'Geräteinformationen',
  matchCodeLabel: 'Abgleichcode (zum Freigeben)',
  matchCodePlaceholder: 'Sechs Ziffern, die der Installateur Ihnen vorliest',
  reasonLabel: 'Grund (zum Ablehnen)',
  reasonPlaceholder: 'Grund auswählen',
  reasonTextLabel: 'Mehr zum Grund',
  /** They stand in tables, in which clients break words at soft hyphens only. */
  facts: {
    room: 'Raum',
    requestedDate: 'Angefragt am',
    expirationDate: 'Läuft ab am',
    issuer: 'Aussteller',
    request: 'Anfrage',
    matchCode: 'Abgleich\u00ADcode',
    make: 'Hersteller',
    model: 'Modell',
    serialNumber: 'Serien\u00ADnummer',
    consoleName: 'Name der Konsole',
    programVersion: 'Programm\u00ADversion',
  },
  buttons: {
    approve: 'Freigeben',
    reject: 'Ablehnen',
    tryAgain: 'Noch einmal versuchen',
    refresh: 'Aktualisieren',
    show: (request) => `${request} anzeigen`,
  },

  actors: {
    console: 'der Konsole',
    rule: 'der Regel für erwartete Seriennummern',
    system: 'Rooms OTP',
    unknown: 'unbekannter Seite',
  },
  approvedBy: (actor, at) => `Freigegeben von ${actor}, ${at}`,
  rejectedBy: (actor, at) => `Abgelehnt von ${actor}, ${at}`,
  cancelledBy: (actor, at) => `Abgebrochen von ${actor}, ${at}`,
  expiredAt: (at) => `Abgelaufen am ${at}`,

  delivered: 'Übergeben',
  signedIn: 'Angemeldet',
  cancelled: 'Abgebrochen',

  pending: {
    approver:
      'Rufen Sie den Installateur an, vergleichen Sie die Seriennummer, und geben Sie die sechs Ziffern ein, die die Konsole zeigt.',
    comparer:
      'Rufen Sie den Installateur an. Geben Sie nur frei, wenn die Konsole diese Seriennummer hat und diesen Abgleichcode zeigt.',
    issuer: 'Sie haben dieses Einmalkennwort erzeugt, deshalb muss jemand anderes freigeben. Ablehnen können Sie.',
    reader:
      'Ein Mitglied der Gruppe der Freigebenden entscheidet. Sie können die Anfrage ansehen, aber nicht entscheiden.',
  },
  approvedNext: 'Die Konsole erhält ihre Anmeldedaten gleich. Sie müssen nichts weiter tun.',
  readyNext: (until) => `Die Konsole kann ihre Anmeldedaten bis ${until} abholen.`,
  deliveredNext:
    'Die Konsole hat ihre Anmeldedaten geschrieben. Ob sich der Raum nach dem Neustart anmeldet, ist noch nicht bekannt.',
  signedInNext: (since) => `Der Raum ist seit ${since} bereit für Besprechungen.`,
  rejectedNext: (reason) =>
    `${reason}. Das Einmalkennwort gilt nicht mehr; erzeugen Sie ein neues, wenn die Konsole die richtige ist.`,
  rejectedNextWith: (reason, words) =>
    `${reason} (${words}). Das Einmalkennwort gilt nicht mehr; erzeugen Sie ein neues, wenn die Konsole die richtige ist.`,
  nobodyActed: 'Niemand hat rechtzeitig gehandelt.',
  wasRevoked: 'Das Einmalkennwort wurde widerrufen.',
  wasReplaced: 'Ein neueres Einmalkennwort hat dieses ersetzt.',
  passwordChanged:
    'Das Kennwort des Kontos wurde geändert, und keine Konsole hat es: Erzeugen Sie ein neues Einmalkennwort für diesen Raum.',
  startAgain: 'Erzeugen Sie ein neues Einmalkennwort, um von vorn zu beginnen.',

  problems: {
    permission_missing: {
      fault: 'Die App darf dieses Kennwort nicht zurücksetzen.',
      remedy: 'Erteilen Sie ihre Berechtigung in Microsoft Entra, und wählen Sie dann „Noch einmal versuchen“.',
    },
    account_gone: {
      fault: 'Das Konto gibt es nicht mehr.',
      remedy: 'Erzeugen Sie ein Einmalkennwort für ein anderes Konto.',
    },
    account_refused: {
      fault: 'Das Verzeichnis hat das neue Kennwort nicht angenommen.',
      remedy: 'Prüfen Sie das Konto, und wählen Sie dann „Noch einmal versuchen“.',
    },
    directory_failing: {
      fault: 'Das Verzeichnis antwortet nicht.',
      remedy: 'Wählen Sie später „Noch einmal versuchen“.',
    },
    console_failing: {
      fault: 'Die Konsole konnte das Kennwort nicht verwenden.',
      remedy:
        'Prüfen Sie die Konsole, und dass weder MFA noch gerätebezogener bedingter Zugriff für das Konto gilt; wählen Sie dann „Noch einmal versuchen“.',
    },
    password_gone: {
      fault: 'Das hochgeladene Kennwort ist nicht mehr gespeichert.',
      remedy: 'Erzeugen Sie mit der CSV-Datei ein neues Einmalkennwort.',
    },
    unexpected: {
      fault: 'Der Server ist immer wieder daran gescheitert.',
      remedy: 'Woran, steht in seinem Protokoll; wählen Sie „Noch einmal versuchen“, sobald das behoben ist.',
    },
  },
  attentionOfOthers: 'Ein Mitglied der Gruppe der Freigebenden sieht, was zu tun ist.',
  deciders: 'Über diese Anfrage entscheidet ein Mitglied der Gruppe der Freigebenden.',

  otherSerialNumber: (expected) => `Erwartet wurde eine andere Seriennummer: ${expected}`,
  secondConsole: (first, second) =>
    `Zwei Konsolen haben denselben Code verwendet: ${first} (diese Anfrage) und ${second}. Lehnen Sie ab, wenn Sie den Grund nicht kennen.`,
  hasResourceAccountKey:
    'Dieses Konto meldet sich schon ohne Kennwort an, mit einem Ressourcenkontoschlüssel. Vielleicht verwendet es eine andere Konsole.',
  changesPassword: 'Die Freigabe ändert das Kennwort dieses Kontos und meldet jedes Gerät ab, das es verwendet.',
  keepsPassword:
    'Mit der Freigabe erhält diese Konsole das hochgeladene Kennwort. Das Kennwort bleibt, wie es ist, und kein Gerät wird abgemeldet.',
  twin: 'Wenn Sie eine weitere Karte zu dieser Anfrage sehen, verwenden Sie diese hier.',
  retired: 'Diese Anfrage geht in einer anderen Karte weiter.',
};
