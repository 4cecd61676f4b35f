import type { RequestsTexts } from '../../en/tab/requests.ts';

export const requestsTexts: RequestsTexts = {
  title: 'Anfragen',
  loading: 'Die Anfragen werden geladen …',
  nothingWaits: 'Nichts wartet auf eine Entscheidung',
  waiting: (count) =>
    count === 1
      ? '1 Anfrage wartet auf eine Entscheidung'
      : `${count} Anfragen warten auf eine Entscheidung, die ältesten zuerst`,
  oldestShown: (shown, all) => `gezeigt werden die ${shown} ältesten von ${all}`,
  none: 'Keine Anfragen',
  noneText: 'Sobald ein Installateur an einer Konsole ein Einmalkennwort eingibt, erscheint hier die Anfrage.',
  groups: {
    needsAttention: 'Eingriff nötig',
    onTheirWay: 'Unterwegs',
    delivered: 'Übergeben, Anmeldung nicht bestätigt',
  },
  requested: 'Angefragt',
  generatedBy: (name) => `erzeugt von ${name}`,
  decide: 'Entscheiden',
  details: 'Einzelheiten',
  decideFor: (room) => `Entscheiden: ${room}`,
  detailsOf: (room) => `Einzelheiten: ${room}`,
  toAccount: 'Zum Konto',
  timeIsOver: 'Die Zeit für die Entscheidung ist um',
  timeLeft: (time) => `noch ${time}`,
  panels: {
    request: 'Freigabeanfrage',
    device: 'Geräteinformationen',
    decision: 'Entscheidung',
    decisionOfIssuer: 'Entscheidung über etwas, das Sie erzeugt haben',
    decide: 'Prüfen und entscheiden',
    attention: 'Die Ausgabe der Anmeldedaten braucht einen Eingriff',
    signIn: 'Anmeldung',
  },
  readerNote: 'Ein Freigebender entscheidet. Sie können mitlesen.',
  attentionText: 'Ist die Ursache behoben, versuchen Sie es noch einmal: Die Freigabe gilt weiterhin.',
  signInText:
    'Die Konsole hat ihre Einstellungen. Bestätigen Sie, sobald der Installateur sagt, dass der Raum angemeldet ist.',
  confirmSignIn: 'Bestätigen, dass der Raum angemeldet ist',
  tryAgain: 'Noch einmal versuchen',
  facts: {
    status: 'Stand',
    requestedDate: 'Angefragt am',
    expirationDate: 'Läuft ab am',
    timeToDecide: 'Zeit für die Entscheidung',
    generatedBy: 'Erzeugt von',
    rejectedBy: 'Abgelehnt von',
    approvedBy: 'Freigegeben von',
    decided: 'Entschieden',
    reason: 'Grund der Ablehnung',
    reasonText: 'In den Worten des Administrators',
  },
  passwordChanged:
    'Das Kennwort des Kontos wurde geändert, und keine Konsole hat es bekommen. Erzeugen Sie ein neues Einmalkennwort für den Raum.',
  device: {
    make: 'Hersteller',
    model: 'Modell',
    serialNumber: 'Seriennummer',
    expectedSerialNumber: 'Erwartete Seriennummer',
    name: 'Gerätename',
    version: 'Version des Programms',
  },
  secondConsole: 'Eine zweite Konsole hat denselben Code versucht',
  secondConsoleText: (second, first) =>
    `Ihre Seriennummer ist ${second}, die dieser Anfrage ${first}. Fragen Sie den Installateur, welche im Raum steht.`,
  compareMatchCode: 'Abgleichcode: Geben Sie nur frei, wenn die Konsole dieselben Ziffern zeigt.',
};
