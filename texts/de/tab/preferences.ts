import type { PreferencesTexts } from '../../en/tab/preferences.ts';

export const preferencesTexts: PreferencesTexts = {
  title: 'Einstellungen',
  loading: 'Wird geladen …',
  intro:
    'Diese Regeln gelten für alle, sobald sie gespeichert sind. Jede Änderung wird protokolliert; eine, die eine Regel schwächt, wird im Freigabekanal gemeldet.',
  lastChanged: (moment) => `Zuletzt geändert: ${moment}.`,
  lastChangedBy: (moment, name) => `Zuletzt geändert: ${moment} von ${name}.`,
  save: 'Speichern',
  undo: 'Zurücknehmen',
  saving: 'Wird gespeichert …',
  saved: 'Gespeichert.',
  entries: {
    ttlHours: 'Gültigkeit eines Codes',
    decisionMinutes: 'Zeit für die Entscheidung',
    fourEyes: 'Vier-Augen-Prinzip',
    matchCode: 'Abgleichcode',
    autoApproval: 'Automatische Freigabe',
    reasons: 'Gründe der Ablehnung',
  },
  inHours: (entry) => `${entry}, in Stunden`,
  inMinutes: (entry) => `${entry}, in Minuten`,
  ttlHint: (least, most) =>
    `${least} bis ${most}. Wenn der Assistent nichts anderes sagt, kann ein Installateur einen Code so lange eingeben. Je kürzer, desto eher sind verlorene Blätter harmlos.`,
  decisionHint: (least, most) =>
    `${least} bis ${most}. Eine Anfrage, über die in dieser Zeit niemand entscheidet, läuft ab, und ihr Code mit ihr.`,
  fourEyesHint:
    'Wer einen Code erzeugt, kann dessen Anfrage nicht freigeben: Für jede Konsole braucht es zwei Personen.',
  matchCodes: { typed: 'Vom Freigebenden eingegeben', shown: 'Dem Freigebenden gezeigt' },
  matchCodeHints: {
    typed:
      'Der Installateur liest sechs Ziffern vor, und der Freigebende gibt sie ein. Niemand gibt frei, ohne mit dem Raum gesprochen zu haben.',
    shown: 'Der Freigebende vergleicht die Ziffern mit dem Auge. Das geht schneller, und Fehler unterlaufen leichter.',
  },
  autoApproval: 'Eine Konsole mit der erwarteten Seriennummer freigeben',
  autoApprovalHint:
    'Nur wo im Assistenten eine erwartete Seriennummer angegeben wurde, und nur wenn die Konsole dieselbe nennt. Eine Konsole nennt ihre Nummer selbst, und niemand sieht nach: Lassen Sie das aus, außer wenn Leute, die Sie kennen, viele Räume auf einmal einrichten.',
  reasonsHint:
    'Diese stehen zur Wahl, wenn eine Anfrage abgelehnt wird. „Code verloren oder gestohlen“ und „Unbekanntes Gerät“ lösen im Kanal auch eine Warnung aus.',
  channel: 'Freigabekanal',
  noChannel: 'Noch keiner: Es werden keine Karten gepostet.',
  channelIn: (channel, team) => `${channel} in ${team}`,
  channelHint:
    'Um ihn zu ändern, erwähnen Sie den Bot in dem Kanal, der die Karten bekommen soll, und schreiben Sie „use this channel“.',
  values: {
    hours: (hours) => `${hours} Stunden`,
    minutes: (minutes) => `${minutes} Minuten`,
    on: 'Ein',
    off: 'Aus',
    expectedSerial: 'Bei erwarteter Seriennummer',
  },
  problems: {
    hours: (least, most) => `Eine ganze Zahl von Stunden zwischen ${least} und ${most}.`,
    minutes: (least, most) => `Eine ganze Zahl von Minuten zwischen ${least} und ${most}.`,
    conflict: 'Die automatische Freigabe braucht niemanden, das Vier-Augen-Prinzip zwei: Schalten Sie eines davon aus.',
    reasons: 'Lassen Sie mindestens einen Grund übrig.',
  },
  weakenings: {
    ttlHours: 'Ein verlorener Code kann länger verwendet werden.',
    decisionMinutes: 'Eine Anfrage, die niemand erwartet, wartet länger.',
    fourEyes: 'Wer einen Code erzeugt, kann dessen Anfrage allein freigeben.',
    matchCode: 'Ein Freigebender kann freigeben, ohne mit dem Installateur gesprochen zu haben.',
    autoApproval: 'Eine Konsole wird nach der Seriennummer freigegeben, die sie selbst nennt; niemand sieht nach.',
  },
  weaken: {
    title: 'Die Regeln schwächen?',
    text: 'Der Freigabekanal erfährt davon.',
    keep: 'Nicht speichern',
    save: 'Trotzdem speichern',
  },
  conflict: {
    title: (name) => `${name} hat inzwischen andere Einstellungen gespeichert`,
    somebody: 'Jemand anders',
    text: 'Von Ihren wurde noch nichts gespeichert.',
    keepMine: 'Meine darüberlegen',
    takeTheirs: 'Die anderen übernehmen',
    both: 'Beide Änderungen',
    table: 'Beide Änderungen nebeneinander',
    preference: 'Einstellung',
    before: 'Vorher',
    yours: 'Ihre',
  },
};
