import type { ShellTexts } from '../../en/tab/shell.ts';

export const shellTexts: ShellTexts = {
  outsideTeams: {
    title: 'Diese Seite wird in Microsoft Teams geöffnet',
    text: 'Öffnen Sie die App Rooms OTP in Teams, wo Sie angemeldet sind, und machen Sie dort weiter.',
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
    note: 'Alle im Kanal sehen die Registerkarte; was sie zeigt, hängt davon ab, was die jeweilige Person darf.',
    hints: {
      '/requests': 'Was auf eine Entscheidung wartet, neben den Karten des Kanals.',
      '/overview': 'Wie weit die Codes gekommen sind, mit Diagrammen.',
      '/accounts': 'Alle Räume mit Bereitschafts- und Bereitstellungsstatus.',
    },
    elsewhere: {
      title: 'Einem Kanal eine Registerkarte hinzufügen',
      text: 'Teams öffnet diese Seite selbst: Wählen Sie + neben den Registerkarten eines Kanals und dann Rooms OTP.',
    },
  },
  code: {
    loading: 'Der Code wird abgerufen …',
    title: (account) => `Einmalkennwort für ${account}`,
    spelled: 'Der Code, buchstabiert',
    readOut: { before: 'Lesen Sie ihn dem Installateur vor. Er gilt einmal, bis', after: '.' },
    timeLeft: (time) => `Er ist hier noch ${time} Minuten zu sehen, nur für Sie.`,
    copy: 'Kopieren',
    close: 'Schließen',
    tryAgain: 'Erneut versuchen',
    copied: 'Kopiert.',
    copyByHand: 'Der Code ist markiert: Kopieren Sie ihn mit Strg+C oder, am Mac, mit Befehl+C.',
    validUntil: (end) => `gültig bis ${end}`,
    validBetween: (begin, end) => `gültig von ${begin} bis ${end}`,
    digits: ['Null', 'Eins', 'Zwei', 'Drei', 'Vier', 'Fünf', 'Sechs', 'Sieben', 'Acht', 'Neun'],
  },
  refusals: {
    not_issuer: {
      title: 'Jemand anderes hat diesen Code erzeugt',
      text: 'Nur die Person, die ihn erzeugt hat, kann ihn sehen. Fragen Sie diese Person, oder erzeugen Sie ein neues Einmalkennwort.',
      textOf: (issuer) =>
        `Nur ${issuer} kann ihn sehen. Fragen Sie diese Person, oder erzeugen Sie ein neues Einmalkennwort.`,
    },
    no_right: {
      title: 'Sie können diesen Code nicht sehen',
      text: 'Sie haben kein Recht, Einmalkennwörter zu erzeugen. Bitten Sie einen Administrator, Sie in die Gruppe der Aussteller aufzunehmen.',
    },
    code_gone: {
      title: 'Der Code ist endgültig verborgen',
      text: 'Ein Code ist 15 Minuten lang zu sehen, und nur bis er benutzt wird. Erzeugen Sie ein neues Einmalkennwort; das frühere gilt dann nicht mehr.',
    },
    otp_unknown: {
      title: 'Dieses Einmalkennwort gibt es nicht',
      text: 'Geben Sie im Chat „status“ und das Konto ein, um zu sehen, was aktuell ist.',
    },
    consent_needed: {
      title: 'Teams darf Sie hier noch nicht anmelden',
      text: 'Rooms OTP braucht Ihre Zustimmung oder die eines Administrators Ihrer Organisation, um zu wissen, wer Sie sind. Versuchen Sie es erneut, und stimmen Sie zu, wenn Teams fragt.',
    },
    sign_in_over: {
      title: 'Ihre Anmeldung gilt nicht mehr',
      text: 'Versuchen Sie es erneut. Hilft das nicht, melden Sie sich in Teams ab und wieder an.',
    },
    unreachable: { title: 'Der Server antwortet nicht', text: 'Prüfen Sie das Netzwerk, und versuchen Sie es erneut.' },
    failing: {
      title: 'Hier ist etwas schiefgegangen',
      text: 'Versuchen Sie es in einer Minute erneut. Der Code ist nicht verloren.',
    },
  },
};
