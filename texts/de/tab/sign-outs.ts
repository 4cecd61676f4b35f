import type { SignOutTexts } from '../../en/tab/sign-outs.ts';

export const signOutTexts: SignOutTexts = {
  panel: 'Abmeldung',
  text: {
    sign_out: 'Wenn das Gerät verloren, gestohlen oder in falschen Händen ist, melden Sie den Raum ab.',
    replace_password:
      'Der Raum meldet sich mit einem Ressourcenkontoschlüssel an und braucht sein Kennwort deshalb nicht mehr.',
  },
  ask: { sign_out: 'Raum abmelden', replace_password: 'Kennwort durch ein unbekanntes ersetzen' },
  titles: {
    asked: 'Wartet auf eine weitere genehmigende Person',
    confirmed: 'In Bearbeitung',
    done: 'Erledigt',
    failed: 'Fehlgeschlagen',
    rejected: 'Abgelehnt',
    withdrawn: 'Zurückgezogen',
    expired: 'Abgelaufen',
    replaced: 'Hinfällig',
  },
  dialog: {
    title: {
      sign_out: (room) => `${room} abmelden?`,
      replace_password: (room) => `Kennwort von ${room} ersetzen?`,
    },
    text: {
      sign_out:
        'Damit wird dieser Raum sofort abgemeldet, sobald eine weitere genehmigende Person es bestätigt. Der Raum erhält ein Kennwort, das niemand kennt, und seine Sitzungen enden. Zugriff, den seine Konsole schon hat, kann noch etwa eine Stunde bestehen. Generieren Sie ein neues Einmalkennwort, um den Raum wieder anzumelden.',
      replace_password:
        'Sobald eine weitere genehmigende Person es bestätigt, erhält der Raum ein Kennwort, das niemand kennt. Der Ressourcenkontoschlüssel funktioniert weiterhin.',
    },
    ask: 'Weitere genehmigende Person bitten',
    cancel: 'Abbrechen',
  },
  askedBy: (name, at, until) => `${name} hat das am ${at} angefordert. Es kann bis ${until} bestätigt werden.`,
  confirmedBy: (name) => `Bestätigt von ${name}.`,
  confirmFrom: (at) =>
    `Sie können das ab ${at} bestätigen, einen Tag nachdem Sie zum ersten Mal als genehmigende Person gesehen wurden.`,
  confirm: 'Bestätigen',
  reject: 'Ablehnen',
  withdraw: 'Zurückziehen',
};
