import type { ShellTexts } from '../../en/tab/shell.ts';

export const shellTexts: ShellTexts = {
  outsideTeams: {
    title: 'Diese Seite wird in Microsoft Teams geöffnet',
    text: 'Öffnen Sie die App Rooms OTP in Teams, wo Sie angemeldet sind.',
  },
  connecting: 'Verbindung mit Teams wird hergestellt …',
  notLoaded: {
    title: 'Die Seite konnte nicht geladen werden',
    text: 'Der Server antwortet nicht oder wurde inzwischen aktualisiert. Prüfen Sie das Netzwerk, und laden Sie die Seite neu.',
    loadAgain: 'Neu laden',
  },
  channel: {
    title: 'Rooms OTP in diesem Kanal',
    legend: 'Die Registerkarte zeigt',
    note: 'Alle im Kanal sehen die Registerkarte. Was sie zeigt, hängt von den Berechtigungen der jeweiligen Person ab.',
    hints: {
      '/requests': 'Anforderungen, die auf Genehmigung warten, neben den Karten im Kanal.',
      '/overview': 'Der Fortschritt vom Code bis zur Anmeldung, mit Diagrammen.',
      '/accounts': 'Alle Räume mit Bereitschafts- und Bereitstellungsstatus.',
    },
    elsewhere: {
      title: 'Einem Kanal eine Registerkarte hinzufügen',
      text: 'Teams öffnet diese Seite für Sie. Wählen Sie + neben den Registerkarten eines Kanals und dann Rooms OTP aus.',
    },
  },
  code: {
    loading: 'Der Code wird abgerufen …',
    title: (account) => `Einmalkennwort für ${account}`,
    spelled: 'Der Code, buchstabiert',
    readOut: { before: 'Lesen Sie ihn dem Installateur vor. Er gilt einmal, bis', after: '.' },
    timeLeft: (time) => `Nur Sie können ihn hier sehen, noch ${time} Minuten.`,
    copy: 'Kopieren',
    close: 'Schließen',
    tryAgain: 'Erneut versuchen',
    copied: 'Kopiert.',
    copyByHand: 'Der Code ist markiert. Kopieren Sie ihn mit Strg+C oder, am Mac, mit Befehl+C.',
    validUntil: (end) => `gültig bis ${end}`,
    validBetween: (begin, end) => `gültig von ${begin} bis ${end}`,
    digits: ['Null', 'Eins', 'Zwei', 'Drei', 'Vier', 'Fünf', 'Sechs', 'Sieben', 'Acht', 'Neun'],
  },
  refusals: {
    not_issuer: {
      title: 'Jemand anderes hat diesen Code generiert',
      text: 'Nur die Person, die ihn generiert hat, kann ihn sehen. Fragen Sie diese Person, oder generieren Sie ein neues Einmalkennwort.',
      textOf: (issuer) =>
        `Nur ${issuer} kann ihn sehen. Fragen Sie diese Person, oder generieren Sie ein neues Einmalkennwort.`,
    },
    no_permission: {
      title: 'Sie haben keine Berechtigung, diesen Code zu sehen',
      text: 'Bitten Sie einen Administrator, Sie in die Gruppe der Aussteller aufzunehmen.',
    },
    code_gone: {
      title: 'Der Code kann nicht mehr angezeigt werden',
      titleOf: (room) => `Der Code für ${room} kann nicht mehr angezeigt werden`,
      text: 'Ein Code kann bis 15 Minuten nach dem Generieren oder nach dem Ende seines Rollouts angezeigt werden, solange keine Konsole ihn verwendet hat. Generieren Sie ein neues Einmalkennwort. Das bisherige ist dann nicht mehr gültig.',
    },
    otp_unknown: {
      title: 'Dieses Einmalkennwort gibt es nicht',
      text: 'Geben Sie im Chat „Status“ und das Konto ein, um das aktuelle zu sehen.',
    },
    consent_needed: {
      title: 'Teams kann Sie hier noch nicht anmelden',
      text: 'Rooms OTP braucht Ihre Zustimmung oder die eines Administrators Ihrer Organisation, um zu wissen, wer Sie sind. Versuchen Sie es erneut, und stimmen Sie zu, wenn Teams fragt.',
    },
    sign_in_over: {
      title: 'Ihre Anmeldung gilt nicht mehr',
      text: 'Versuchen Sie es erneut. Hilft das nicht, melden Sie sich in Teams ab und wieder an.',
    },
    unreachable: { title: 'Der Server antwortet nicht', text: 'Prüfen Sie das Netzwerk, und versuchen Sie es erneut.' },
    failing: {
      title: 'Ein Fehler ist aufgetreten',
      text: 'Versuchen Sie es in einer Minute erneut. Der Code ist nicht verloren.',
    },
  },
};
