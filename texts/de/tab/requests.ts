import { MOST_OPENINGS } from '../../../contract/opening.ts';
import type { RequestsTexts } from '../../en/tab/requests.ts';

export const requestsTexts: RequestsTexts = {
  title: 'Anforderungen',
  loading: 'Die Anforderungen werden geladen …',
  nothingWaits: 'Keine Anforderungen warten auf Genehmigung',
  waiting: (count) =>
    count === 1
      ? '1 Anforderung wartet auf Genehmigung'
      : `${count} Anforderungen warten auf Genehmigung, die ältesten zuerst`,
  oldestShown: (shown, all) => `die ältesten ${shown} von ${all} werden angezeigt`,
  none: 'Keine Anforderungen',
  noneText:
    'Generieren Sie ein Einmalkennwort, und geben Sie es dem Installateur. Sobald es an einer Konsole eingegeben wird, erscheint hier die Anforderung und wartet auf Genehmigung.',
  groups: {
    needsAttention: 'Eingriff nötig',
    onTheirWay: 'In Bearbeitung',
    signInFailed: 'Anmeldung fehlgeschlagen',
    delivered: 'Übergeben, Anmeldung nicht bestätigt',
  },
  show: 'Anzeigen',
  showAll: 'Alle Anforderungen',
  showGroup: (group, count) => `${group} (${count})`,
  requested: 'Angefordert',
  generatedBy: (name) => `generiert von ${name}`,
  decide: 'Entscheiden',
  details: 'Details',
  decideFor: (room) => `Entscheiden: ${room}`,
  detailsOf: (room) => `Details: ${room}`,
  toAccount: 'Zum Konto',
  timeIsOver: 'Die Zeit für die Entscheidung ist abgelaufen',
  timeLeft: (time) => `noch ${time}`,
  earlier: (title) => `${title} (früheres Einmalkennwort)`,
  panels: {
    request: 'Genehmigungsanforderung',
    device: 'Geräteinformationen',
    decision: 'Entscheidung',
    decisionOfIssuer: 'Über Ihr eigenes Einmalkennwort entscheiden',
    decide: 'Prüfen und entscheiden',
    attention: 'Die Ausgabe der Anmeldedaten erfordert einen Eingriff',
    signIn: 'Anmeldung',
    confirm: 'Anmeldung bestätigen',
    again: 'Kennwort',
  },
  signIn: {
    witnesses: 'Was die einzelnen Zeugen sagen',
    teams: { ok: 'Teams: angemeldet', failed: 'Teams: fehlgeschlagen', unknown: 'Teams: unbekannt' },
    calendar: { ok: 'Kalender: angemeldet', failed: 'Kalender: fehlgeschlagen', unknown: 'Kalender: unbekannt' },
  },
  statuses: 'Statusangaben der Konsole',
  target: {
    renamed: (former, now) => `Die Adresse des Kontos hat sich geändert: Sie war ${former} und ist jetzt ${now}.`,
    releasesNothing: 'Bei einer Genehmigung würde die Konsole nichts erhalten.',
    readAt: 'Konto gelesen',
  },
  readerNote: 'Nur Genehmigende können entscheiden. Sie können die Anforderung ansehen.',
  attentionText: 'Beheben Sie die Ursache, und versuchen Sie es noch einmal. Die Genehmigung gilt weiterhin.',
  signInText:
    'Die Konsole hat ihre Einstellungen. Bestätigen Sie, sobald der Installateur sagt, dass der Raum angemeldet ist.',
  confirmSignIn: 'Bestätigen, dass der Raum angemeldet ist',
  tryAgain: 'Noch einmal versuchen',
  againText:
    'Wenn sich der Raum mit seinem Kennwort nicht anmelden kann, geben Sie seiner Konsole ein neues. Die Genehmigung gilt weiterhin.',
  releaseAgain: 'Erneut ausgeben',
  newCode: 'Neuer Code',
  facts: {
    status: 'Status',
    requestedDate: 'Anforderungsdatum',
    expirationDate: 'Entscheiden bis',
    timeToDecide: 'Zeit für die Entscheidung',
    generatedBy: 'Generiert von',
    rejectedBy: 'Abgelehnt von',
    approvedBy: 'Genehmigt von',
    decided: 'Entschieden',
    reason: 'Ablehnungsgrund',
    reasonText: 'Kommentar',
    waitsUntil: 'Nächster Versuch',
    laterChange: 'Kennwort erneut geändert',
  },
  failedCheck: (title) => `Prüfung nicht bestanden: ${title}`,
  device: {
    make: 'Hersteller',
    model: 'Modell',
    serialNumber: 'Seriennummer',
    expectedSerialNumber: 'Erwartete Seriennummer',
    name: 'Gerätename',
    version: 'App-Version',
    inventory: 'Inventar',
  },
  serialNumberNotes: {
    placeholder: 'Platzhalter statt Seriennummer: Viele Geräte melden ihn.',
    open_elsewhere: (room) => `Auch bei der offenen Anforderung von ${room}.`,
    expected_in_rollout: (room) => `Gehört in diesem Rollout zu ${room}.`,
    expected_elsewhere: (room) => `Wird für ${room} erwartet.`,
    other_signed_in: (serialNumber, on) => `Dieser Raum hat sich am ${on} mit ${serialNumber} angemeldet.`,
  },
  secondConsole: 'Eine zweite Konsole hat denselben Code versucht',
  secondConsoleText: (second, first) =>
    `Die zweite Konsole hat die Seriennummer ${second}, diese Anforderung hat ${first}. Fragen Sie den Installateur, welche Konsole im Raum steht.`,
  misleadingWords:
    'Die Angaben der Konsole enthalten Zeichen, die irreführen können. Sie werden als Nummern angezeigt; vergleichen Sie sie mit dem Typenschild.',
  unprovenKey: 'Die Ziffern weisen den Schlüssel dieser Konsole nicht nach.',
  approvedByRule:
    'Eine Regel hat diese Konsole genehmigt. Niemand hat Ziffern verglichen, deshalb ist ihr Schlüssel nicht nachgewiesen.',
  repeatedOpening: (count) =>
    `Verbindung ${count} von höchstens ${MOST_OPENINGS} mit diesem Code, weil frühere abgebrochen wurden. Wenn der Installateur es nicht erneut versucht hat, lehnen Sie die Anforderung ab.`,
  compareMatchCode: 'Vergleichsziffern: Genehmigen Sie nur, wenn die Konsole dieselben Ziffern anzeigt.',
};
