import type { ReviewTexts } from '../../en/tab/wizard-review.ts';

export const reviewTexts: ReviewTexts = {
  pressedTitle: 'Sie haben „Generieren“ schon ausgewählt',
  pressed: 'Wählen Sie es noch einmal aus, um fortzufahren. Nichts wird doppelt generiert.',
  liveTitle: (count, isAtLeast) =>
    `${isAtLeast ? 'Mindestens ' : ''}${count} ${count === 1 ? 'Konto hat einen Code, der noch gilt' : 'Konten haben Codes, die noch gelten'}`,
  liveUnknown: 'Wir konnten nicht nach früheren Codes suchen.',
  live: (rooms) =>
    `Wenn Sie neue Codes generieren, gelten die bisherigen nicht mehr, und ihre Anforderungen werden abgebrochen: ${rooms}.`,
  edit: 'Bearbeiten',
  editPart: (part) => `${part} bearbeiten`,
  selected: (count, written) => `${written} ${count === 1 ? 'Konto' : 'Konten'} ausgewählt`,
  andMore: (count) => (count === 1 ? 'und 1 weiteres' : `und ${count} weitere`),
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
  earlier: 'Bisherige Codes',
  earlierEnd: 'Sie gelten nicht mehr, sobald Sie neue generieren',
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
