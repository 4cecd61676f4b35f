import type { OutcomeTexts } from '../../en/cards/outcomes.ts';

export const outcomeTexts: OutcomeTexts = {
  summary: (room, state) => `${room}: ${state}`,
  unused: 'Keine Konsole hat das Einmalkennwort verwendet.',
  noPermission:
    'Sie haben keine Berechtigung mehr, Einmalkennwörter zu generieren. Deshalb können Sie nicht sehen, was aus diesem geworden ist.',
  moved: 'Diese Karte wird auf einer neueren fortgesetzt.',
  rollout: {
    title: (rooms) => `Rollout für ${rooms} Räume`,
    inNeed: (rooms) => `Bei ${rooms === 1 ? '1 Raum' : `${rooms} Räumen`} müssen Sie etwas tun`,
    goesOn: 'In Bearbeitung',
    next: 'Diese Karte zeigt den Stand aller Räume des Rollouts.',
    started: 'Gestartet',
    more: (rooms) => `und ${rooms} weitere`,
    show: 'Rollout anzeigen',
    dialog: 'Rollout',
  },
  needs: {
    rejected: (room) => `Die Anforderung von ${room} wurde abgelehnt.`,
    attention: (room) => `Bei ${room} ist ein Eingriff nötig.`,
    sign_in_failed: (room) => `${room} konnte sich nicht anmelden.`,
    sign_in_not_seen: (room) => `Bisher hat niemand gesehen, dass sich ${room} angemeldet hat.`,
    expired: (room) => `Das Einmalkennwort von ${room} ist unbenutzt abgelaufen.`,
    not_picked_up: (room) => `Die Konsole von ${room} hat ihre Anmeldedaten nicht abgeholt.`,
    ended: (room) => `Jemand anderes hat das Einmalkennwort von ${room} widerrufen oder ersetzt.`,
  },
  preview: 'Auf der Karte in Ihrem Chat steht, was zu tun ist.',
  news: {
    title: 'Benachrichtigungen',
    chosen: {
      all: 'Sie erhalten eine Nachricht zu jedem Ihrer Codes.',
      problems: 'Sie erhalten nur dann eine Nachricht, wenn es mit einem Ihrer Codes ein Problem gibt.',
      none: 'Sie erhalten keine Nachrichten zu Ihren Codes. Karten, die schon hier sind, bleiben aktuell.',
    },
    choose: { all: 'Alle', problems: 'Nur Probleme', none: 'Keine' },
  },
};
