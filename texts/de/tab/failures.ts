import type { FailureTexts } from '../../en/tab/failures.ts';

const SIGN_IN_AGAIN = 'Versuchen Sie es noch einmal. Hilft das nicht, melden Sie sich bei Teams ab und wieder an.';

export const failureTexts: FailureTexts = {
  unreachable: {
    title: 'Der Server antwortet nicht',
    remedy: 'Prüfen Sie das Netzwerk, und versuchen Sie es noch einmal.',
  },
  failing: {
    title: 'Auf dem Server ist etwas schiefgegangen',
    remedy: 'Versuchen Sie es in einer Minute noch einmal.',
  },
  unknownRemedy: 'Laden Sie die Seite neu, und sehen Sie nach, wie es steht.',
  token: {
    consent_needed: {
      title: 'Teams darf Sie hier noch nicht anmelden',
      remedy:
        'Rooms OTP braucht Ihre Zustimmung oder die eines Administrators Ihrer Organisation, um zu wissen, wer Sie sind. Versuchen Sie es noch einmal, und stimmen Sie zu, wenn Teams fragt.',
    },
    sign_in_failed: { title: 'Teams konnte Sie nicht anmelden', remedy: SIGN_IN_AGAIN },
    token_refused: { title: 'Ihre Anmeldung gilt nicht mehr', remedy: SIGN_IN_AGAIN },
  },
  problems: {
    guest_refused: {
      title: 'Gäste können Rooms OTP nicht verwenden',
      remedy:
        'Wechseln Sie in Teams zu Ihrem Konto dieser Organisation, falls Sie eines haben, oder fragen Sie jemanden, der hier arbeitet.',
    },
    no_right: {
      title: 'Dazu haben Sie kein Recht',
      remedy:
        'Bitten Sie einen Administrator, Sie in die Gruppe der Aussteller, Freigebenden oder Leser von Rooms OTP aufzunehmen.',
    },
    account_unknown: {
      title: 'Dieses Ressourcenkonto gibt es nicht',
      remedy: 'Vielleicht wurde es im Verzeichnis gelöscht. Aktualisieren Sie die Liste der Ressourcenkonten.',
    },
    account_not_ready: {
      title: 'Das Konto ist nicht bereit für eine Konsole',
      remedy: 'Tun Sie, was unter „Kontokonfiguration“ steht, und aktualisieren Sie danach.',
    },
    account_synced_from_on_premises: {
      title: 'Das Kennwort dieses Kontos kommt aus dem lokalen Verzeichnis',
      remedy: 'Laden Sie seine Anmeldedaten aus einer CSV-Datei hoch.',
    },
    otp_unknown: {
      title: 'Dieses Einmalkennwort gibt es nicht',
      remedy: 'Gehen Sie zum Konto zurück, um zu sehen, was gilt.',
    },
    request_unknown: {
      title: 'Diese Anfrage gibt es nicht',
      remedy: 'Gehen Sie zu den Anfragen zurück, um zu sehen, was wartet.',
    },
    request_changed: {
      title: 'Die Anfrage hat sich inzwischen geändert',
      remedy: 'Lesen Sie sie, wie sie jetzt ist, und entscheiden Sie dann.',
    },
    request_expired: {
      title: 'Die Zeit für die Entscheidung ist um',
      remedy: 'Erzeugen Sie ein neues Einmalkennwort für das Konto.',
    },
    request_not_delivered: {
      title: 'Die Konsole hat ihre Einstellungen noch nicht geschrieben',
      remedy: 'Bestätigen Sie die Anmeldung, wenn sie es getan hat; unten sehen Sie, wie es steht.',
    },
    four_eyes: {
      title: 'Sie haben dieses Einmalkennwort selbst erzeugt',
      remedy: 'Jemand anders muss es freigeben. Ablehnen können Sie es.',
    },
    match_code_incomplete: {
      title: 'Der Abgleichcode hat sechs Ziffern',
      remedy:
        'Lassen Sie sich vom Installateur alle sechs Ziffern auf der Konsole vorlesen, und geben Sie sie ein. Dieser Versuch zählt nicht.',
    },
    match_code_missing: {
      title: 'Der Abgleichcode fehlt',
      remedy: 'Fragen Sie den Installateur nach den sechs Ziffern auf der Konsole, und geben Sie sie ein.',
    },
    reason_text_missing: {
      title: 'Der Grund braucht ein paar Worte',
      remedy: 'Sagen Sie mit wenigen Worten, warum Sie die Anfrage ablehnen.',
    },
    reason_invalid: {
      title: 'Dieser Grund steht nicht zur Wahl',
      remedy: 'Wählen Sie einen anderen Grund für die Ablehnung.',
    },
    directory_unavailable: {
      title: 'Microsoft Graph antwortet nicht',
      remedy: 'Ihre Rechte können gerade nicht geprüft werden. Versuchen Sie es in einer Minute noch einmal.',
    },
    token_unverifiable: {
      title: 'Ihre Anmeldung kann gerade nicht geprüft werden',
      remedy: 'Versuchen Sie es in einer Minute noch einmal.',
    },
    throttled: {
      title: 'Zu viele Versuche in kurzer Zeit',
      remedy: 'Warten Sie eine Minute, und versuchen Sie es noch einmal.',
    },
    input_invalid: {
      title: 'Der Server nimmt das nicht an',
      remedy: 'Laden Sie die Seite neu: Sie ist vielleicht älter als der Server.',
    },
    batch_unknown: {
      title: 'Diesen Lauf des Assistenten gibt es nicht',
      remedy: 'Schließen Sie diese Seite, und erzeugen Sie dort neu, wo ein Einmalkennwort fehlt.',
    },
    lifetime_invalid: {
      title: 'So kann kein Code gelten',
      remedy: 'Wählen Sie eine andere Gültigkeit der Codes oder einen anderen Beginn.',
    },
    path_unknown: {
      title: 'Der Server kennt das nicht',
      remedy: 'Laden Sie die Seite neu: Sie ist vielleicht älter oder neuer als der Server.',
    },
  },
  resolvedBy: (name) => `${name} war schneller: Über die Anfrage ist entschieden`,
  resolvedBySomebody: 'Jemand anders war schneller: Über die Anfrage ist entschieden',
  resolvedOn: (moment) => `Entschieden wurde am ${moment}. Sie sehen die Entscheidung auf der Seite des Kontos.`,
  resolvedRemedy: 'Sie sehen die Entscheidung auf der Seite des Kontos.',
  matchCodeWrong: 'Der Abgleichcode ist nicht der auf der Konsole',
  matchCodeTries: (left) => {
    if (left === 0)
      return 'Er war zum dritten Mal falsch: Die Anfrage ist abgelehnt, und das Einmalkennwort kann nicht mehr verwendet werden.';
    return `Bitten Sie den Installateur, ihn noch einmal vorzulesen. ${left === 1 ? 'Noch ein falscher Code lehnt' : 'Der dritte falsche Code lehnt'} die Anfrage ab.`;
  },
  notIssuer: 'Jemand anders hat diese Einmalkennwörter erzeugt',
  onlyIssuer: (name) => `Nur ${name} kann sie sehen. Fragen Sie dort nach, oder erzeugen Sie neue.`,
  onlySomebody: 'Nur wer sie erzeugt hat, kann sie sehen. Fragen Sie dort nach, oder erzeugen Sie neue.',
  tryAgain: 'Noch einmal versuchen',
};
