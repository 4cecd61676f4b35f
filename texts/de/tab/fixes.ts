import type { FixTexts } from '../../en/tab/fixes.ts';

export const fixTexts: FixTexts = {
  loading: 'Das Skript wird erstellt …',
  howTo:
    'Lesen Sie das Skript, und führen Sie es in PowerShell mit einem Konto aus, das Exchange und Benutzer verwalten darf. Rooms OTP führt nichts davon selbst aus. Aktualisieren Sie danach die Konten.',
  script: 'PowerShell-Skript',
  accounts: (count, written) => `Bei ${written} ${count === 1 ? 'Konto' : 'Konten'} ist eine Aktion erforderlich.`,
  left: (count, written) =>
    `${count === 1 ? '1 weiteres Konto passt' : `${written} weitere Konten passen`} nicht hinein. Führen Sie zuerst dieses Skript aus, aktualisieren Sie, und kopieren Sie das Skript erneut.`,
  nothing: 'Alle Prüfungen bestanden',
  nothingText: 'Bei diesen Konten gibt es nichts zu beheben.',
  copy: 'Kopieren',
  copied: 'Kopiert',
  byHand: 'Der Browser hat das Kopieren verweigert. Das Skript ist markiert: Drücken Sie Strg+C.',
  close: 'Schließen',
};
