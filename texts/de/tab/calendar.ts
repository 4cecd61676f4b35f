import type { CalendarTexts } from '../../en/tab/calendar.ts';

export const calendarTexts: CalendarTexts = {
  howTo:
    'Wie ein Raum auf Einladungen antwortet, kann Microsoft Graph nicht lesen. Führen Sie dies in Exchange Online PowerShell aus, und wählen Sie dann die Datei aus, die dabei entsteht:',
  command: 'Befehl für PowerShell',
  file: 'CSV-Datei mit Kalendereinstellungen',
  reading: 'Die Datei wird gelesen …',
  close: 'Schließen',
  imported: (count) => `Kalendereinstellungen von ${count === 1 ? '1 Konto' : `${count} Konten`} importiert`,
  allRight: (count) =>
    count === 1 ? 'Sie entsprechen den Empfehlungen für Räume.' : 'Alle entsprechen den Empfehlungen für Räume.',
  needAction: (count) =>
    `${count === 1 ? '1 Konto erfordert' : `${count} Konten erfordern`} eine Aktion. Die Kontoseite zeigt, was einzustellen ist.`,
};
