import type { BatchTexts } from '../../en/tab/batch.ts';

export const batchTexts: BatchTexts = {
  generated: 'Erzeugte Einmalkennwörter',
  progress: (total, finished, writtenTotal) => `${finished} von ${writtenTotal} ${total === 1 ? 'Konto' : 'Konten'}`,
  failedCount: (written) => `${written} fehlgeschlagen`,
  running: 'Einmalkennwörter werden erzeugt',
  runningHint:
    'Sie können diese Seite verlassen oder Teams schließen: Der Server macht weiter, und diese Seite findet ihren Stand wieder.',
  allDone: (done, written) => `${written} ${done === 1 ? 'Einmalkennwort' : 'Einmalkennwörter'} erzeugt`,
  allDoneHint: 'Sehen Sie sich die Codes jetzt an: Sie werden 15 Minuten lang und nur Ihnen gezeigt.',
  someFailed: (done, written, failed) =>
    `${written} ${done === 1 ? 'Einmalkennwort' : 'Einmalkennwörter'} erzeugt, ${failed} fehlgeschlagen`,
  someFailedHint: (failed, written) =>
    `${written} ${failed === 1 ? 'Konto hat' : 'Konten haben'} keines. Tun Sie, was jeweils danebensteht, und wiederholen Sie dann; die anderen behalten ihres.`,
  seeCodes: 'Codes ansehen',
  retryFailed: 'Fehlgeschlagene wiederholen',
  close: 'Schließen',
  codesOver: 'Die Codes sind nicht mehr zu sehen: Ihre 15 Minuten sind vorbei.',
  results: 'Ergebnisse',
  result: { waiting: 'Wartet', done: 'Erzeugt', failed: 'Fehlgeschlagen' },
  failedOnly: 'Nur fehlgeschlagene',
  showMore: 'Mehr anzeigen',
};
