import type { ApiRequestTexts } from '../en/api-requests.ts';

export const apiRequestTexts: ApiRequestTexts = {
  status: {
    pending: 'Wartet auf Genehmigung.',
    approved: 'Genehmigt.',
    needs_attention: 'Genehmigt, aber die Konsole kann ihre Anmeldedaten nicht erhalten.',
    delivered: 'Der Konsole übergeben.',
    signed_in: 'Angemeldet.',
    rejected: (reason) => `Abgelehnt: ${reason}.`,
    expired: 'Abgelaufen: Niemand hat rechtzeitig gehandelt.',
    revoked: 'Abgebrochen: Das Einmalkennwort wurde widerrufen.',
    superseded: 'Abgebrochen: Ein neueres Einmalkennwort hat es ersetzt.',
  },
  next: {
    typed:
      'Rufen Sie den Installateur an, vergleichen Sie die Seriennummer, und geben Sie die 6 Ziffern auf der Konsole ein.',
    shown:
      'Rufen Sie den Installateur an. Genehmigen Sie die Anforderung nur, wenn die Konsole diese Seriennummer hat und diese Vergleichsziffern anzeigt.',
    issuer:
      'Sie haben dieses Einmalkennwort generiert, deshalb muss jemand anderes die Anforderung genehmigen. Sie können sie ablehnen.',
    reader: 'Nur Genehmigende können entscheiden.',
    approved: 'Die Konsole erhält ihre Anmeldedaten gleich.',
    approved_failing: 'Die Konsole erhält ihre Anmeldedaten gleich, aber für das Konto ist eine Aktion erforderlich.',
    ready: 'Die Konsole kann ihre Anmeldedaten jetzt abholen.',
    delivered:
      'Die Konsole startet neu und meldet sich an. Bestätigen Sie, sobald Sie sehen, dass der Raum angemeldet ist.',
    delivered_failing:
      'Die Konsole hat ihre Anmeldedaten, aber für das Konto ist eine Aktion erforderlich. Bestätigen Sie, sobald Sie sehen, dass der Raum angemeldet ist.',
    signed_in: 'Der Raum ist bereit für Besprechungen.',
    no_console_has_it:
      'Das Kennwort des Kontos wurde geändert, aber keine Konsole hat es. Generieren Sie ein neues Einmalkennwort für diesen Raum.',
    generate_again: 'Generieren Sie ein neues Einmalkennwort, um von vorn zu beginnen.',
  },
  remedies: {
    permission_missing:
      'Die App darf dieses Kennwort nicht zurücksetzen. Erteilen Sie die Berechtigung in Microsoft Entra, und versuchen Sie es dann erneut.',
    account_gone: 'Das Konto gibt es nicht mehr. Generieren Sie ein Einmalkennwort für ein anderes Konto.',
    account_refused:
      'Microsoft Entra hat das neue Kennwort abgelehnt. Überprüfen Sie das Konto, und versuchen Sie es dann erneut.',
    directory_failing: 'Microsoft Graph antwortet nicht. Versuchen Sie es in einigen Minuten erneut.',
    password_gone:
      'Das hochgeladene Kennwort ist nicht mehr gespeichert. Laden Sie es mit einem neuen Einmalkennwort noch einmal hoch.',
    unexpected:
      'Dies ist mehrmals fehlgeschlagen. Beheben Sie die Ursache, die im Serverprotokoll steht, und versuchen Sie es dann erneut.',
    console_failing:
      'Die Konsole konnte das Kennwort nicht verwenden. Überprüfen Sie die Konsole, und stellen Sie sicher, dass weder MFA noch gerätebezogener bedingter Zugriff für das Konto gilt. Versuchen Sie es dann erneut.',
  },
};
