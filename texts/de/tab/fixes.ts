import type { FixTexts } from '../../en/tab/fixes.ts';

export const fixTexts: FixTexts = {
  loading: 'Das Skript wird geschrieben …',
  howTo:
    'Lesen Sie das Skript, führen Sie es in PowerShell als Administrator für Exchange und Benutzer aus, und aktualisieren Sie danach die Konten. Rooms OTP führt selbst nichts aus.',
  script: 'PowerShell-Skript',
  accounts: (count, written) => `Bei ${written} ${count === 1 ? 'Konto' : 'Konten'} ist eine Aktion erforderlich.`,
  left: (written) =>
    `Konten, die nicht hineinpassen: ${written}. Führen Sie zuerst dieses Skript aus, aktualisieren Sie die Konten, und kopieren Sie das Skript erneut.`,
  nothing: 'Keine nicht bestandenen Prüfungen',
  nothingText: 'Diese Konten haben alle Prüfungen bestanden, sodass es nichts zu beheben gibt.',
  copy: 'Kopieren',
  copied: 'Kopiert',
  byHand: 'Der Browser hat das Kopieren verweigert. Das Skript ist markiert: Drücken Sie STRG+C.',
  close: 'Schließen',
};
