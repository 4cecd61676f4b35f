import type { CalendarTexts } from '../../en/tab/calendar.ts';

export const calendarTexts: CalendarTexts = {
  howTo:
    'Wie ein Raum auf Einladungen antwortet, kann Microsoft Graph nicht lesen. Führen Sie dies in Exchange Online PowerShell aus, und wählen Sie dann die Datei aus, die dabei entsteht:',
  command: 'Befehl für PowerShell',
  file: 'CSV-Datei mit Kalendereinstellungen',
  reading: 'Der Server liest die Datei …',
  close: 'Schließen',
  imported: (count) => `Kalendereinstellungen von ${count === 1 ? '1 Konto' : `${count} Konten`} importiert`,
  allRight: (count) =>
    count === 1 ? 'Sie sind, wie ein Raum sie haben soll.' : 'Alle sind, wie ein Raum sie haben soll.',
  needAction: (count) =>
    `${count === 1 ? '1 Konto braucht' : `${count} Konten brauchen`} einen Eingriff: Die Kontoseite nennt, was einzustellen ist.`,
};
