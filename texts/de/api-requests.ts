import type { ApiRequestTexts } from '../en/api-requests.ts';

export const apiRequestTexts: ApiRequestTexts = {
  status: {
    pending: 'Wartet auf eine Entscheidung.',
    approved: 'Freigegeben.',
    needs_attention: 'Freigegeben, aber die Konsole kann ihre Anmeldedaten nicht bekommen.',
    delivered: 'Der Konsole übergeben.',
    signed_in: 'Angemeldet.',
    rejected: (reason) => `Abgelehnt: ${reason}.`,
    expired: 'Abgelaufen: Niemand hat rechtzeitig gehandelt.',
    revoked: 'Abgebrochen: Das Einmalkennwort wurde widerrufen.',
    superseded: 'Abgebrochen: Ein neueres Einmalkennwort hat es ersetzt.',
  },
  next: {
    typed:
      'Rufen Sie den Installateur an, vergleichen Sie die Seriennummer, und geben Sie die sechs Ziffern ein, die die Konsole zeigt.',
    shown:
      'Rufen Sie den Installateur an. Geben Sie die Anfrage nur frei, wenn die Konsole diese Seriennummer hat und diesen Abgleichcode zeigt.',
    issuer:
      'Sie haben dieses Einmalkennwort erzeugt, deshalb muss jemand anderes die Anfrage freigeben. Ablehnen können Sie sie.',
    reader: 'Ein Mitglied der Gruppe der Freigebenden entscheidet.',
    approved: 'Die Konsole bekommt ihre Anmeldedaten gleich.',
    ready: 'Die Konsole kann ihre Anmeldedaten abholen.',
    delivered:
      'Die Konsole startet neu und meldet sich an. Bestätigen Sie es, wenn Sie sehen, dass der Raum angemeldet ist.',
    signed_in: 'Der Raum ist bereit für Besprechungen.',
    no_console_has_it:
      'Das Konto hat ein neues Kennwort, das keine Konsole bekommen hat: Erzeugen Sie für diesen Raum ein weiteres Einmalkennwort.',
    generate_again: 'Erzeugen Sie ein weiteres Einmalkennwort, um von vorn zu beginnen.',
  },
  remedies: {
    permission_missing:
      'Die App darf dieses Kennwort nicht zurücksetzen. Erteilen Sie die Berechtigung in Microsoft Entra, und versuchen Sie es dann erneut.',
    account_gone: 'Das Konto gibt es nicht mehr. Erzeugen Sie ein Einmalkennwort für ein anderes Konto.',
    account_refused:
      'Das Verzeichnis hat das neue Kennwort abgelehnt. Prüfen Sie das Konto, und versuchen Sie es dann erneut.',
    directory_failing: 'Das Verzeichnis antwortet nicht. Versuchen Sie es später erneut.',
    password_gone:
      'Das hochgeladene Kennwort ist nicht mehr vorhanden. Laden Sie es mit einem neuen Einmalkennwort noch einmal hoch.',
    unexpected:
      'Der Server ist immer wieder daran gescheitert. Woran, steht in seinem Protokoll; versuchen Sie es erneut, sobald das behoben ist.',
    console_failing:
      'Die Konsole konnte das Kennwort nicht verwenden. Prüfen Sie die Konsole, und stellen Sie sicher, dass weder MFA noch gerätebezogener bedingter Zugriff für das Konto gilt; versuchen Sie es dann erneut.',
  },
};
