import type { FieldTexts } from '../en/field.ts';

export const fieldTexts: FieldTexts = {
  readiness: {
    'No action needed': 'Keine Aktion erforderlich',
    'Needs action': 'Aktion erforderlich',
    'N/A': 'Nicht bekannt',
  },
  provisioning: {
    'Not started': 'Nicht begonnen',
    'OTP generated': 'OTP generiert',
    'Awaiting OTP Approval': 'Wartet auf OTP-Genehmigung',
    Approved: 'Genehmigt',
    Rejected: 'Abgelehnt',
    Expired: 'Abgelaufen',
    Provisioned: 'Angemeldet',
    'Sign-in failed': 'Anmeldung fehlgeschlagen',
    'Signed out': 'Abgemeldet',
    'Needs attention': 'Eingriff nötig',
  },
  codeEnds: { Revoked: 'Widerrufen', Replaced: 'Ersetzt' },
  otp: {
    active: 'aktiv',
    submitted: 'eingegeben',
    consumed: 'genehmigt',
    expired: 'abgelaufen',
    revoked: 'widerrufen',
    superseded: 'durch ein neueres ersetzt',
  },
  requests: {
    pending: 'Wartet auf OTP-Genehmigung',
    approved: 'Genehmigt',
    needs_attention: 'Eingriff nötig',
    ready: 'Genehmigt, bereit für die Konsole',
    delivered: 'Übergeben, nicht bestätigt',
    signed_in: 'Angemeldet',
    rejected: 'Abgelehnt',
    expired: 'Abgelaufen',
    cancelled: 'Abgebrochen',
  },
  serialNumbers: { expected: 'Erwartet', different: 'Abweichend' },
  checkResults: {
    passed: 'Bestanden',
    failed: 'Aktion erforderlich',
    depends: 'Hängt vom Gerät ab',
    not_checked: 'Nicht geprüft',
  },
  checks: {
    in_directory: {
      title: 'Das Konto ist ein Raum im Verzeichnis',
      remedy: () =>
        'Der letzte Abgleich oder die letzte Aktualisierung hat das Konto weder in der Raumliste noch mit einer Teams-Rooms-Lizenz gefunden. Stellen Sie es wieder her. Der nächste Abgleich fügt es wieder hinzu.',
    },
    account_enabled: {
      title: 'Das Konto ist aktiviert',
      remedy: () => 'Erlauben Sie im Microsoft Entra Admin Center die Anmeldung für das Konto.',
    },
    rooms_licence: {
      title: 'Eine Teams-Rooms-Lizenz ist zugewiesen',
      remedy: () =>
        'Weisen Sie eine Lizenz Microsoft Teams Rooms Pro oder Basic zu. Eine Lizenz für Common Area Phone gilt nicht für Räume.',
    },
    usage_location: {
      title: 'Der Nutzungsstandort ist festgelegt',
      remedy: () => 'Legen Sie den Nutzungsstandort des Kontos fest. Ohne ihn funktionieren Lizenzen nicht.',
    },
    password_never_expires: {
      title: 'Das Kennwort läuft nicht ab',
      remedy: () =>
        'Legen Sie die Kennwortrichtlinie DisablePasswordExpiration fest. Sonst wird der Raum abgemeldet, wenn das Kennwort abläuft.',
    },
    upn_is_mail: {
      title: 'Die Anmeldeadresse ist die E-Mail-Adresse',
      remedy: () => 'Legen Sie denselben Wert für den Benutzerprinzipalnamen und die primäre E-Mail-Adresse fest.',
    },
    room_mailbox: {
      title: 'Das Postfach ist ein Raumpostfach',
      remedy: () => 'Wandeln Sie das Postfach um: Set-Mailbox -Type Room.',
    },
    calendar_processing: {
      title: 'Die Kalenderverarbeitung ist für Räume eingestellt',
      remedy: (settings) =>
        `Führen Sie Set-CalendarProcessing für das Konto mit ${settings} aus, und importieren Sie die Kalendereinstellungen danach neu.`,
    },
    sign_in_policies: {
      title: 'Bedingter Zugriff lässt die Anmeldung der Konsole zu',
      remedy: () =>
        'Stellen Sie im Microsoft Entra Admin Center sicher, dass keine Richtlinie für bedingten Zugriff von diesem Konto die Multi-Faktor-Authentifizierung oder mehr als ein konformes Gerät verlangt. Sonst kann sich keine Konsole anmelden.',
    },
  },
  reasons: {
    unknown_device: 'Unbekanntes Gerät',
    serial_number_mismatch: 'Die Seriennummer stimmt nicht',
    wrong_room: 'Falscher Raum',
    not_scheduled: 'Nicht geplant',
    lost_or_stolen_code: 'Code verloren oder gestohlen',
    other: 'Anderer Grund',
    match_code_mismatch: 'Dreimal falsche Vergleichsziffern',
  },
  holders: { generate: 'Aussteller', approve: 'Genehmigende', read: 'Leser' },
};
