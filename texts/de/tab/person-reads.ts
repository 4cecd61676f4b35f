import type { PersonReadsTexts } from '../../en/tab/person-reads.ts';

export const personReadsTexts: PersonReadsTexts = {
  title: 'Mit eigener Berechtigung nachsehen',
  text: 'Die App hat keine Berechtigung, dies zu lesen. Sie können es selbst lesen, wenn Sie die Rolle dafür haben. Nur Sie sehen das Ergebnis.',
  sources: {
    sign_in_log: 'Anmeldeprotokoll',
    conditional_access: 'Bedingter Zugriff',
    intune: 'Intune-Geräte',
    autopilot: 'Autopilot-Geräte',
  },
  read: (source) => `Lesen: ${source}`,
  reading: 'Wird gelesen …',
  readAt: 'Mit Ihrer Berechtigung gelesen,',
  consent: 'Zustimmung anfordern',
  window: {
    blocked:
      'Der Browser hat das Fenster nicht geöffnet. Erlauben Sie Popupfenster für Teams, und versuchen Sie es erneut.',
    closed: 'Das Fenster wurde geschlossen, bevor jemand geantwortet hat.',
    declined: 'Niemand hat zugestimmt.',
    failed:
      'Die Frage konnte nicht beantwortet werden. Bitten Sie einen Administrator, in Microsoft Entra zuzustimmen.',
  },
};
