import { MOST_OPENINGS } from '../../contract/opening.ts';
import type { RequestCardTexts } from '../en/request-cards.ts';
import { targetTexts } from './target.ts';

export const requestCardTexts: RequestCardTexts = {
  asks: (serialNumber, room) => `${serialNumber} für ${room} genehmigen?`,
  isWaiting: (room) => `${room}: Eine Konsole wartet auf Genehmigung`,
  details: 'Details',
  detailsAndWarnings: (count) => `Details (+${count})`,
  matchCodeLabel: 'Vergleichsziffern (den Installateur fragen)',
  matchCodePlaceholder: '6 Ziffern auf der Konsole',
  reasonLabel: 'Ablehnungsgrund',
  reasonPlaceholder: 'Grund auswählen',
  reasonTextLabel: 'Kommentar zum Grund',
  /** Clients show these titles in tables, where they break words only at soft hyphens. */
  facts: {
    room: 'Raum',
    requestedDate: 'Anforde\u00ADrungs\u00ADdatum',
    address: 'Anmelde\u00ADadresse',
    decideBy: 'Entscheiden bis',
    expirationDate: 'Ablauf\u00ADdatum',
    issuer: 'Generiert von',
    request: 'Anforderung',
    matchCode: 'Vergleichs\u00ADziffern',
    make: 'Hersteller',
    model: 'Modell',
    serialNumber: 'Serien\u00ADnummer',
    consoleName: 'Gerätename',
    programVersion: 'App-Version',
  },
  buttons: {
    approve: 'Genehmigen',
    openReject: 'Ablehnen …',
    reject: 'Ablehnen',
    tryAgain: 'Noch einmal versuchen',
    releaseAgain: 'Erneut ausgeben',
    refresh: 'Aktualisieren',
    show: (request) => `${request} anzeigen`,
  },

  actors: {
    console: 'der Konsole',
    rule: 'der Regel für erwartete Seriennummern',
    system: 'Rooms OTP',
    unknown: 'einer unbekannten Person',
  },
  approvedBy: (actor, at) => `Genehmigt von ${actor}, ${at}`,
  rejectedBy: (actor, at) => `Abgelehnt von ${actor}, ${at}`,
  cancelledBy: (actor, at) => `Abgebrochen von ${actor}, ${at}`,
  expiredAt: (at) => `Abgelaufen am ${at}`,

  delivered: 'Übergeben',
  signedIn: 'Angemeldet',
  cancelled: 'Abgebrochen',

  pending: {
    comparer:
      'Rufen Sie den Installateur an. Genehmigen Sie nur, wenn die Konsole diese Seriennummer hat und diese Vergleichsziffern anzeigt.',
    issuer:
      'Sie haben dieses Einmalkennwort generiert, deshalb muss jemand anderes die Anforderung genehmigen. Sie können sie ablehnen.',
    reader: 'Sie können diese Anforderung ansehen, aber nur Genehmigende können entscheiden.',
  },
  approvedNext: 'Die Konsole erhält ihre Anmeldedaten gleich. Sie müssen nichts weiter tun.',
  waitsNext: (until) =>
    `Ein Zurücksetzen dieses Kennworts blieb ohne klare Antwort und kann noch wirksam werden. Wir warten bis ${until}, bevor wir es erneut versuchen.`,
  pausesNext: (until) => `Microsoft Graph bittet uns zu warten. Wir versuchen es am ${until} erneut.`,
  approvedButFailing: 'Die Konsole erhält ihre Anmeldedaten gleich, aber für das Konto ist eine Aktion erforderlich.',
  readyNext: (until) => `Die Konsole kann ihre Anmeldedaten bis ${until} abholen.`,
  deliveredNext:
    'Die Konsole hat ihre Anmeldedaten gespeichert. Ob sich der Raum nach dem Neustart anmeldet, ist noch nicht bekannt.',
  deliveredButFailing:
    'Die Konsole hat ihre Anmeldedaten gespeichert, aber für das Konto ist eine Aktion erforderlich.',
  failedCheck: (title, remedy) => `Prüfung nicht bestanden: ${title}. ${remedy}`,
  signedInNext: (since) => `Der Raum ist seit ${since} bereit für Besprechungen.`,
  rejectedNext: (reason) =>
    `${reason}. Das Einmalkennwort ist nicht mehr gültig. Generieren Sie ein neues, wenn die richtige Konsole bereitsteht.`,
  rejectedNextWith: (reason, words) =>
    `${reason} (${words}). Das Einmalkennwort ist nicht mehr gültig. Generieren Sie ein neues, wenn die richtige Konsole bereitsteht.`,
  nobodyActed: 'Niemand hat rechtzeitig gehandelt.',
  deliveryOver: {
    replaced: (at) =>
      `Die Konsole hat ihre Anmeldedaten am ${at} erhalten, aber niemand hat bestätigt, dass sich der Raum angemeldet hat. Ein neueres Einmalkennwort hat dieses ersetzt. Falls sich der Raum angemeldet hat, bestätigen Sie das auf der Kontoseite in der Registerkarte von Rooms OTP.`,
    not_confirmed: (at) =>
      `Die Konsole hat ihre Anmeldedaten am ${at} erhalten, aber 30 Tage lang hat niemand bestätigt, dass sich der Raum angemeldet hat. Falls er sich angemeldet hat, bestätigen Sie das auf der Registerkarte von Rooms OTP. Generieren Sie sonst ein neues Einmalkennwort.`,
    signed_out: (at) =>
      `Die Konsole hat ihre Anmeldedaten am ${at} erhalten. Zwei genehmigende Personen haben den Raum seitdem abgemeldet. Generieren Sie ein neues Einmalkennwort, um ihn wieder anzumelden.`,
  },
  wasRevoked: 'Das Einmalkennwort wurde widerrufen.',
  wasReplaced: 'Ein neueres Einmalkennwort hat dieses ersetzt.',
  wasAltered:
    'Die Daten wurden direkt in der Datenbank geändert, nicht durch den Server. Informieren Sie Ihr Sicherheitsteam, bevor Sie ein neues Einmalkennwort generieren.',
  passwordAtEnd: {
    yes: 'Das Kennwort des Kontos wurde geändert, aber keine Konsole hat es. Generieren Sie ein neues Einmalkennwort für diesen Raum.',
    maybe:
      'Das Kennwort des Kontos wurde vielleicht geändert, denn ein Zurücksetzen blieb ohne klare Antwort. Keine Konsole hat es. Generieren Sie ein neues Einmalkennwort für diesen Raum.',
    no: 'Das Kennwort des Kontos wurde nicht geändert. Generieren Sie ein neues Einmalkennwort, um von vorn zu beginnen.',
  },
  passwordSoFar: {
    yes: 'Das Kennwort des Kontos wurde geändert.',
    maybe: 'Das Kennwort des Kontos wurde vielleicht geändert, denn ein Zurücksetzen blieb ohne klare Antwort.',
    no: 'Das Kennwort des Kontos wurde nicht geändert.',
  },
  laterChange: {
    same_release: (at) =>
      `Das Kennwort wurde am ${at} noch einmal gesetzt. Das kann ein verspätetes Zurücksetzen dieser Ausgabe gewesen sein, das dasselbe Kennwort setzt.`,
    other_release: (at) =>
      `Das Kennwort wurde am ${at} nach dieser Ausgabe noch einmal geändert. Das kann ein verspätetes Zurücksetzen mit einem anderen Kennwort gewesen sein, deshalb funktioniert das Kennwort der Konsole vielleicht nicht.`,
    someone: (at) =>
      `Jemand anderes hat das Kennwort am ${at} nach dieser Ausgabe geändert. Das Kennwort der Konsole funktioniert nicht mehr.`,
  },
  laterChangeRemedy: 'Wählen Sie „Erneut ausgeben“ aus, um der Konsole ein neues Kennwort zu geben.',

  problems: {
    permission_missing: {
      fault: 'Die App darf dieses Kennwort nicht zurücksetzen.',
      remedy: 'Erteilen Sie die Berechtigung in Microsoft Entra, und wählen Sie dann „Noch einmal versuchen“ aus.',
    },
    ...targetTexts.problems,
    password_used: {
      fault: 'Microsoft Entra hat mehrere neue Kennwörter als schon verwendet abgelehnt.',
      remedy: 'Überprüfen Sie das Konto, und wählen Sie dann „Noch einmal versuchen“ aus.',
    },
    directory_busy: {
      fault: 'Microsoft Graph hat uns jedes Mal gebeten, langsamer zu sein.',
      remedy: 'Wählen Sie in einigen Minuten „Noch einmal versuchen“ aus.',
    },
    change_not_shown: {
      fault: 'Microsoft Graph hat das neue Kennwort angenommen, zeigt die Änderung aber nicht.',
      remedy:
        'Wählen Sie in einigen Minuten „Noch einmal versuchen“ aus. Damit wird dasselbe Kennwort noch einmal gesetzt.',
    },
    account_not_shown: {
      fault: 'Microsoft Graph hat das neue Kennwort angenommen, danach aber das Konto nicht gefunden.',
      remedy: 'Überprüfen Sie, ob es das Konto gibt, und wählen Sie dann „Noch einmal versuchen“ aus.',
    },
    changed_elsewhere: {
      fault:
        'Das Kennwort wurde noch einmal geändert, bevor die Konsole es erhielt. Das kann jemand anderes oder ein verspätetes Zurücksetzen gewesen sein.',
      remedy:
        'Klären Sie, wer es geändert hat. Wählen Sie „Erneut ausgeben“ aus, um ein neues Kennwort für die Konsole zu setzen.',
    },
    account_refused: {
      fault: 'Microsoft Entra hat das neue Kennwort abgelehnt.',
      remedy: 'Überprüfen Sie das Konto, und wählen Sie dann „Noch einmal versuchen“ aus.',
    },
    directory_failing: {
      fault: 'Microsoft Graph antwortet nicht.',
      remedy: 'Wählen Sie in einigen Minuten „Noch einmal versuchen“ aus.',
    },
    console_failing: {
      fault: 'Die Konsole konnte das Kennwort nicht verwenden.',
      remedy:
        'Überprüfen Sie die Konsole, und stellen Sie sicher, dass weder MFA noch gerätebezogener bedingter Zugriff für das Konto gilt. Wählen Sie dann „Noch einmal versuchen“ aus.',
    },
    password_gone: {
      fault: 'Das hochgeladene Kennwort ist nicht mehr gespeichert.',
      remedy: 'Generieren Sie mit der CSV-Datei ein neues Einmalkennwort.',
    },
    release_overdue: {
      fault: 'Die Ausgabe wurde nicht innerhalb von 30 Minuten abgeschlossen.',
      remedy:
        'Wählen Sie „Noch einmal versuchen“ aus. Wenn das noch einmal geschieht, bitten Sie die Betreiber des Servers, dessen Protokoll zu überprüfen.',
    },
    rules_altered: {
      fault: 'Die Einstellungen in der Datenbank sind nicht die, die eine genehmigende Person zuletzt gespeichert hat.',
      remedy:
        'Informieren Sie Ihr Sicherheitsteam. Bitten Sie eine genehmigende Person, die Einstellungen zu prüfen, erneut zu speichern und dann „Noch einmal versuchen“ auszuwählen.',
    },
    channel_altered: {
      fault:
        'Der Genehmigungskanal in der Datenbank ist nicht der, den eine genehmigende Person zuletzt ausgewählt hat.',
      remedy:
        'Informieren Sie Ihr Sicherheitsteam. Bitten Sie eine genehmigende Person, den Kanal erneut und dann „Noch einmal versuchen“ auszuwählen.',
    },
    unexpected: {
      fault: 'Dies ist mehrmals fehlgeschlagen.',
      remedy: 'Beheben Sie die Ursache, die im Serverprotokoll steht, und wählen Sie dann „Noch einmal versuchen“ aus.',
    },
  },
  attentionOfOthers: 'Genehmigende sehen, was zu tun ist.',
  deciders: 'Über diese Anforderung entscheiden Genehmigende.',

  otherSerialNumber: (expected) => `Erwartet wurde eine andere Seriennummer: ${expected}`,
  verdicts: {
    expected: 'Erwartet',
    placeholder: 'Platzhalter',
    other_device: 'Passt nicht zu Ihrem Inventar',
    otherExpected: (expected) => `Erwartet: ${expected}`,
    belongsTo: (room) => `Gehört zu ${room}`,
    openElsewhere: (room) => `Auch bei der Anforderung von ${room}`,
  },
  warnings: {
    secondConsole: (second) => `Eine andere Konsole hat diesen Code verwendet: ${second}`,
    misleadingWords: 'Die Angaben der Konsole enthalten irreführende Zeichen.',
    repeatedOpening: (count) => `Verbindung ${count} mit diesem Code. Frühere wurden abgebrochen.`,
    hasResourceAccountKey: 'Das Konto meldet sich schon mit einem Ressourcenkontoschlüssel an.',
    renamed: 'Die Adresse des Kontos hat sich geändert.',
    failedCheck: (title) => `Prüfung nicht bestanden: ${title}`,
  },
  serialNumberNotes: {
    placeholder:
      'Platzhalter statt Seriennummer: Viele Geräte melden ihn. Vergleichen Sie mit dem Installateur eine andere Angabe, zum Beispiel den Gerätenamen.',
    open_elsewhere: (room) => `Auch bei der offenen Anforderung von ${room}: Zwei Konsolen melden diese Seriennummer.`,
    expected_in_rollout: (room) => `Diese Seriennummer gehört in diesem Rollout zu ${room}.`,
    expected_elsewhere: (room) => `Diese Seriennummer wird für ${room} erwartet.`,
    other_signed_in: (serialNumber, on) => `Dieser Raum hat sich am ${on} mit ${serialNumber} angemeldet.`,
  },
  secondConsole: (first, second) =>
    `Zwei Konsolen haben denselben Code verwendet: ${first} (diese Anforderung) und ${second}. Lehnen Sie die Anforderung ab, wenn Sie den Grund nicht kennen.`,
  misleadingWords:
    'Die Angaben der Konsole enthalten Zeichen, die irreführen können. Sie werden als Nummern angezeigt; vergleichen Sie sie mit dem Typenschild.',
  unprovenKey: 'Die Ziffern weisen den Schlüssel dieser Konsole nicht nach.',
  approvedByRule:
    'Eine Regel hat diese Konsole genehmigt. Niemand hat Ziffern verglichen, deshalb ist ihr Schlüssel nicht nachgewiesen.',
  repeatedOpening: (count) =>
    `Verbindung ${count} von höchstens ${MOST_OPENINGS} mit diesem Code, weil frühere abgebrochen wurden. Wenn der Installateur es nicht erneut versucht hat, lehnen Sie die Anforderung ab.`,
  hasResourceAccountKey:
    'Dieses Konto meldet sich schon mit einem Ressourcenkontoschlüssel statt mit einem Kennwort an. Vielleicht verwendet es eine andere Konsole.',
  changesPassword: 'Die Genehmigung ändert das Kennwort dieses Kontos und meldet jedes Gerät ab, das es verwendet.',
  keepsPassword:
    'Mit der Genehmigung erhält diese Konsole das hochgeladene Kennwort. Das Kennwort wird nicht geändert, und kein Gerät wird abgemeldet.',
  twin: 'Wenn Sie eine weitere Karte zu dieser Anforderung sehen, verwenden Sie diese hier.',
  retired: 'Diese Anforderung geht in einer anderen Karte weiter.',
};
