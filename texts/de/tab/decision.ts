import type { DecisionTexts } from '../../en/tab/decision.ts';

export const decisionTexts: DecisionTexts = {
  decision: 'Entscheidung',
  issuerHint: 'Sie haben dieses Einmalkennwort generiert, deshalb muss jemand anderes die Anforderung genehmigen.',
  approve: 'Anforderung genehmigen',
  reject: 'Anforderung ablehnen',
  matchCode: 'Vergleichsziffern',
  matchCodeHint: '6 Ziffern auf der Konsole. Lassen Sie sie sich vom Installateur vorlesen.',
  reason: 'Ablehnungsgrund',
  chooseReason: 'Grund auswählen',
  text: 'Kommentar',
  textHint: (typed, most) => `${typed} von ${most} Zeichen`,
  submit: 'Absenden',
  submitting: 'Wird gesendet …',
  missing: {
    choice: 'Wählen Sie aus, ob Sie die Anforderung genehmigen oder ablehnen.',
    matchCode: 'Geben Sie die 6 Ziffern ein, die der Installateur von der Konsole vorliest.',
    reason: 'Wählen Sie einen Ablehnungsgrund aus.',
    text: 'Geben Sie einen Kommentar ein.',
    shorter: (most) => `Höchstens ${most} Zeichen.`,
  },
  resetConsequence:
    'Die Genehmigung legt ein neues Kennwort für das Konto fest. Jedes Gerät, das sich mit dem aktuellen Kennwort anmeldet, wird abgemeldet.',
  keepConsequence:
    'Mit der Genehmigung erhält diese Konsole das hochgeladene Kennwort. Das Kennwort des Kontos wird nicht geändert.',
  rejectConsequence:
    'Die Konsole zeigt an, dass sie abgelehnt wurde, und ihr Einmalkennwort ist nicht mehr gültig. Das Kennwort des Kontos wird nicht geändert.',
};
