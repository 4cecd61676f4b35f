import type { RefusalTexts } from '../en/refusals.ts';

export const refusalTexts: RefusalTexts = {
  account_unknown:
    'Es wurde kein Konto mit diesem Namen gefunden. Prüfen Sie die Schreibweise, oder geben Sie die Anmeldeadresse ein.',
  account_unknown_for: (least, most) =>
    `Es wurde kein Konto mit diesem Namen gefunden. Prüfen Sie die Schreibweise, oder geben Sie die Anmeldeadresse ein. Um anzugeben, wie lange der Code gültig ist, fügen Sie „für 8 Stunden“ oder „für 2 Tage“ hinzu: ${least} bis ${most} Stunden, höchstens ${Math.floor(most / 24)} Tage.`,
  account_unknown_address:
    'Kein Konto hat diese Adresse. Prüfen Sie die Schreibweise, oder geben Sie den Namen des Raums ein.',
  account_not_ready: (account, remedies) =>
    `${account} ist nicht bereit für eine Konsole. Beheben Sie zuerst Folgendes: ${remedies}`,
  account_synced_from_on_premises: (account) =>
    `${account} wird aus dem lokalen Verzeichnis synchronisiert, deshalb kann das Kennwort hier nicht festgelegt werden. Öffnen Sie den Assistenten auf der Registerkarte, und wählen Sie „Anmeldedaten aus einer CSV-Datei hochladen“.`,
  batch_unknown:
    'Dieses Rollout gibt es nicht mehr. Öffnen Sie den Assistenten auf der Registerkarte, um Ihre letzten Rollouts zu sehen.',
  channel_missing:
    'Es gibt noch keinen Genehmigungskanal. Fügen Sie die App einem Team hinzu, erwähnen Sie die App im gewünschten Kanal, und geben Sie „diesen Kanal verwenden“ ein.',
  channel_missing_but: (channel) =>
    `Der Genehmigungskanal ist ${channel}. Um einen anderen auszuwählen, fügen Sie die App seinem Team hinzu, erwähnen Sie die App in diesem Kanal, und geben Sie „diesen Kanal verwenden“ ein.`,
  channel_refused:
    'Ich kann dort keine Nachrichten posten. Fügen Sie die App diesem Kanal hinzu, überprüfen Sie die Moderationseinstellungen des Kanals, und geben Sie noch einmal „diesen Kanal verwenden“ ein.',
  channel_shared:
    'In geteilten Kanälen können Personen anderer Organisationen sein, deshalb sind dort keine Genehmigungen möglich. Wählen Sie einen Standardkanal oder einen privaten Kanal.',
  code_gone:
    'Der Code kann nicht mehr angezeigt werden. Generieren Sie ein neues Einmalkennwort; das bisherige gilt dann nicht mehr.',
  code_gone_of: (room) =>
    `Der Code für ${room} kann nicht mehr angezeigt werden. Generieren Sie ein neues Einmalkennwort; das bisherige gilt dann nicht mehr.`,
  device_information_invalid:
    'Die Konsole hat unvollständige Geräteinformationen gesendet. Starten Sie das Programm von Rooms OTP auf der Konsole neu, und versuchen Sie es noch einmal.',
  directory_unavailable:
    'Ihre Berechtigungen können zurzeit nicht überprüft werden, weil Microsoft Graph nicht antwortet. Versuchen Sie es in einer Minute noch einmal.',
  export_gone:
    'Der Link zum Herunterladen wurde schon verwendet oder ist abgelaufen. Exportieren Sie die Datei noch einmal.',
  four_eyes:
    'Sie haben dieses Einmalkennwort generiert, deshalb muss jemand anderes entscheiden. Fragen Sie im Genehmigungskanal nach.',
  idempotency_key_reused: 'Dieses Rollout wurde schon mit anderen Angaben gestartet. Öffnen Sie den Assistenten neu.',
  lifetime_invalid: (least, most) =>
    `Ein Einmalkennwort kann ${least} bis ${most} Stunden gültig sein. Geben Sie eine ganze Zahl in diesem Bereich ein.`,
  list_already_accepted: (by) => `${by} hat die neue Liste bereits angenommen. Sie müssen nichts weiter tun.`,
  list_not_held:
    'Es wartet keine neue Liste der Konten, oder sie hat sich inzwischen geändert. Geben Sie „Status“ ein, um den Stand der Konten zu sehen.',
  match_code_incomplete:
    'Es sind 6 Vergleichsziffern. Geben Sie alle 6 ein, die der Installateur von der Konsole abliest. Dieser Versuch zählt nicht.',
  match_code_missing:
    'Geben Sie die 6 Ziffern ein, die der Installateur von der Konsole abliest, und wählen Sie dann noch einmal „Genehmigen“ aus.',
  match_code_wrong:
    'Das sind nicht die Ziffern auf der Konsole. Lassen Sie sich die Ziffern vom Installateur noch einmal vorlesen. Nach 3 Fehlversuchen wird die Anforderung abgelehnt.',
  match_code_wrong_at_last:
    'Das sind nicht die Ziffern auf der Konsole. Das war der dritte Fehlversuch, deshalb wurde die Anforderung abgelehnt. Generieren Sie ein neues Einmalkennwort.',
  networks_invalid:
    'Geben Sie bis zu 20 Netzwerke wie 10.20.0.0/16 oder 2001:db8::/32 ein, mit mindestens /8 bei IPv4 und /16 bei IPv6.',
  no_permission:
    'Sie haben keine Berechtigung dafür. Bitten Sie einen Administrator, Sie in die richtige Gruppe aufzunehmen.',
  no_permission_of: (holders) =>
    `Sie haben keine Berechtigung dafür. Bitten Sie einen Administrator, Sie in die Gruppe „${holders}“ aufzunehmen.`,
  not_issuer:
    'Nur wer diesen Code generiert hat, kann ihn sehen. Fragen Sie diese Person, oder generieren Sie ein neues Einmalkennwort.',
  not_issuer_but: (issuer) =>
    `Nur ${issuer} kann diesen Code sehen. Fragen Sie diese Person, oder generieren Sie ein neues Einmalkennwort.`,
  replaces_live: (account) =>
    `${account} hat schon einen Code, eine Anforderung oder eine angemeldete Konsole, deshalb wurde kein neuer Code generiert. Geben Sie „Code für“ und das Konto ein, um es zu sehen und zu entscheiden.`,
  otp_refused: 'Das Einmalkennwort wurde nicht angenommen. Prüfen Sie den Code, oder generieren Sie ein neues.',
  otp_unknown:
    'Dieses Einmalkennwort gibt es nicht. Geben Sie „Status“ und das Konto ein, um den aktuellen Stand zu sehen.',
  otp_over: (status) =>
    `Das Einmalkennwort ist schon ${status}. Geben Sie „Status“ und das Konto ein, um den aktuellen Stand zu sehen.`,
  password_gone: 'Das hochgeladene Kennwort ist nicht mehr gespeichert. Beginnen Sie mit der CSV-Datei von vorn.',
  preferences_changed:
    'Jemand anderes hat die Einstellungen inzwischen geändert. Überprüfen Sie sie, und nehmen Sie Ihre Änderungen dann noch einmal vor.',
  preferences_conflict:
    'Das Vier-Augen-Prinzip und die automatische Genehmigung können nicht gleichzeitig aktiviert sein. Schalten Sie eines davon aus.',
  public_key_invalid:
    'Die Konsole hat einen unbrauchbaren Schlüssel gesendet. Aktualisieren Sie das Programm von Rooms OTP auf der Konsole, und versuchen Sie es noch einmal.',
  reason_invalid:
    'Wählen Sie einen Ablehnungsgrund und dann noch einmal „Ablehnen“ aus. Im Chat geben Sie seine Nummer von 1 bis 6 ein.',
  reason_text_missing:
    '„Anderer Grund“ erfordert einen Kommentar mit höchstens 200 Zeichen. Geben Sie ihn ein, und wählen Sie noch einmal „Ablehnen“ aus.',
  reasons_missing: 'Behalten Sie mindestens einen Ablehnungsgrund.',
  refresh_refused:
    'Die App darf dieses Konto nicht lesen. Erteilen Sie in Microsoft Entra User.Read.All, und aktualisieren Sie dann erneut.',
  refresh_unanswered:
    'Microsoft Graph antwortet nicht, deshalb wurde das Konto nicht neu gelesen. Aktualisieren Sie es in einer Minute.',
  request_already_resolved: 'Über diese Anforderung wurde schon entschieden. Sie müssen nichts weiter tun.',
  request_already_resolved_at: (at) =>
    `Über diese Anforderung wurde schon entschieden (${at}). Sie müssen nichts weiter tun.`,
  request_already_resolved_by: (by) =>
    `Über diese Anforderung hat schon ${by} entschieden. Sie müssen nichts weiter tun.`,
  request_already_resolved_by_at: (by, at) =>
    `Über diese Anforderung hat schon ${by} entschieden (${at}). Sie müssen nichts weiter tun.`,
  release_again_refused:
    'Das Kennwort kann nicht erneut ausgegeben werden. Generieren Sie ein neues Einmalkennwort für diesen Raum.',
  release_again_refused_because: {
    newer_code: 'Dieser Raum hat ein neueres Einmalkennwort. Verwenden Sie dieses.',
    too_often:
      'Das Kennwort wurde schon dreimal erneut ausgegeben. Generieren Sie ein neues Einmalkennwort für diesen Raum.',
    not_delivered:
      'Die Konsole hat ihre Anmeldedaten noch nicht, oder der Raum ist angemeldet. Deshalb gibt es nichts erneut auszugeben.',
  },
  release_refused: 'Das Konto kann jetzt keine Anmeldedaten erhalten. Überprüfen Sie das Konto.',
  request_not_delivered: 'Die Konsole hat ihre Anmeldedaten noch nicht, deshalb gibt es keine Anmeldung zu bestätigen.',
  request_changed:
    'Diese Anforderung hat sich geändert, seit Sie sie geöffnet haben. Überprüfen Sie sie, und entscheiden Sie dann.',
  request_expired:
    'Die Zeit für die Entscheidung ist abgelaufen. Generieren Sie ein neues Einmalkennwort für den Installateur.',
  request_unknown:
    'Diese Anforderung gibt es nicht. Geben Sie „Anforderungen“ ein, um die Anforderungen zu sehen, die auf Genehmigung warten.',
  rules_change_changed:
    'Die Einstellung hat sich seit der Anforderung geändert, deshalb kann diese Änderung nicht bestätigt werden. Lehnen Sie sie ab, und fordern Sie sie in den Einstellungen noch einmal an.',
  rules_change_over: {
    confirmed: (by) => `${by} hat diese Änderung schon bestätigt. Sie müssen nichts weiter tun.`,
    rejected: (by) =>
      `${by} hat diese Änderung schon abgelehnt. Öffnen Sie die Einstellungen, um sie noch einmal anzufordern.`,
    withdrawn: (by) => `${by} hat diese Änderung zurückgezogen. Sie müssen nichts weiter tun.`,
    replaced: (by) =>
      `${by} hat dieselbe Einstellung inzwischen geändert. Öffnen Sie die Einstellungen, um zu sehen, was jetzt gilt.`,
    expired: () =>
      'Niemand hat diese Änderung innerhalb von 24 Stunden bestätigt. Öffnen Sie die Einstellungen, um sie noch einmal anzufordern.',
  },
  rules_change_own:
    'Sie haben diese Änderung angefordert, deshalb muss eine weitere genehmigende Person sie bestätigen. Sie können sie zurückziehen.',
  rules_change_too_new:
    'Sie können Änderungen der Regeln bestätigen, sobald Sie dem Server seit 24 Stunden als genehmigende Person bekannt sind. Bitten Sie eine andere genehmigende Person.',
  rules_change_too_new_until: (at) =>
    `Sie können Änderungen der Regeln ab ${at} bestätigen. Dann sind Sie dem Server seit 24 Stunden als genehmigende Person bekannt. Bitten Sie eine andere genehmigende Person.`,
  rules_change_unknown:
    'Diese Änderung gibt es nicht. Öffnen Sie die Einstellungen, um die wartenden Änderungen zu sehen.',
  rules_pinned:
    'Diese Regel ist durch die Einstellung RULES_PINNED festgelegt, deshalb kann sie hier niemand ändern. Wenden Sie sich an die Person, die den Server betreibt.',
  selection_empty:
    'Keines der ausgewählten Konten kann ein Einmalkennwort erhalten. Wählen Sie mindestens eines aus, das es kann.',
  selection_too_large: (most) => `Zu viele Konten sind ausgewählt. Wählen Sie höchstens ${most} aus.`,
  selector_unknown:
    'Es wurde kein Einmalkennwort oder Konto mit diesem Namen gefunden. Geben Sie „Status“ und das Konto ein, um den aktuellen Stand zu sehen.',
  serial_numbers_invalid: {
    placeholder: (rooms) =>
      `Die erwartete Seriennummer für ${rooms} ist ein Platzhalter, den viele Geräte melden. Geben Sie die Nummer auf dem Gerät ein, oder lassen Sie sie weg.`,
    twice: (rooms) =>
      `Diese Räume haben dieselbe erwartete Seriennummer: ${rooms}. Geben Sie die Nummer jedes Geräts ein.`,
    replaced_by_excel: (rooms) =>
      `Excel hat die erwartete Seriennummer für ${rooms} ersetzt. Formatieren Sie die Spalte als Text, und fügen Sie die Werte dann noch einmal ein.`,
  },
  sign_in_data_invalid: (errors) =>
    `Fehler in der CSV-Datei: ${errors}. Deshalb wurde sie nicht verwendet. Überprüfen Sie sie im Assistenten.`,
  sign_in_data_missing:
    'Um Kennwörter zu behalten, laden Sie die CSV-Datei mit den Anmeldedaten hoch. Sonst wählen Sie aus, dass Kennwörter generiert werden.',
  sign_in_data_not_wanted:
    'Sie haben ausgewählt, dass Kennwörter generiert werden, deshalb kann die CSV-Datei nicht verwendet werden. Entfernen Sie sie, oder wählen Sie aus, dass Anmeldedaten hochgeladen werden.',
  sign_out_altered:
    'Jemand hat die Daten dieser Abmeldung in der Datenbank geändert, deshalb wurde sie angehalten. Informieren Sie Ihr Sicherheitsteam.',
  sign_out_over: {
    asked: () => 'Die Zeit zum Bestätigen ist abgelaufen. Fordern Sie es auf der Kontoseite noch einmal an.',
    confirmed: (by) => `${by} hat das schon bestätigt. Es ist nichts mehr zu tun.`,
    done: (by) => `${by} hat das schon bestätigt, und es ist erledigt.`,
    failed: (by) => `${by} hat das schon bestätigt, aber es ist fehlgeschlagen. Die Kontoseite sagt, warum.`,
    rejected: (by) => `${by} hat das schon abgelehnt. Sie können es auf der Kontoseite noch einmal anfordern.`,
    withdrawn: (by) => `${by} hat das zurückgezogen. Es ist nichts mehr zu tun.`,
    expired: () =>
      'Niemand hat das innerhalb von 24 Stunden bestätigt. Sie können es auf der Kontoseite noch einmal anfordern.',
    replaced: () => 'Der Raum hat vorher ein neueres Einmalkennwort erhalten, deshalb wurde nichts getan.',
  },
  sign_out_own:
    'Sie haben das angefordert, deshalb muss eine weitere genehmigende Person es bestätigen. Sie können es zurückziehen.',
  sign_out_refused: 'Der Raum kann jetzt nicht abgemeldet werden.',
  sign_out_refused_because: {
    not_signed_in: 'Der Raum ist mit dieser Anforderung nicht angemeldet, deshalb kann er nicht abgemeldet werden.',
    signed_out: 'Der Raum ist schon abgemeldet. Generieren Sie ein neues Einmalkennwort, um ihn wieder anzumelden.',
    newer_code:
      'Dieser Raum hat ein neueres Einmalkennwort. Widerrufen Sie es zuerst, oder warten Sie, bis sich seine Konsole angemeldet hat.',
    waits: 'Das wartet schon auf eine weitere genehmigende Person oder ist in Bearbeitung.',
    no_key:
      'Wir haben nicht gesehen, dass sich der Raum mit einem Ressourcenkontoschlüssel angemeldet hat, deshalb braucht er sein Kennwort noch.',
  },
  sign_out_too_new:
    'Sie können das 24 Stunden, nachdem Sie zum ersten Mal als genehmigende Person gesehen wurden, bestätigen. Bitten Sie eine andere genehmigende Person.',
  sign_out_too_new_until: (at) =>
    `Sie können das ab ${at} bestätigen, also 24 Stunden, nachdem Sie zum ersten Mal als genehmigende Person gesehen wurden. Bitten Sie eine andere genehmigende Person.`,
  sign_out_unknown: 'Diese Abmeldung gibt es nicht.',
  store_unavailable:
    'Der Server kann seine Datenbank zurzeit nicht erreichen. Versuchen Sie es in einer Minute noch einmal.',
  throttled: 'Zu viele Versuche in kurzer Zeit. Warten Sie eine Minute, und versuchen Sie es dann noch einmal.',
  theAccount: 'Das Konto',
  unexpected: (correlationId) =>
    `Ein Fehler ist aufgetreten. Versuchen Sie es noch einmal. Wenn das Problem weiterhin besteht, nennen Sie Ihrem Administrator diese Nummer: ${correlationId}`,
};
