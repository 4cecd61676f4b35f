import type { ApiRequestTexts } from '../en/api-requests.ts';
import { targetRemedies } from '../target-remedies.ts';
import { targetTexts } from './target.ts';

export const apiRequestTexts: ApiRequestTexts = {
  status: {
    pending: 'Wartet auf Genehmigung.',
    approved: 'Genehmigt.',
    needs_attention: 'Genehmigt, aber die Konsole kann ihre Anmeldedaten nicht erhalten.',
    delivered: 'Der Konsole übergeben.',
    signed_in: 'Angemeldet.',
    rejected: (reason) => `Abgelehnt: ${reason}.`,
    expired: 'Abgelaufen: Niemand hat rechtzeitig gehandelt.',
    signed_out: 'Von zwei genehmigenden Personen abgemeldet.',
    delivery_over: 'Nach der Übergabe an die Konsole abgelaufen.',
    revoked: 'Abgebrochen: Das Einmalkennwort wurde widerrufen.',
    superseded: 'Abgebrochen: Ein neueres Einmalkennwort hat es ersetzt.',
    altered:
      'Abgebrochen: Die Daten wurden in der Datenbank geändert, und nicht vom Server. Informieren Sie Ihr Sicherheitsteam, und generieren Sie dann ein neues Einmalkennwort.',
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
    waits:
      'Ein Zurücksetzen dieses Kennworts blieb ohne klare Antwort und kann noch wirksam werden. Wir warten das ab, bevor wir es erneut versuchen.',
    no_console_has_it: {
      yes: 'Das Kennwort des Kontos wurde geändert, aber keine Konsole hat es. Generieren Sie ein neues Einmalkennwort für diesen Raum.',
      maybe:
        'Das Kennwort des Kontos wurde vielleicht geändert, denn ein Zurücksetzen blieb ohne klare Antwort. Keine Konsole hat es. Generieren Sie ein neues Einmalkennwort für diesen Raum.',
      no: 'Das Kennwort des Kontos wurde nicht geändert. Generieren Sie ein neues Einmalkennwort, um von vorn zu beginnen.',
    },
    pauses: 'Microsoft Graph bittet uns zu warten, bevor wir es erneut versuchen.',
    delivery_over: {
      replaced:
        'Ein neueres Einmalkennwort hat dieses ersetzt, und niemand hatte bestätigt, dass sich der Raum angemeldet hat. Sie können das noch bestätigen.',
      not_confirmed:
        '30 Tage lang hat niemand bestätigt, dass sich der Raum angemeldet hat. Falls er sich angemeldet hat, bestätigen Sie das jetzt. Generieren Sie sonst ein neues Einmalkennwort.',
      signed_out:
        'Zwei genehmigende Personen haben den Raum abgemeldet. Generieren Sie ein neues Einmalkennwort, um ihn wieder anzumelden.',
    },
    generate_again: 'Generieren Sie ein neues Einmalkennwort, um von vorn zu beginnen.',
  },
  passwordSoFar: {
    yes: 'Das Kennwort des Kontos wurde geändert.',
    maybe: 'Das Kennwort des Kontos wurde vielleicht geändert, denn ein Zurücksetzen blieb ohne klare Antwort.',
    no: 'Das Kennwort des Kontos wurde nicht geändert.',
  },
  laterChange: {
    same_release:
      'Das Kennwort wurde später noch einmal gesetzt. Das kann ein verspätetes Zurücksetzen dieser Ausgabe gewesen sein, das dasselbe Kennwort setzt.',
    other_release:
      'Das Kennwort wurde nach dieser Ausgabe noch einmal geändert. Das kann ein verspätetes Zurücksetzen mit einem anderen Kennwort gewesen sein, deshalb funktioniert das Kennwort der Konsole vielleicht nicht.',
    someone:
      'Jemand anderes hat das Kennwort nach dieser Ausgabe geändert. Das Kennwort der Konsole funktioniert nicht mehr.',
  },
  remedies: {
    permission_missing:
      'Die App darf dieses Kennwort nicht zurücksetzen. Erteilen Sie die Berechtigung in Microsoft Entra, und versuchen Sie es dann erneut.',
    ...targetRemedies(targetTexts),
    password_used:
      'Microsoft Entra hat mehrere neue Kennwörter als schon verwendet abgelehnt. Überprüfen Sie das Konto, und versuchen Sie es dann erneut.',
    directory_busy:
      'Microsoft Graph hat uns jedes Mal gebeten, langsamer zu sein. Versuchen Sie es in einigen Minuten erneut.',
    change_not_shown:
      'Microsoft Graph hat das neue Kennwort angenommen, zeigt die Änderung aber nicht. Versuchen Sie es in einigen Minuten erneut.',
    account_not_shown:
      'Microsoft Graph hat das neue Kennwort angenommen, danach aber das Konto nicht gefunden. Überprüfen Sie, ob es das Konto gibt, und versuchen Sie es dann erneut.',
    changed_elsewhere:
      'Das Kennwort wurde noch einmal geändert, bevor die Konsole es erhielt. Das kann jemand anderes oder ein verspätetes Zurücksetzen gewesen sein. Klären Sie, wer es geändert hat, und wählen Sie dann „Erneut ausgeben“ aus.',
    account_refused:
      'Microsoft Entra hat das neue Kennwort abgelehnt. Überprüfen Sie das Konto, und versuchen Sie es dann erneut.',
    directory_failing: 'Microsoft Graph antwortet nicht. Versuchen Sie es in einigen Minuten erneut.',
    password_gone:
      'Das hochgeladene Kennwort ist nicht mehr gespeichert. Laden Sie es mit einem neuen Einmalkennwort noch einmal hoch.',
    release_overdue:
      'Die Ausgabe wurde nicht innerhalb von 30 Minuten abgeschlossen. Versuchen Sie es erneut. Wenn das noch einmal geschieht, bitten Sie die Betreiber des Servers, dessen Protokoll zu überprüfen.',
    rules_altered:
      'Die Einstellungen in der Datenbank sind nicht die, die eine genehmigende Person zuletzt gespeichert hat. Informieren Sie Ihr Sicherheitsteam, prüfen und speichern Sie die Einstellungen erneut, und versuchen Sie es dann noch einmal.',
    channel_altered:
      'Der Genehmigungskanal in der Datenbank ist nicht der, den eine genehmigende Person zuletzt ausgewählt hat. Informieren Sie Ihr Sicherheitsteam, wählen Sie den Kanal erneut aus, und versuchen Sie es dann noch einmal.',
    unexpected:
      'Dies ist mehrmals fehlgeschlagen. Beheben Sie die Ursache, die im Serverprotokoll steht, und versuchen Sie es dann erneut.',
    console_failing:
      'Die Konsole konnte das Kennwort nicht verwenden. Überprüfen Sie die Konsole, und stellen Sie sicher, dass weder MFA noch gerätebezogener bedingter Zugriff für das Konto gilt. Versuchen Sie es dann erneut.',
  },
};
