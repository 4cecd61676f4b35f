import type { PreferencesTexts } from '../../en/tab/preferences.ts';

export const preferencesTexts: PreferencesTexts = {
  title: 'Einstellungen',
  loading: 'Wird geladen …',
  intro:
    'Diese Regeln gelten für alle. Strengere Regeln gelten, sobald Sie sie speichern. Jede Änderung wird protokolliert. Änderungen, die eine Regel lockern, werden im Genehmigungskanal gemeldet, wo sie vielleicht eine weitere genehmigende Person bestätigen muss.',
  codeNews: {
    title: 'Benachrichtigungen zu Ihren Codes',
    intro:
      'Das gilt nur für Sie. In Ihrem Chat mit Rooms OTP erfahren Sie, was aus den Codes wird, die Sie generieren.',
    label: 'Welche Benachrichtigungen Sie erhalten',
    choices: { all: 'Alle', problems: 'Nur Probleme', none: 'Keine' },
    hints: {
      all: 'Eine Karte für jeden Code oder für ein Rollout mit mehr als fünf Räumen. Sie wird laufend aktualisiert, und Sie werden benachrichtigt, wenn Sie etwas tun müssen.',
      problems:
        'Eine Karte nur dann, wenn Sie etwas tun müssen, etwa nach einer Ablehnung, bei einem unbenutzt abgelaufenen Code oder wenn sich ein Raum nicht anmelden kann.',
      none: 'Keine neuen Karten und keine Benachrichtigungen. Karten, die schon in Ihrem Chat sind, bleiben aktuell.',
    },
    saved: 'Ihre Auswahl wurde gespeichert.',
    noChat:
      'Ihr Chat ist uns noch nicht bekannt, deshalb erhalten Sie keine dieser Nachrichten. Fügen Sie die App in Teams hinzu, öffnen Sie ihren Chat, und schreiben Sie einmal „Hilfe“.',
  },
  lastChanged: (moment) => `Zuletzt geändert: ${moment}.`,
  lastChangedBy: (moment, name) => `Zuletzt geändert: ${moment} von ${name}.`,
  save: 'Speichern',
  undo: 'Rückgängig',
  saving: 'Wird gespeichert …',
  saved: 'Gespeichert.',
  savedAndWaits: 'Gespeichert. Der Teil, der eine Regel lockert, wartet auf eine weitere genehmigende Person.',
  altered:
    'Die Einstellungen wurden in der Datenbank geändert, und nicht vom Server. Bis Sie sie speichern, gelten die strengsten Regeln, und Ausgaben warten. Informieren Sie Ihr Sicherheitsteam, prüfen Sie die Werte unten, und wählen Sie „Speichern“ aus.',
  pinned: (rules) =>
    `Diese Regeln sind durch die Einstellungen des Servers festgelegt, deshalb kann sie hier niemand ändern: ${rules}.`,
  pending: {
    title: 'Wartet auf eine weitere genehmigende Person',
    text: (name, asked, until) => `${name} hat dies am ${asked} angefordert. Ohne Antwort endet es am ${until}:`,
    confirmFrom: (moment) =>
      `Sie können es ab ${moment} bestätigen. Dann sind Sie dem Server seit 24 Stunden als genehmigende Person bekannt.`,
    confirm: 'Bestätigen',
    reject: 'Ablehnen',
    withdraw: 'Zurückziehen',
  },
  entries: {
    ttlHours: 'Gültig für',
    decisionMinutes: 'Zeit für die Entscheidung',
    fourEyes: 'Vier-Augen-Prinzip',
    matchCode: 'Vergleichsziffern',
    autoApproval: 'Automatische Genehmigung',
    allConsolesPinned: 'Alle Konsolen haben den Schlüssel des Servers angeheftet',
    autoApprovalNetworks: 'Netzwerke für die automatische Genehmigung',
    reasons: 'Ablehnungsgründe',
    installerContact: 'Kontakt für Installateure',
    statusPage: 'Statusseite für Installateure',
  },
  inHours: (entry) => `${entry} (Stunden)`,
  inMinutes: (entry) => `${entry} (Minuten)`,
  ttlHint: (least, most) =>
    `${least} bis ${most}. So lange kann ein Installateur einen Code verwenden, wenn Sie im Assistenten nichts anderes angeben. Je kürzer die Zeit, desto früher sind verlorene Blätter harmlos.`,
  decisionHint: (least, most) =>
    `${least} bis ${most}. Wenn in dieser Zeit niemand entscheidet, laufen die Anforderung und ihr Code ab.`,
  fourEyesHint:
    'Die Person, die einen Code generiert, kann die Anforderung dazu nicht genehmigen. Jede Konsole erfordert deshalb zwei Personen.',
  matchCodes: { typed: 'Genehmigende geben sie ein', shown: 'Genehmigende vergleichen sie' },
  matchCodeHints: {
    typed:
      'Der Installateur liest 6 Ziffern vor, und die genehmigende Person gibt sie ein. Niemand kann genehmigen, ohne mit dem Installateur zu sprechen.',
    shown: 'Die genehmigende Person vergleicht die Ziffern. Das geht schneller, aber Fehler passieren leichter.',
  },
  autoApproval: 'Eine Konsole mit der erwarteten Seriennummer genehmigen',
  autoApprovalHint:
    'Gilt nur, wenn Sie im Assistenten eine erwartete Seriennummer angegeben haben und die Konsole dieselbe meldet. Die Konsole meldet ihre Nummer selbst, und niemand überprüft sie. Lassen Sie dies aus, außer wenn Personen, die Sie kennen, viele Räume auf einmal einrichten.',
  knownDevice: 'Nur wenn Intune oder Autopilot das Gerät kennt',
  knownDeviceHint:
    'Die Seriennummer muss genau einmal in Intune oder Autopilot stehen, mit demselben Hersteller und Modell. Wenn sich das nicht prüfen lässt, entscheidet eine Person.',
  allConsolesPinnedHint:
    'Zwei Personen geben dies mit ihrem Namen an. Es ist eine Behauptung, die nichts beweist: Eine Konsole ohne angehefteten Schlüssel kann trotzdem getäuscht werden. Wenn dies eingeschaltet ist, gilt die automatische Genehmigung für Codes, die versiegelt ankommen.',
  networksHint:
    'Ein Netzwerk pro Zeile, zum Beispiel 10.20.0.0/16. Von dort gilt die automatische Genehmigung auch für Codes, die nicht versiegelt ankommen. Auch eine Adresse ist nur eine Behauptung; sie beweist nicht, welche Konsole anfragt.',
  reasonsHint:
    'Die Gründe, die Genehmigende auswählen können. „Code verloren oder gestohlen“ und „Unbekanntes Gerät“ lösen auch eine Warnung im Kanal aus.',
  installerSheets: 'Blätter für die Installateure',
  contactHint: (most) =>
    `Wen Installateure anrufen, zum Beispiel Name und Telefonnummer. Eine Zeile mit bis zu ${most} Zeichen, die auf jedem Blatt und auf der Statusseite steht. Lassen Sie sie leer, wenn die Blätter niemanden nennen sollen.`,
  statusPageHint:
    'Der QR-Code auf einem Blatt öffnet auf dem Telefon des Installateurs eine Seite, ohne Anmeldung. Sie zeigt den Namen des Raums, den Status seines Codes und den Kontakt, und sie endet einen Tag nach dem Code. Jede Person mit dem Blatt kann sie öffnen. Wenn dies ausgeschaltet ist, haben Blätter keinen QR-Code.',
  channel: 'Genehmigungskanal',
  noChannel: 'Noch keiner. Es werden keine Karten gepostet.',
  channelIn: (channel, team) => `${channel} in ${team}`,
  channelHint:
    'Um ihn zu ändern, erwähnen Sie die App in dem Kanal, der die Karten erhalten soll, und geben Sie „diesen Kanal verwenden“ ein.',
  values: {
    hours: (hours) => `${hours} Stunden`,
    minutes: (minutes) => `${minutes} Minuten`,
    on: 'Ein',
    off: 'Aus',
    autoApprovals: {
      off: 'Aus',
      'expected-known-serial': 'Bei erwarteter Seriennummer eines bekannten Geräts',
      'expected-serial': 'Bei erwarteter Seriennummer',
    },
    none: 'Keine',
  },
  problems: {
    hours: (least, most) => `Geben Sie ${least} bis ${most} Stunden ein.`,
    minutes: (least, most) => `Geben Sie ${least} bis ${most} Minuten ein.`,
    conflict:
      'Das Vier-Augen-Prinzip und die automatische Genehmigung können nicht gleichzeitig aktiviert sein. Schalten Sie eines davon aus.',
    networks: (most) =>
      `Geben Sie bis zu ${most} Netzwerke wie 10.20.0.0/16 ein, mit mindestens /8 bei IPv4 und /16 bei IPv6.`,
    reasons: 'Behalten Sie mindestens einen Grund.',
    installerContact: (most) => `Geben Sie bis zu ${most} Zeichen ein.`,
  },
  weakenings: {
    ttlHours: 'Ein verlorener Code kann länger verwendet werden.',
    decisionMinutes: 'Eine unerwartete Anforderung wartet länger.',
    fourEyes: 'Die Person, die einen Code generiert, kann seine Anforderung allein genehmigen.',
    matchCode: 'Genehmigende können genehmigen, ohne mit dem Installateur zu sprechen.',
    autoApproval: 'Eine Konsole wird anhand der Seriennummer genehmigt, die sie selbst meldet. Niemand überprüft sie.',
    allConsolesPinned:
      'Eine Regel darf Konsolen genehmigen, weil zwei Personen angeben, dass alle den Schlüssel des Servers angeheftet haben.',
    autoApprovalNetworks: 'Eine Regel darf Konsolen genehmigen, weil sie aus einem bestimmten Netzwerk anfragen.',
    reasons: 'Genehmigende haben weniger Gründe, eine Konsole abzulehnen.',
  },
  weaken: {
    title: 'Die Regeln lockern?',
    text: 'Dies wird im Genehmigungskanal gemeldet.',
    byTwo:
      'Eine weitere genehmigende Person muss dies innerhalb von 24 Stunden bestätigen. Bis dahin bleiben diese Regeln, wie sie sind.',
    ask: 'Um Bestätigung bitten',
    keep: 'Nicht speichern',
    save: 'Trotzdem speichern',
  },
  list: {
    incomplete: 'Ein Teil der Kontenliste ist nicht aktuell',
    held: 'Eine neue Liste der Konten wartet',
    lastComplete: (source, moment) => `${source}: zuletzt vollständig gelesen ${moment}.`,
    neverComplete: (source) => `${source}: noch nie vollständig gelesen.`,
    review: 'In den Einstellungen prüfen',
    accept: 'Neue Liste annehmen',
  },
  conflict: {
    title: (name) => `${name} hat inzwischen andere Einstellungen gespeichert`,
    somebody: 'Jemand anderes',
    text: 'Ihre Änderungen sind noch nicht gespeichert.',
    keepMine: 'Meine behalten',
    takeTheirs: 'Die anderen übernehmen',
    both: 'Beide Änderungen',
    table: 'Beide Änderungen nebeneinander',
    preference: 'Einstellung',
    before: 'Vorher',
    yours: 'Ihre',
  },
};
