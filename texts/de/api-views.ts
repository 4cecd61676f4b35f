import type { ApiViewTexts } from '../en/api-views.ts';

export const apiViewTexts: ApiViewTexts = {
  actors: { console: 'Konsole', rule: 'Regel: erwartete Seriennummer', system: 'Rooms OTP', unknown: 'Unbekannt' },
  sync: {
    permission_missing: 'Die App darf die Konten nicht lesen. Erteilen Sie die Berechtigungen in Microsoft Entra.',
    failed: 'Microsoft Graph hat nicht geantwortet. Der nächste Abgleich versucht es erneut.',
  },
  stuck: {
    needs_attention: 'Die Konsole kann ihre Anmeldedaten nicht erhalten.',
    changed_later:
      'Das Kennwort wurde noch einmal geändert, nachdem die Konsole es erhielt. Das Kennwort der Konsole funktioniert vielleicht nicht.',
    not_signed_in: 'Die Konsole hat ihre Anmeldedaten, aber niemand hat bestätigt, dass der Raum sich angemeldet hat.',
  },
  rolloutRemedies: {
    account_unknown: 'Das Konto gibt es nicht mehr. Aktualisieren Sie die Konten, und wählen Sie noch einmal aus.',
    account_synced_from_on_premises:
      'Sein Kennwort wird aus dem lokalen Verzeichnis synchronisiert. Wählen Sie „Anmeldedaten aus einer CSV-Datei hochladen“ aus.',
    ready_by_now: 'Das Konto ist inzwischen bereit. Wählen Sie „Fehlgeschlagene wiederholen“ aus.',
    password_gone: 'Sein hochgeladenes Kennwort ist nicht mehr gespeichert. Beginnen Sie mit der CSV-Datei von vorn.',
    no_permission:
      'Sie haben keine Berechtigung mehr, Einmalkennwörter zu generieren. Fragen Sie einen Administrator, und wählen Sie dann „Fehlgeschlagene wiederholen“ aus.',
    directory_unavailable:
      'Ihre Berechtigungen konnten nicht überprüft werden, weil Microsoft Graph nicht antwortet. Wählen Sie in einer Minute „Fehlgeschlagene wiederholen“ aus.',
    internal:
      'Ein Fehler ist aufgetreten. Wählen Sie „Fehlgeschlagene wiederholen“ aus. Wenn das Problem weiterhin besteht, bitten Sie den Betreiber des Servers, das Serverprotokoll zu prüfen.',
  },
  devicePage: {
    heading: 'Ein Administrator genehmigt die Anforderung in Teams',
    text: 'Lesen Sie Ihrem Administrator die 6 Ziffern auf der Konsole vor. Die Anforderung steht im Genehmigungskanal in Microsoft Teams. Auf dieser Seite müssen Sie nichts eingeben.',
  },
};
