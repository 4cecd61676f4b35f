/** The card that tells a person what became of their code or rollout, and messages about it. */
export const outcomeTexts = {
  /** What a notification shows of the card. It has no times, because notifications are read later. */
  summary: (room: string, state: string) => `${room}: ${state}`,
  unused: 'No console used the one-time password.',
  noPermission:
    "You no longer have permission to generate one-time passwords, so you can't see what became of this one.",
  moved: 'This card continues on a newer one.',
  rollout: {
    title: (rooms: number) => `Rollout of ${rooms} rooms`,
    inNeed: (rooms: number) => (rooms === 1 ? '1 room needs you' : `${rooms} rooms need you`),
    goesOn: 'In progress',
    next: 'This card shows how all rooms of the rollout are doing.',
    started: 'Started',
    more: (rooms: number) => `and ${rooms} more`,
    show: 'Show the rollout',
    dialog: 'Rollout',
  },
  /** What a person has to know, in one line. */
  needs: {
    rejected: (room: string) => `The request for ${room} was rejected.`,
    attention: (room: string) => `${room} needs attention.`,
    sign_in_failed: (room: string) => `${room} couldn't sign in.`,
    sign_in_not_seen: (room: string) => `No one has seen ${room} sign in yet.`,
    expired: (room: string) => `The one-time password for ${room} expired unused.`,
    not_picked_up: (room: string) => `The console of ${room} didn't pick up its credential.`,
    ended: (room: string) => `Someone else ended the one-time password for ${room}.`,
  },
  preview: 'The card in your chat says what to do.',
  news: {
    title: 'Notifications',
    chosen: {
      all: 'You get a message about each of your codes.',
      problems: 'You get a message only when one of your codes has a problem.',
      none: 'You get no messages about your codes. Cards that are already here stay current.',
    },
    /** The same words as in Preferences. */
    choose: { all: 'All', problems: 'Problems only', none: 'None' },
  },
};

export type OutcomeTexts = typeof outcomeTexts;
