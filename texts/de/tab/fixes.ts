import type { FixTexts } from '../../en/tab/fixes.ts';

export const fixTexts: FixTexts = {
  loading: 'Das Skript wird erstellt …',
  howTo:
    'Führen Sie dies in PowerShell als Administrator für Exchange und Benutzer aus. Rooms OTP führt selbst nichts aus. Aktualisieren Sie danach die Konten.',
  script: 'PowerShell-Skript',
  accounts: (count, written) => `Bei ${written} ${count === 1 ? 'Konto' : 'Konten'} ist eine Aktion erforderlich.`,
  left: (written) =>
    `${written} weitere passen nicht hinein. Führen Sie zuerst dieses Skript aus, aktualisieren Sie, und kopieren Sie das Skript erneut.`,
  nothing: 'Alle Prüfungen bestanden',
  nothingText: 'Bei diesen Konten gibt es nichts zu beheben.',
  copy: 'Kopieren',
  copied: 'Kopiert',
  byHand: 'Der Browser hat das Kopieren verweigert. Das Skript ist markiert: Drücken Sie Strg+C.',
  close: 'Schließen',
};
