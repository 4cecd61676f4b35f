import type { SignOutTexts } from '../en/sign-outs.ts';

export const signOutTexts: SignOutTexts = {
  states: {
    asked: 'Wartet auf eine weitere genehmigende Person',
    confirmed: 'In Bearbeitung',
    done: 'Erledigt',
    failed: 'Fehlgeschlagen',
    rejected: 'Abgelehnt',
    withdrawn: 'Zurückgezogen',
    expired: 'Abgelaufen',
    replaced: 'Ersetzt',
  },
  titles: {
    sign_out: (room) => `${room} abmelden?`,
    replace_password: (room) => `Kennwort von ${room} ersetzen?`,
  },
  asked: {
    sign_out:
      'Damit wird der Raum sofort abgemeldet: Er erhält ein Kennwort, das niemand kennt, und nur ein neues Einmalkennwort meldet ihn wieder an. Zugriff, den seine Konsole schon hat, kann noch etwa eine Stunde bestehen. Eine weitere genehmigende Person muss das bestätigen.',
    replace_password:
      'Der Raum meldet sich mit einem Ressourcenkontoschlüssel an und braucht sein Kennwort nicht mehr. Damit wird es durch eines ersetzt, das niemand kennt. Eine weitere genehmigende Person muss das bestätigen.',
  },
  onlyApprover:
    'Wenn Sie die einzige genehmigende Person sind, fügen Sie der Gruppe der Genehmigenden jemanden hinzu. Diese Person kann 24 Stunden, nachdem wir sie zum ersten Mal gesehen haben, bestätigen.',
  outcomes: {
    sign_out: {
      asked:
        'Eine weitere genehmigende Person muss bestätigen, dass der Raum abgemeldet wird. Bis dahin ändert sich nichts.',
      confirmed: 'Der Raum wird gerade abgemeldet.',
      done: 'Der Raum ist abgemeldet. Generieren Sie ein neues Einmalkennwort, um ihn wieder anzumelden.',
      failed: 'Der Raum konnte nicht abgemeldet werden.',
      rejected: 'Eine genehmigende Person hat das Abmelden des Raums abgelehnt. Es hat sich nichts geändert.',
      withdrawn: 'Das Abmelden des Raums wurde zurückgezogen. Es hat sich nichts geändert.',
      expired: 'Niemand hat das Abmelden des Raums innerhalb von 24 Stunden bestätigt. Es hat sich nichts geändert.',
      replaced: 'Der Raum hat vorher ein neueres Einmalkennwort erhalten, deshalb wurde er nicht abgemeldet.',
    },
    replace_password: {
      asked:
        'Eine weitere genehmigende Person muss bestätigen, dass das Kennwort ersetzt wird. Bis dahin ändert sich nichts.',
      confirmed: 'Das Kennwort wird gerade ersetzt.',
      done: 'Der Raum hat ein Kennwort, das niemand kennt. Er meldet sich mit seinem Ressourcenkontoschlüssel an.',
      failed: 'Das Kennwort konnte nicht ersetzt werden.',
      rejected: 'Eine genehmigende Person hat das Ersetzen des Kennworts abgelehnt. Es hat sich nichts geändert.',
      withdrawn: 'Das Ersetzen des Kennworts wurde zurückgezogen. Es hat sich nichts geändert.',
      expired:
        'Niemand hat das Ersetzen des Kennworts innerhalb von 24 Stunden bestätigt. Es hat sich nichts geändert.',
      replaced: 'Der Raum hat vorher ein neueres Einmalkennwort erhalten, deshalb wurde sein Kennwort nicht ersetzt.',
    },
  },
  sessions: {
    revoked: 'Seine Sitzungen wurden beendet.',
    no_permission:
      'Seine Sitzungen wurden nicht beendet, weil der App User.RevokeSessions.All fehlt. Der Raum kann noch etwa eine Stunde angemeldet bleiben, bis seine Zugriffstoken ablaufen.',
    failed:
      'Seine Sitzungen konnten nicht beendet werden. Der Raum kann noch etwa eine Stunde angemeldet bleiben, bis seine Zugriffstoken ablaufen.',
  },
  passwords: {
    yes: 'Sein Kennwort wurde in eines geändert, das niemand kennt.',
    maybe: 'Sein Kennwort wurde möglicherweise in eines geändert, das niemand kennt.',
    no: 'Sein Kennwort wurde nicht geändert.',
  },
  again: 'Beheben Sie das Problem, und fordern Sie es dann noch einmal an.',
  signedOut: 'Abgemeldet',
  signedOutNext: (at) =>
    `Zwei genehmigende Personen haben den Raum am ${at} abgemeldet. Generieren Sie ein neues Einmalkennwort, um ihn wieder anzumelden.`,
  facts: {
    room: 'Raum',
    askedBy: 'Angefordert von',
    confirmBy: 'Bestätigen bis',
    confirmedBy: 'Bestätigt von',
    endedBy: 'Entschieden von',
  },
  confirm: 'Bestätigen',
  reject: 'Ablehnen',
  retired: 'Der Genehmigungskanal hat gewechselt. Das wartet dort auf eine weitere genehmigende Person.',
  alerts: {
    altered: (room) =>
      `Jemand hat die Daten einer Abmeldung von ${room} in der Datenbank geändert, und nicht über den Server. Sie wurde deshalb angehalten. Informieren Sie Ihr Sicherheitsteam.`,
    waits: {
      sign_out: (by, room) => `${by} möchte ${room} abmelden. Bestätigen Sie das, oder lehnen Sie es ab.`,
      replace_password: (by, room) =>
        `${by} möchte das Kennwort von ${room} durch eines ersetzen, das niemand kennt. Bestätigen Sie das, oder lehnen Sie es ab.`,
    },
    endedBy: (by) => `Das hat ${by} entschieden.`,
    failed: {
      sign_out: (room) => `${room} konnte nicht abgemeldet werden.`,
      replace_password: (room) => `Das Kennwort von ${room} konnte nicht ersetzt werden.`,
    },
  },
};
