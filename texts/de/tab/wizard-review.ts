import type { ReviewTexts } from '../../en/tab/wizard-review.ts';

export const reviewTexts: ReviewTexts = {
  pressedTitle: 'Sie haben „Generieren“ schon ausgewählt',
  pressed: 'Wählen Sie es noch einmal aus, um fortzufahren. Nichts wird doppelt generiert.',
  reading: 'Es wird geprüft, was schon verwendet wird …',
  changed: {
    title: (count) => `Bei ${count} ${count === 1 ? 'Konto' : 'Konten'} hat sich etwas geändert`,
    text: (rooms) => `Aktualisieren Sie die Überprüfung, bevor Sie generieren: ${rooms}.`,
    update: 'Überprüfung aktualisieren',
  },
  unknown: (count) =>
    count === 1
      ? '1 ausgewähltes Konto gibt es nicht mehr. Es wird ausgelassen.'
      : `${count} ausgewählte Konten gibt es nicht mehr. Sie werden ausgelassen.`,
  live: {
    title: 'Wird schon verwendet',
    hint: 'Konten, die Sie behalten, werden in diesem Rollout ausgelassen. Für sie ändert sich nichts.',
    choices: { keep: 'Behalten', replace: 'Ersetzen' },
    takeOut: 'Herausnehmen',
    takeOutOf: (group) => `Aus der Auswahl herausnehmen: ${group}`,
    signedInKept:
      'Diese Räume bleiben angemeldet. Auch die Konsole, die sich als Nächste anmeldet, erhält das hochgeladene Kennwort.',
    groups: {
      request: {
        title: (count, written) => `${written} ${count === 1 ? 'Anforderung ist' : 'Anforderungen sind'} offen`,
        replaced:
          'Beim Ersetzen werden die Anforderungen sofort abgebrochen. Ihre Konsolen müssen mit den neuen Codes von vorn beginnen.',
      },
      code: {
        title: (count, written) =>
          `${written} ${count === 1 ? 'Konto hat einen Code, der noch gilt' : 'Konten haben Codes, die noch gelten'}`,
        replaced: 'Beim Ersetzen gelten diese Codes sofort nicht mehr, auch nicht die auf gedruckten Blättern.',
      },
      signedIn: {
        title: (count, written) => `${written} ${count === 1 ? 'Raum ist' : 'Räume sind'} angemeldet`,
        replaced:
          'Die Räume bleiben angemeldet, bis ein neuer Code genehmigt wird. Die Genehmigung setzt das Kennwort zurück, und das meldet den Raum sofort ab.',
      },
      passwordless: {
        title: (count, written) =>
          count === 1
            ? `${written} Konto meldet sich mit einem Ressourcenkontoschlüssel an`
            : `${written} Konten melden sich mit einem Ressourcenkontoschlüssel an`,
        replaced: 'Vielleicht verwendet eine andere Konsole diese Konten ohne Kennwort.',
      },
    },
    facts: {
      code: (by, at) => `Code von ${by}, ${at}`,
      request: (device, at) => `Anforderung von ${device}, ${at}`,
      signedIn: (device, since) => `Angemeldet seit ${since}, ${device}`,
      delivered: (device, since) => `Übergeben ${since}, nicht bestätigt, ${device}`,
      passwordless: 'Ressourcenkontoschlüssel',
      nextMeeting: (span) => `Nächste Besprechung: ${span}`,
      inMeeting: (until) => `In einer Besprechung bis ${until}`,
      noMeeting: 'Keine Besprechung in den nächsten 24 Stunden',
    },
    meetings: {
      room: (room, fact) => `${room}: ${fact}`,
      more: (count, written) => `Und ${written} ${count === 1 ? 'weiterer Raum' : 'weitere Räume'}`,
      read: (read, total) => `Die Kalender von ${read} der ${total} Räume wurden gelesen.`,
    },
    outcomes: {
      kept: 'Wird behalten. Kein neuer Code.',
      notReady: 'Aktion erforderlich. Kein Code.',
      generated: 'Erhält einen Code.',
      code: 'Der bisherige Code gilt nicht mehr.',
      request: 'Die Anforderung wird abgebrochen.',
      signedIn: 'Die Genehmigung meldet den Raum ab.',
    },
  },
  list: {
    label: 'Konten dieses Rollouts',
    search: 'Nach Raum oder Gebäude suchen',
    found: (count, written, total) => `${written} von ${total} ${count === 1 && total === '1' ? 'Konto' : 'Konten'}`,
    live: 'Wird jetzt verwendet',
    outcome: 'Was geschieht',
  },
  edit: 'Bearbeiten',
  editPart: (part) => `${part} bearbeiten`,
  selected: (count, written) => `${written} ${count === 1 ? 'Konto' : 'Konten'} ausgewählt`,
  generated: (count, written) => `${written} ${count === 1 ? 'Konto erhält' : 'Konten erhalten'} einen Code`,
  life: 'Gültig für',
  hours: (count) => (count === 1 ? '1 Stunde' : `${count} Stunden`),
  codes: 'Codes',
  longCodes:
    '16 statt 12 Zeichen, weil sie länger als einen Tag in Gebrauch sein können. Konsolen mit Version 0.1.0 nehmen sie nicht an.',
  notPossible: 'nicht möglich',
  validFrom: 'Gültig ab',
  atOnce: 'Sofort',
  file: 'Datei',
  noFile: 'keine',
  serialNumbers: 'Erwartete Seriennummern',
  none: 'Keine',
  conditionalAccess: 'Bedingter Zugriff',
  policies: {
    asking: 'Es wird überprüft, welche Richtlinien gelten.',
    unknown:
      'Die Richtlinien konnten nicht überprüft werden. Stellen Sie sicher, dass keine von diesen Konten die Multi-Faktor-Authentifizierung verlangt.',
    passed: (count: number) =>
      `Keine Richtlinie verhindert die Anmeldung von ${count} ${count === 1 ? 'Konto' : 'Konten'}.`,
    failed: (count: number) =>
      `Eine Richtlinie verhindert die Anmeldung von ${count} ${count === 1 ? 'Konto' : 'Konten'}.`,
    depends: (count: number) => `Bei ${count} ${count === 1 ? 'Konto' : 'Konten'} hängt es vom Gerät ab.`,
    notChecked: (count: number) =>
      count === 1 ? '1 Konto konnte nicht überprüft werden.' : `${count} Konten konnten nicht überprüft werden.`,
    waiting: (count: number) =>
      count === 1 ? '1 Konto wird noch überprüft.' : `${count} Konten werden noch überprüft.`,
  },
  atApproval: 'Bei der Genehmigung',
  passwordChanges: 'Das Kennwort ändert sich, und Geräte, die es verwenden, werden abgemeldet',
};
