import type { RefusalTexts } from '../en/refusals.ts';

export const refusalTexts: RefusalTexts = {
  account_unknown:
    'Es wurde kein Konto mit diesem Namen gefunden. Prüfen Sie die Schreibweise, oder geben Sie die Anmeldeadresse ein.',
  account_unknown_for: (least, most) =>
    `Es wurde kein Konto mit diesem Namen gefunden. Prüfen Sie die Schreibweise, oder geben Sie die Anmeldeadresse ein. Wie lange der Code gilt, geben Sie in ganzen Stunden oder Tagen an, „for 8h“ oder „for 2d“: ${least} bis ${most} Stunden, also höchstens ${Math.floor(most / 24)} Tage.`,
  account_ambiguous: (names) =>
    `Mehrere Konten kommen infrage: ${names}. Geben Sie die Anmeldeadresse des gemeinten Kontos ein.`,
  account_not_ready: (account, remedies) =>
    `${account} ist nicht bereit für eine Konsole. Beheben Sie zuerst Folgendes: ${remedies}`,
  account_synced_from_on_premises: (account) =>
    `${account} stammt aus dem lokalen Verzeichnis, deshalb kann das Kennwort hier nicht gesetzt werden. Verwenden Sie den Assistenten auf der Registerkarte, und wählen Sie dort die CSV-Datei mit den Anmeldedaten.`,
  batch_unknown:
    'Diesen Lauf gibt es nicht. Öffnen Sie den Assistenten auf der Registerkarte, und sehen Sie unter Ihren letzten Läufen nach.',
  channel_missing:
    'Es gibt noch keinen Freigabekanal. Fügen Sie die App dem Team hinzu, und geben Sie „use this channel“ im gemeinten Kanal ein, mit einer Erwähnung der App.',
  channel_missing_but: (channel) =>
    `Der Freigabekanal ist ${channel}. Um einen anderen zu wählen, fügen Sie die App seinem Team hinzu, und geben Sie „use this channel“ im gemeinten Kanal ein, mit einer Erwähnung der App.`,
  channel_refused:
    'Teams lässt mich dort nicht schreiben. Fügen Sie die App diesem Kanal hinzu, prüfen Sie die Moderation des Kanals, und geben Sie dann noch einmal „use this channel“ ein.',
  channel_shared:
    'In geteilten Kanälen können Personen anderer Organisationen sein, deshalb sind dort keine Freigaben möglich. Wählen Sie einen Standardkanal oder einen privaten Kanal.',
  code_gone:
    'Der Code kann nicht mehr angezeigt werden. Erzeugen Sie ein neues Einmalkennwort; das bisherige gilt dann nicht mehr.',
  device_information_invalid:
    'Die Konsole hat unvollständige Geräteinformationen gesendet. Starten Sie das Bereitstellungsprogramm der Konsole neu, und versuchen Sie es noch einmal.',
  directory_unavailable:
    'Ihre Rechte können zurzeit nicht geprüft werden, weil das Verzeichnis nicht antwortet. Versuchen Sie es in einer Minute noch einmal.',
  export_gone: 'Die Datei wurde schon geöffnet, oder ihre Minute ist vorbei. Exportieren Sie noch einmal.',
  four_eyes:
    'Sie haben dieses Einmalkennwort erzeugt, deshalb muss jemand anderes entscheiden. Fragen Sie im Freigabekanal nach.',
  idempotency_key_reused: 'Das wurde schon mit anderen Angaben gestartet. Öffnen Sie den Assistenten neu.',
  lifetime_invalid: (least, most) =>
    `Ein Einmalkennwort kann ${least} bis ${most} volle Stunden gültig sein. Wählen Sie eine Zahl dazwischen.`,
  match_code_incomplete:
    'Der Abgleichcode hat sechs Ziffern. Geben Sie alle sechs ein, die der Installateur von der Konsole abliest; dieser Versuch zählt nicht.',
  match_code_missing:
    'Geben Sie die sechs Ziffern ein, die der Installateur von der Konsole abliest, und wählen Sie dann noch einmal „Freigeben“.',
  match_code_wrong:
    'Das sind nicht die Ziffern auf der Konsole. Lassen Sie sie sich vom Installateur noch einmal vorlesen; beim dritten Fehlversuch wird die Anfrage abgelehnt.',
  match_code_wrong_at_last:
    'Das sind nicht die Ziffern auf der Konsole. Es war der dritte Fehlversuch, deshalb ist die Anfrage abgelehnt; erzeugen Sie ein neues Einmalkennwort.',
  no_right: 'Dazu haben Sie kein Recht. Bitten Sie einen Administrator, Sie in die Gruppe aufzunehmen, die es hat.',
  no_right_of: (holders) =>
    `Dazu haben Sie kein Recht. Bitten Sie einen Administrator, Sie in die Gruppe „${holders}“ aufzunehmen.`,
  not_issuer:
    'Nur wer diesen Code erzeugt hat, kann ihn sehen. Fragen Sie diese Person, oder erzeugen Sie ein neues Einmalkennwort.',
  not_issuer_but: (issuer) =>
    `Nur ${issuer} kann diesen Code sehen. Fragen Sie diese Person, oder erzeugen Sie ein neues Einmalkennwort.`,
  otp_refused: 'Das Einmalkennwort wurde nicht angenommen. Prüfen Sie den Code, oder erzeugen Sie ein neues.',
  otp_unknown:
    'Dieses Einmalkennwort gibt es nicht. Geben Sie „status“ und das Konto ein, um den aktuellen Stand zu sehen.',
  otp_over: (status) =>
    `Das Einmalkennwort ist schon ${status}. Geben Sie „status“ und das Konto ein, um den aktuellen Stand zu sehen.`,
  password_gone: 'Das hochgeladene Kennwort ist nicht mehr gespeichert. Beginnen Sie mit der CSV-Datei von vorn.',
  preferences_changed:
    'Jemand anderes hat die Einstellungen inzwischen geändert. Sehen Sie sie sich noch einmal an, und ändern Sie dann Ihre.',
  preferences_conflict:
    'Vier-Augen-Prinzip und automatische Freigabe schließen sich aus. Schalten Sie eines davon aus.',
  public_key_invalid:
    'Die Konsole hat einen unbrauchbaren Schlüssel gesendet. Aktualisieren Sie das Bereitstellungsprogramm der Konsole, und versuchen Sie es noch einmal.',
  reason_invalid:
    'Wählen Sie einen der Ablehnungsgründe und dann noch einmal „Ablehnen“; im Chat geben Sie seine Nummer von 1 bis 6 ein.',
  reason_text_missing:
    '„Anderer Grund“ braucht einige Worte, höchstens 200 Zeichen. Geben Sie sie ein, und wählen Sie noch einmal „Ablehnen“.',
  reasons_missing: 'Mindestens ein Ablehnungsgrund muss bleiben.',
  request_already_resolved: 'Über diese Anfrage wurde schon entschieden. Sie müssen nichts weiter tun.',
  request_already_resolved_at: (at) =>
    `Über diese Anfrage wurde schon entschieden (${at}). Sie müssen nichts weiter tun.`,
  request_already_resolved_by: (by) => `Über diese Anfrage hat schon ${by} entschieden. Sie müssen nichts weiter tun.`,
  request_already_resolved_by_at: (by, at) =>
    `Über diese Anfrage hat schon ${by} entschieden (${at}). Sie müssen nichts weiter tun.`,
  request_not_delivered: 'Noch hat keine Konsole ihre Anmeldedaten, deshalb gibt es keine Anmeldung zu bestätigen.',
  request_changed:
    'Diese Anfrage hat sich geändert, seit Sie sie gesehen haben. Sehen Sie sie sich noch einmal an, und entscheiden Sie dann.',
  request_expired:
    'Die Zeit für die Entscheidung ist vorbei. Erzeugen Sie ein neues Einmalkennwort, und lassen Sie es den Installateur eingeben.',
  request_unknown:
    'Diese Anfrage gibt es nicht. Geben Sie „pending“ ein, um zu sehen, was auf eine Entscheidung wartet.',
  selection_empty:
    'Es ist kein Konto ausgewählt, das ein Einmalkennwort bekommen kann. Wählen Sie mindestens eines aus.',
  selection_too_large: (most) => `Zu viele Konten sind ausgewählt. Wählen Sie höchstens ${most} aus.`,
  selector_unknown:
    'Es wurde kein Einmalkennwort oder Konto mit diesem Namen gefunden. Geben Sie „status“ und das Konto ein, um den aktuellen Stand zu sehen.',
  sign_in_data_invalid: (errors) =>
    `Fehler in der CSV-Datei: ${errors}. Deshalb wurde nichts davon verwendet. Prüfen Sie sie im Assistenten.`,
  sign_in_data_missing:
    'Um Kennwörter zu behalten, wird die CSV-Datei mit den Anmeldedaten benötigt. Laden Sie sie hoch, oder lassen Sie Kennwörter erzeugen.',
  sign_in_data_not_wanted:
    'Kennwörter sollen erzeugt werden, deshalb kann keine CSV-Datei verwendet werden. Entfernen Sie sie, oder wählen Sie die CSV-Datei.',
  throttled: 'Zu viele Versuche in kurzer Zeit. Warten Sie eine Minute, und versuchen Sie es dann noch einmal.',
  theAccount: 'Das Konto',
  unexpected: (correlationId) =>
    `Hier ist ein Fehler aufgetreten. Versuchen Sie es noch einmal; wenn er bleibt, nennen Sie Ihrem Administrator diese Nummer: ${correlationId}`,
};
