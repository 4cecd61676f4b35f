import type { DecisionTexts } from '../../en/tab/decision.ts';

export const decisionTexts: DecisionTexts = {
  decision: 'Entscheidung',
  issuerHint: 'Sie haben dieses Einmalkennwort erzeugt, also muss jemand anders es freigeben.',
  approve: 'Anfrage freigeben',
  reject: 'Anfrage ablehnen',
  matchCode: 'Abgleichcode',
  matchCodeHint: 'Die sechs Ziffern auf dem Bildschirm der Konsole. Lassen Sie sie sich vom Installateur vorlesen.',
  reason: 'Grund der Ablehnung',
  chooseReason: 'Grund wählen',
  text: 'Worum es geht',
  textHint: (typed, most) => `${typed} von ${most} Zeichen`,
  submit: 'Absenden',
  submitting: 'Wird gesendet …',
  missing: {
    choice: 'Wählen Sie, ob Sie die Anfrage freigeben oder ablehnen.',
    matchCode: 'Geben Sie die sechs Ziffern ein, die der Installateur von der Konsole vorliest.',
    reason: 'Wählen Sie einen Grund für die Ablehnung.',
    text: 'Sagen Sie mit wenigen Worten, warum.',
    shorter: (most) => `Höchstens ${most} Zeichen.`,
  },
  resetConsequence:
    'Die Freigabe setzt ein neues Kennwort für das Konto. Jedes Gerät, das sich mit dem jetzigen anmeldet, wird abgemeldet.',
  keepConsequence:
    'Die Freigabe übergibt dieser Konsole das hochgeladene Kennwort. Das Kennwort des Kontos bleibt, wie es ist.',
  rejectConsequence:
    'Die Konsole erfährt, dass sie abgelehnt wurde, und ihr Einmalkennwort kann nicht mehr verwendet werden. Das Kennwort des Kontos bleibt, wie es ist.',
};
