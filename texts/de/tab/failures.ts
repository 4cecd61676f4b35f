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
  unknownRemedy: 'Laden Sie die Seite neu, um zu sehen, was sich geändert hat.',
  token: {
    consent_needed: {
      title: 'Teams kann Sie hier noch nicht anmelden',
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
    no_permission: {
      title: 'Sie haben keine Berechtigung dafür',
      remedy: 'Bitten Sie einen Administrator, Sie in die Gruppe der Aussteller, Genehmigenden oder Leser aufzunehmen.',
    },
    account_unknown: {
      title: 'Dieses Ressourcenkonto gibt es nicht',
      remedy: 'Vielleicht wurde es im Verzeichnis gelöscht. Aktualisieren Sie die Liste der Ressourcenkonten.',
    },
    account_not_ready: {
      title: 'Das Konto ist nicht bereit für eine Konsole',
      remedy: 'Beheben Sie die Probleme, die unter „Kontokonfiguration“ stehen, und aktualisieren Sie danach.',
    },
    account_synced_from_on_premises: {
      title: 'Das Kennwort dieses Kontos wird aus dem lokalen Verzeichnis synchronisiert',
      remedy: 'Laden Sie seine Anmeldedaten aus einer CSV-Datei hoch.',
    },
    otp_unknown: {
      title: 'Dieses Einmalkennwort gibt es nicht',
      remedy: 'Gehen Sie zum Konto zurück, um das aktuelle zu sehen.',
    },
    request_unknown: {
      title: 'Diese Anforderung gibt es nicht',
      remedy: 'Gehen Sie zu den Anforderungen zurück, um zu sehen, was wartet.',
    },
    refresh_refused: {
      title: 'Die App darf dieses Konto nicht lesen',
      remedy: 'Erteilen Sie in Microsoft Entra User.Read.All, und aktualisieren Sie dann erneut.',
    },
    refresh_unanswered: {
      title: 'Das Konto wurde nicht neu gelesen',
      remedy: 'Microsoft Graph antwortet nicht. Aktualisieren Sie das Konto in einer Minute.',
    },
    rules_change_own: {
      title: 'Sie haben diese Änderung angefordert',
      remedy: 'Eine weitere genehmigende Person muss sie bestätigen. Sie können sie zurückziehen.',
    },
    rules_change_too_new: {
      title: 'Sie können diese Änderung noch nicht bestätigen',
      remedy:
        'Das geht, sobald Sie dem Server seit 24 Stunden als genehmigende Person bekannt sind. Bitten Sie eine andere genehmigende Person.',
    },
    rules_change_over: {
      title: 'Über diese Änderung wurde schon entschieden',
      remedy: 'Die Seite zeigt, was jetzt gilt.',
    },
    rules_change_changed: {
      title: 'Die Einstellung hat sich seit der Anforderung geändert',
      remedy: 'Lehnen Sie die Änderung ab, und fordern Sie sie noch einmal an.',
    },
    rules_change_unknown: { title: 'Diese Änderung gibt es nicht', remedy: 'Die Seite zeigt, was wartet.' },
    rules_pinned: {
      title: 'Diese Regel ist durch die Einstellungen des Servers festgelegt',
      remedy: 'Bitten Sie die Person, die den Server betreibt, RULES_PINNED zu ändern.',
    },
    networks_invalid: {
      title: 'Ein Netzwerk ist nicht verwendbar',
      remedy: 'Geben Sie Netzwerke wie 10.20.0.0/16 ein, mit mindestens /8 bei IPv4 und /16 bei IPv6.',
    },
    request_changed: {
      title: 'Die Anforderung hat sich inzwischen geändert',
      remedy: 'Überprüfen Sie sie, und entscheiden Sie dann.',
    },
    request_expired: {
      title: 'Die Zeit für die Entscheidung ist abgelaufen',
      remedy: 'Generieren Sie ein neues Einmalkennwort für das Konto.',
    },
    release_again_refused: {
      title: 'Das Kennwort kann nicht erneut ausgegeben werden',
      remedy: 'Generieren Sie ein neues Einmalkennwort für diesen Raum.',
    },
    release_refused: {
      title: 'Das Konto kann jetzt keine Anmeldedaten erhalten',
      remedy: 'Überprüfen Sie das Konto.',
    },
    request_not_delivered: {
      title: 'Die Konsole hat ihre Einstellungen noch nicht gespeichert',
      remedy: 'Bestätigen Sie die Anmeldung danach. Unten sehen Sie den aktuellen Status.',
    },
    four_eyes: {
      title: 'Sie haben dieses Einmalkennwort generiert',
      remedy: 'Jemand anderes muss die Anforderung genehmigen. Sie können sie ablehnen.',
    },
    match_code_incomplete: {
      title: 'Es sind 6 Vergleichsziffern',
      remedy:
        'Lassen Sie sich vom Installateur alle 6 Ziffern auf der Konsole vorlesen, und geben Sie sie ein. Dieser Versuch zählt nicht.',
    },
    match_code_missing: {
      title: 'Die Vergleichsziffern fehlen',
      remedy: 'Fragen Sie den Installateur nach den 6 Ziffern auf der Konsole, und geben Sie sie ein.',
    },
    reason_text_missing: {
      title: 'Der Grund erfordert einen Kommentar',
      remedy: 'Geben Sie einen Kommentar ein, der sagt, warum Sie die Anforderung ablehnen.',
    },
    reason_invalid: {
      title: 'Dieser Grund steht nicht zur Auswahl',
      remedy: 'Wählen Sie einen anderen Ablehnungsgrund aus.',
    },
    directory_unavailable: {
      title: 'Ihre Berechtigungen können zurzeit nicht überprüft werden',
      remedy: 'Microsoft Graph antwortet nicht. Versuchen Sie es in einer Minute noch einmal.',
    },
    token_unverifiable: {
      title: 'Ihre Anmeldung kann zurzeit nicht überprüft werden',
      remedy: 'Versuchen Sie es in einer Minute noch einmal.',
    },
    store_unavailable: {
      title: 'Der Server kann seine Datenbank zurzeit nicht erreichen',
      remedy: 'Versuchen Sie es in einer Minute noch einmal.',
    },
    throttled: {
      title: 'Zu viele Versuche in kurzer Zeit',
      remedy: 'Warten Sie eine Minute, und versuchen Sie es noch einmal.',
    },
    input_invalid: {
      title: 'Der Server nimmt das nicht an',
      remedy: 'Laden Sie die Seite neu. Sie ist vielleicht älter als der Server.',
    },
    batch_unknown: {
      title: 'Dieses Rollout gibt es nicht',
      remedy: 'Schließen Sie diese Seite, und generieren Sie Einmalkennwörter, wo sie fehlen.',
    },
    list_already_accepted: {
      title: 'Jemand anderes hat die neue Liste bereits angenommen',
      remedy: 'Sie müssen nichts weiter tun.',
    },
    list_not_held: {
      title: 'Es wartet keine neue Liste, oder sie hat sich inzwischen geändert',
      remedy: 'Prüfen Sie, was jetzt angezeigt wird.',
    },
    lifetime_invalid: {
      title: 'Geben Sie 1 bis 336 Stunden ein',
      remedy: 'Ändern Sie, wie lange oder ab wann die Codes gültig sind.',
    },
    path_unknown: {
      title: 'Der Server kennt diese Seite nicht',
      remedy: 'Laden Sie die Seite neu. Sie ist vielleicht älter oder neuer als der Server.',
    },
  },
  resolvedBy: (name) => `${name} hat schon über diese Anforderung entschieden`,
  resolvedBySomebody: 'Jemand anderes hat schon über diese Anforderung entschieden',
  resolvedOn: (moment) => `Die Entscheidung fiel am ${moment}. Die Kontoseite zeigt sie an.`,
  resolvedRemedy: 'Die Kontoseite zeigt die Entscheidung an.',
  matchCodeWrong: 'Das sind nicht die Ziffern auf der Konsole',
  matchCodeTries: (left) => {
    if (left === 0)
      return 'Das war der dritte Fehlversuch, deshalb wurde die Anforderung abgelehnt. Das Einmalkennwort ist nicht mehr gültig.';
    return `Bitten Sie den Installateur, sie noch einmal vorzulesen. ${left === 1 ? 'Beim nächsten Fehlversuch' : 'Beim dritten Fehlversuch'} wird die Anforderung abgelehnt.`;
  },
  notIssuer: 'Jemand anderes hat diese Einmalkennwörter generiert',
  onlyIssuer: (name) => `Nur ${name} kann sie sehen. Fragen Sie dort nach, oder generieren Sie neue.`,
  onlySomebody:
    'Nur die Person, die sie generiert hat, kann sie sehen. Fragen Sie dort nach, oder generieren Sie neue.',
  tryAgain: 'Noch einmal versuchen',
};
