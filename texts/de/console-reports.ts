import type { ConsoleReportTexts } from '../en/console-reports.ts';

const MULTIFACTOR = {
  cause: 'Multi-Faktor-Authentifizierung ist erforderlich',
  remedy:
    'Schließen Sie das Ressourcenkonto aus der Richtlinie aus, die sie verlangt, und starten Sie die Konsole dann neu.',
};

const codes: ConsoleReportTexts['codes'] = {
  50034: {
    cause: 'das Konto ist in diesem Mandanten unbekannt',
    remedy: 'Prüfen Sie die Adresse des Kontos in Microsoft Entra, und generieren Sie dann einen neuen Code.',
  },
  50053: {
    cause: 'das Konto ist nach zu vielen falschen Kennwörtern gesperrt, oder die IP-Adresse der Konsole ist blockiert',
    remedy:
      'Finden Sie heraus, welches Gerät noch ein altes Kennwort verwendet, warten Sie das Ende der Sperre ab, und geben Sie das Kennwort dann erneut aus.',
  },
  50055: {
    cause: 'das Kennwort ist abgelaufen',
    remedy: 'Stellen Sie ein, dass das Kennwort des Kontos nie abläuft, und geben Sie das Kennwort dann erneut aus.',
  },
  50057: {
    cause: 'das Konto ist deaktiviert',
    remedy: 'Aktivieren Sie es in Microsoft Entra, und starten Sie die Konsole dann neu.',
  },
  50074: MULTIFACTOR,
  50076: MULTIFACTOR,
  50079: {
    cause: 'das Konto muss sich für die Multi-Faktor-Authentifizierung registrieren',
    remedy:
      'Schließen Sie das Ressourcenkonto aus der Richtlinie aus, die das verlangt, und starten Sie die Konsole dann neu.',
  },
  50126: {
    cause: 'das Kennwort ist falsch',
    remedy: 'Vielleicht hat es inzwischen jemand geändert. Geben Sie das Kennwort erneut aus.',
  },
  53000: {
    cause: 'der bedingte Zugriff verlangt ein konformes Gerät',
    remedy:
      'Prüfen Sie in Microsoft Intune, warum die Konsole nicht konform ist, oder schließen Sie das Ressourcenkonto aus dieser Richtlinie aus.',
  },
  53001: {
    cause: 'der bedingte Zugriff verlangt ein verwaltetes Gerät',
    remedy:
      'Schließen Sie das Ressourcenkonto aus dieser Richtlinie aus, oder registrieren Sie die Konsole in Microsoft Intune. Starten Sie sie dann neu.',
  },
  53003: {
    cause: 'der bedingte Zugriff blockiert die Anmeldung',
    remedy:
      'Suchen Sie die Richtlinie im Anmeldeprotokoll des Kontos, und schließen Sie das Konto daraus aus. Starten Sie die Konsole neu.',
  },
  7000112: {
    cause: 'die Anwendung, die sich anmeldet, ist im Mandanten deaktiviert',
    remedy:
      'Aktivieren Sie sie in Microsoft Entra unter „Unternehmensanwendungen“, und starten Sie die Konsole dann neu.',
  },
};

export const consoleReportTexts: ConsoleReportTexts = {
  taken: 'Die Teams-Rooms-App hat die Einstellungsdatei übernommen.',
  not_taken: 'Die Teams-Rooms-App hat die Einstellungsdatei nicht übernommen, deshalb hat die Konsole sie gelöscht.',
  signed_in: 'Die Konsole hat die Anmeldung gemeldet.',
  sign_in_failed: 'Die Anmeldung ist fehlgeschlagen.',
  notTakenRemedy:
    'Prüfen Sie an der Konsole, ob die Teams-Rooms-App installiert ist und startet. Wählen Sie dann „Erneut ausgeben“ aus, oder generieren Sie einen neuen Code.',
  states: { ok: 'angemeldet', failed: 'fehlgeschlagen', unknown: 'unbekannt' },
  codes,
  otherCode: {
    cause: 'ein Fehler, den wir nicht kennen',
    remedy: 'Schlagen Sie die Nummer in der Liste der Anmeldefehler von Microsoft nach.',
  },
  noCode: 'Sehen Sie im Anmeldeprotokoll des Kontos in Microsoft Entra oder im Ereignisprotokoll der Konsole nach.',
  statusesLabel: 'Statusangaben der Konsole',
};
