import type { FixTexts } from '../../en/tab/fixes.ts';

export const fixTexts: FixTexts = {
  loading: 'Das Skript wird geschrieben …',
  howTo:
    'Führen Sie dies in PowerShell als Administrator für Exchange und Benutzer aus. Rooms OTP führt selbst nichts aus. Aktualisieren Sie danach die Konten.',
  script: 'PowerShell-Skript',
  accounts: (count, written) => `Bei ${written} ${count === 1 ? 'Konto' : 'Konten'} ist eine Aktion erforderlich.`,
  left: (written) =>
    `${written} weitere passen nicht hinein. Führen Sie zuerst dieses Skript aus, aktualisieren Sie, und kopieren Sie das Skript erneut.`,
  nothing: 'Keine nicht bestandenen Prüfungen',
  nothingText: 'Diese Konten haben alle Prüfungen bestanden, sodass es nichts zu beheben gibt.',
  copy: 'Kopieren',
  copied: 'Kopiert',
  byHand: 'Der Browser hat das Kopieren verweigert. Das Skript ist markiert: Drücken Sie STRG+C.',
  close: 'Schließen',
};
