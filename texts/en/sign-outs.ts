/** The texts about rooms that two approvers sign out, and about passwords that they replace with unknown ones. */
export const signOutTexts = {
  states: {
    asked: 'Waiting for another approver',
    confirmed: 'In progress',
    done: 'Done',
    failed: 'Failed',
    rejected: 'Rejected',
    withdrawn: 'Withdrawn',
    expired: 'Expired',
    replaced: 'Replaced',
  },
  titles: {
    sign_out: (room: string) => `Sign ${room} out?`,
    replace_password: (room: string) => `Replace the password of ${room}?`,
  },
  asked: {
    sign_out:
      'This signs the room out at once: it gets a password that no one knows, and only a new one-time password brings it back. Access that its console already has can last about an hour. Another approver has to confirm it.',
    replace_password:
      'The room signs in with a resource account key and no longer needs its password. This replaces it with one that no one knows. Another approver has to confirm it.',
  },
  /** A person who asked, and who may be the only approver. */
  onlyApprover:
    'If you are the only approver, add someone to the approvers group. They can confirm 24 hours after we first see them.',
  outcomes: {
    sign_out: {
      asked: 'Another approver has to confirm that the room is signed out. Nothing changes until then.',
      confirmed: 'The room is being signed out.',
      done: 'The room is signed out. To bring it back, generate a new one-time password.',
      failed: "The room couldn't be signed out.",
      rejected: 'An approver rejected signing the room out. Nothing has changed.',
      withdrawn: 'Signing the room out was withdrawn. Nothing has changed.',
      expired: 'No one confirmed signing the room out within 24 hours. Nothing has changed.',
      replaced: 'The room got a newer one-time password first, so it was not signed out.',
    },
    replace_password: {
      asked: 'Another approver has to confirm that the password is replaced. Nothing changes until then.',
      confirmed: 'The password is being replaced.',
      done: 'The room has a password that no one knows. It signs in with its resource account key.',
      failed: "The password couldn't be replaced.",
      rejected: 'An approver rejected replacing the password. Nothing has changed.',
      withdrawn: 'Replacing the password was withdrawn. Nothing has changed.',
      expired: 'No one confirmed replacing the password within 24 hours. Nothing has changed.',
      replaced: 'The room got a newer one-time password first, so its password was not replaced.',
    },
  },
  sessions: {
    revoked: 'Its sessions were ended.',
    no_permission:
      "Its sessions weren't ended, because the app doesn't have User.RevokeSessions.All. The room may stay signed in for about an hour, until its access tokens expire.",
    failed:
      "Its sessions couldn't be ended. The room may stay signed in for about an hour, until its access tokens expire.",
  },
  passwords: {
    yes: 'Its password has changed to one that no one knows.',
    maybe: 'Its password may have changed to one that no one knows.',
    no: "Its password hasn't changed.",
  },
  /** A new attempt begins with a new request of an approver. */
  again: 'Fix the problem, then ask again.',
  signedOut: 'Signed out',
  signedOutNext: (at: string) =>
    `Two approvers signed the room out at ${at}. To bring it back, generate a new one-time password.`,
  facts: {
    room: 'Room',
    askedBy: 'Asked by',
    confirmBy: 'Confirm by',
    confirmedBy: 'Confirmed by',
    endedBy: 'Decided by',
  },
  confirm: 'Confirm',
  reject: 'Reject',
  retired: 'The approval channel has changed. This waits for another approver there.',
  alerts: {
    altered: (room: string) =>
      `Someone changed the data of a sign-out of ${room} in the database, and not through the server, so it was stopped. Tell your security team.`,
    waits: {
      sign_out: (by: string, room: string) => `${by} wants to sign ${room} out. Confirm or reject it.`,
      replace_password: (by: string, room: string) =>
        `${by} wants to replace the password of ${room} with one that no one knows. Confirm or reject it.`,
    },
    endedBy: (by: string) => `${by} decided.`,
    failed: {
      sign_out: (room: string) => `${room} couldn't be signed out.`,
      replace_password: (room: string) => `The password of ${room} couldn't be replaced.`,
    },
  },
};

export type SignOutTexts = typeof signOutTexts;
