import type { SignInTexts } from '../en/sign-ins.ts';

const ASK = 'Fragen Sie den Installateur, und bestätigen Sie dann die Anmeldung.';

const signInLogUnread: SignInTexts['unread']['sign_in_log'] = {
  no_permission: {
    cause: 'Die App darf das Anmeldeprotokoll nicht lesen.',
    remedy: `Erteilen Sie in Microsoft Entra die Berechtigung AuditLog.Read.All. ${ASK}`,
  },
  no_license: {
    cause: 'Das Anmeldeprotokoll erfordert Microsoft Entra ID P1, und dieser Mandant hat keine Lizenz dafür.',
    remedy: ASK,
  },
  busy: {
    cause: 'Microsoft Graph drosselt Anforderungen, deshalb konnten wir das Anmeldeprotokoll nicht lesen.',
    remedy: ASK,
  },
  no_answer: { cause: 'Microsoft Graph hat nicht geantwortet, als wir das Anmeldeprotokoll lasen.', remedy: ASK },
  switched_off: { cause: 'Das Anmeldeprotokoll ist in den Einstellungen des Servers deaktiviert.', remedy: ASK },
};

const keyUnread: SignInTexts['unread']['resource_account_key'] = {
  no_permission: {
    cause: 'Die App darf den Schlüssel des Ressourcenkontos nicht lesen.',
    remedy: `Erteilen Sie in Microsoft Entra die Berechtigung UserAuthMethod-ResourceKey.Read.All. ${ASK}`,
  },
  no_license: { cause: 'Dieser Mandant hat keine Lizenz, um Schlüssel von Ressourcenkonten zu lesen.', remedy: ASK },
  busy: {
    cause:
      'Microsoft Graph drosselt Anforderungen, deshalb konnten wir den Schlüssel des Ressourcenkontos nicht lesen.',
    remedy: ASK,
  },
  no_answer: {
    cause: 'Microsoft Graph hat nicht geantwortet, als wir den Schlüssel des Ressourcenkontos lasen.',
    remedy: ASK,
  },
  switched_off: {
    cause: 'Das Lesen der Schlüssel von Ressourcenkonten ist in den Einstellungen des Servers deaktiviert.',
    remedy: ASK,
  },
};

export const signInTexts: SignInTexts = {
  states: {
    signed_in: 'Angemeldet',
    not_seen: 'Noch nicht gesehen',
    failed: 'Anmeldung fehlgeschlagen',
    unknown: 'Unbekannt',
  },
  waiting: 'Noch nicht bekannt',
  waitingText: 'Die Konsole startet neu und meldet sich an.',
  witnesses: {
    sign_in_log: 'Anmeldeprotokoll von Microsoft Entra',
    resource_account_key: 'Schlüssel des Ressourcenkontos',
    event_log: 'Ereignisprotokoll der Konsole',
    settings_file: 'Einstellungsdatei',
    installer: 'Installateur',
    administrator: 'Administrator',
  },

  signedIn: 'Angemeldet.',
  signedInBy: (app) => `Angemeldet durch ${app}.`,
  confirmedBy: (person) => `Bestätigt von ${person}.`,
  keyUsed: 'Zum ersten Mal verwendet.',
  taken: 'Von der Teams-Rooms-App übernommen.',
  notTaken: 'Von der Teams-Rooms-App nicht übernommen, deshalb hat die Konsole sie gelöscht.',
  nothing: 'Keine Anmeldung gefunden.',
  quoted: (name) => `„${name}“`,
  blockedByOne: (policy) => `Blockiert durch die Richtlinie ${policy}.`,
  blockedBySeveral: (policies) => `Blockiert durch die Richtlinien ${policies}.`,
  excludeFromOne: (policy) =>
    `Schließen Sie das Ressourcenkonto aus der Richtlinie ${policy} aus, und starten Sie die Konsole dann neu.`,
  excludeFromSeveral: (policies) =>
    `Schließen Sie das Ressourcenkonto aus den Richtlinien ${policies} aus, und starten Sie die Konsole dann neu.`,
  oldPassword: 'Vielleicht verwendet ein anderes Gerät noch das alte Kennwort.',
  unread: { sign_in_log: signInLogUnread, resource_account_key: keyUnread },

  seenBy: (witness, words) => `${witness}: ${words}`,
  notSeen: 'Noch nicht gesehen: Wurde die Konsole neu gestartet?',
  notSeenRemedy:
    'Wenn sich der Raum angemeldet hat, bestätigen Sie die Anmeldung. Andernfalls starten Sie die Konsole neu.',
  cannotTell: 'Wir wissen nicht, ob sich der Raum angemeldet hat.',
  against: 'Eine spätere Anmeldung ist fehlgeschlagen, obwohl der Raum angemeldet war.',
  againstRemedy: 'Fragen Sie den Installateur, ob der Raum funktioniert.',
  services: 'Dienste',
  calendar: 'Kalender',
};
