import type { ApiViewTexts } from '../en/api-views.ts';

export const apiViewTexts: ApiViewTexts = {
  actors: { console: 'Konsole', rule: 'Regel: erwartete Seriennummer', system: 'Rooms OTP', unknown: 'Unbekannt' },
  sync: {
    permission_missing: 'Die App darf die Konten nicht lesen. Erteilen Sie die Berechtigungen in Microsoft Entra.',
    failed: 'Das Verzeichnis hat nicht geantwortet. Der nächste Abgleich versucht es erneut.',
  },
  stuck: {
    needs_attention: 'Die Konsole kann ihre Anmeldedaten nicht bekommen.',
    not_signed_in: 'Die Konsole hat ihre Anmeldedaten, und niemand hat bestätigt, dass der Raum sich angemeldet hat.',
  },
  batchRemedies: {
    account_unknown: 'Das Konto gibt es nicht mehr. Aktualisieren Sie die Konten, und wählen Sie noch einmal aus.',
    account_synced_from_on_premises:
      'Sein Kennwort kommt aus dem lokalen Verzeichnis: Wählen Sie „Anmeldedaten aus einer CSV-Datei hochladen“.',
    ready_by_now: 'Das Konto ist inzwischen bereit. Klicken Sie auf „Fehlgeschlagene wiederholen“.',
    password_gone: 'Sein hochgeladenes Kennwort ist nicht mehr gespeichert. Beginnen Sie mit der CSV-Datei von vorn.',
    no_right:
      'Sie haben das Recht verloren, Einmalkennwörter zu erzeugen. Fragen Sie einen Administrator, und klicken Sie dann auf „Fehlgeschlagene wiederholen“.',
    directory_unavailable:
      'Ihre Rechte konnten nicht geprüft werden, weil das Verzeichnis nicht antwortet. Klicken Sie in einer Minute auf „Fehlgeschlagene wiederholen“.',
    internal:
      'Hier ist ein Fehler aufgetreten. Klicken Sie auf „Fehlgeschlagene wiederholen“; bleibt es dabei, bitten Sie den Betreiber des Servers, in sein Protokoll zu sehen.',
  },
  devicePage: {
    heading: 'Ein Administrator gibt die Anfrage in Teams frei',
    text: 'Lesen Sie Ihrem Administrator die sechs Ziffern auf der Konsole vor; er findet die Anfrage im Freigabekanal in Microsoft Teams. Auf dieser Seite ist nichts einzugeben.',
  },
};
