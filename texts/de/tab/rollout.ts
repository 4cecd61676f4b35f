import type { RolloutTexts } from '../../en/tab/rollout.ts';

export const rolloutTexts: RolloutTexts = {
  generated: 'Generierte Einmalkennwörter',
  progress: (total, finished, writtenTotal) => `${finished} von ${writtenTotal} ${total === 1 ? 'Konto' : 'Konten'}`,
  failedCount: (written) => `${written} fehlgeschlagen`,
  running: 'Einmalkennwörter werden generiert',
  runningHint:
    'Sie können diese Seite verlassen oder Teams schließen. Der Server macht weiter, und diese Seite zeigt den Fortschritt an, wenn Sie zurückkehren.',
  allDone: (done, written) => `${written} ${done === 1 ? 'Einmalkennwort' : 'Einmalkennwörter'} generiert`,
  allDoneHint: 'Sehen Sie sich die Codes jetzt an. Nur Sie können sie sehen, 15 Minuten lang ab dem Ende des Rollouts.',
  someFailed: (done, written, failed) =>
    `${written} ${done === 1 ? 'Einmalkennwort' : 'Einmalkennwörter'} generiert, ${failed} fehlgeschlagen`,
  someFailedHint: (failed, written) =>
    `${written} ${failed === 1 ? 'Konto hat' : 'Konten haben'} kein Einmalkennwort. Beheben Sie das Problem, das neben jedem Konto steht, und wiederholen Sie dann. Die anderen Konten behalten ihres.`,
  seeCodes: 'Codes ansehen',
  retryFailed: 'Fehlgeschlagene wiederholen',
  generateLeftOut: 'Für diese generieren',
  close: 'Schließen',
  codesOver: 'Die Codes können nicht mehr angezeigt werden. Die Liste zeigt, was aus jedem geworden ist.',
  results: 'Ergebnisse',
  result: { waiting: 'Wartet', done: 'Generiert', failed: 'Fehlgeschlagen' },
  failedOnly: 'Nur fehlgeschlagene',
  showMore: 'Mehr anzeigen',
};
