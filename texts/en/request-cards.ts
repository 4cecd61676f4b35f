/** The card of a request, in all its states and for all eyes. */
export const requestCardTexts = {
  title: (room: string) => `Console for ${room}`,
  deviceInformation: 'Device information',
  matchCodeLabel: 'Match code (to approve)',
  matchCodePlaceholder: 'Six digits that the installer reads to you',
  reasonLabel: 'Reason (to reject)',
  reasonPlaceholder: 'Choose a reason',
  reasonTextLabel: 'More about the reason',
  facts: {
    room: 'Room',
    requestedDate: 'Requested date',
    expirationDate: 'Expiration date',
    issuer: 'Issuer',
    request: 'Request',
    matchCode: 'Match code',
    make: 'Make',
    model: 'Model',
    serialNumber: 'Serial number',
    consoleName: 'Console name',
    programVersion: 'Program version',
  },
  buttons: {
    approve: 'Approve',
    reject: 'Reject',
    tryAgain: 'Try again',
    refresh: 'Refresh',
    show: (request: string) => `Show ${request}`,
  },

  /** Who decided, when that was no person; they stand in "Approved by …" and the like. */
  actors: {
    console: 'the console',
    rule: 'the rule for expected serial numbers',
    system: 'Rooms OTP',
    unknown: 'somebody unknown',
  },
  approvedBy: (actor: string, at: string) => `Approved by ${actor}, ${at}`,
  rejectedBy: (actor: string, at: string) => `Rejected by ${actor}, ${at}`,
  cancelledBy: (actor: string, at: string) => `Cancelled by ${actor}, ${at}`,
  expiredAt: (at: string) => `Expired ${at}`,

  /** States of a request that are none of its account. */
  delivered: 'Delivered',
  signedIn: 'Signed in',
  cancelled: 'Cancelled',

  pending: {
    approver: 'Call the installer, compare the serial number, and type the six digits that the console shows.',
    comparer: 'Call the installer. Approve only when the console has this serial number and shows this match code.',
    issuer: 'You generated this one-time password, so another approver must approve. You can reject.',
    reader: 'A member of the approvers group decides. You can look at the request, but not decide.',
  },
  approvedNext: 'The console gets its credential in a moment. Nothing is left to do.',
  readyNext: (until: string) => `The console can pick its credential up until ${until}.`,
  deliveredNext:
    'The console has written its credential. Whether the room signs in after the restart is not known yet.',
  signedInNext: (since: string) => `The room is ready for meetings since ${since}.`,
  rejectedNext: (reason: string) =>
    `${reason}. The one-time password has stopped working; generate a new one when the console is right.`,
  rejectedNextWith: (reason: string, words: string) =>
    `${reason} (${words}). The one-time password has stopped working; generate a new one when the console is right.`,
  nobodyActed: 'Nobody acted in time.',
  wasRevoked: 'The one-time password was revoked.',
  wasReplaced: 'A newer one-time password replaced this one.',
  passwordChanged:
    "The account's password has been changed, and no console has it: generate a new one-time password for this room.",
  startAgain: 'Generate a new one-time password to start again.',

  /** Why a release stopped, and what those can do who have the button. */
  problems: {
    permission_missing: {
      fault: 'The app may not reset this password.',
      remedy: 'Grant its permission in Microsoft Entra, then press Try again.',
    },
    account_gone: {
      fault: 'The account does not exist any more.',
      remedy: 'Generate a one-time password for another account.',
    },
    account_refused: {
      fault: 'The directory refused the new password.',
      remedy: 'Check the account, then press Try again.',
    },
    directory_failing: { fault: 'The directory does not answer.', remedy: 'Press Try again later.' },
    console_failing: {
      fault: 'The console could not use the password.',
      remedy:
        'Check the console, and that no MFA and no device-based Conditional Access applies to the account; then press Try again.',
    },
    password_gone: {
      fault: 'The uploaded password is not kept any more.',
      remedy: 'Generate a new one-time password with the CSV.',
    },
    unexpected: {
      fault: 'The server failed at it again and again.',
      remedy: 'Its log says at what; press Try again once that is put right.',
    },
  },
  attentionOfOthers: 'A member of the approvers group sees what to do.',
  deciders: 'A member of the approvers group decides on this request.',

  otherSerialNumber: (expected: string) => `Another serial number was expected: ${expected}`,
  secondConsole: (first: string, second: string) =>
    `Two consoles used the same code: ${first} (this request) and ${second}. Reject unless you know why.`,
  hasResourceAccountKey:
    'This account signs in without a password already, with a resource account key. Another console may be using it.',
  changesPassword: 'Approving changes the password of this account and signs out every device that uses it.',
  keepsPassword:
    'Approving gives this console the password that was uploaded. The password stays as it is, and no device is signed out.',
  twin: 'If you see another card for this request, use this one.',
  retired: 'This request continues in another card.',
};

export type RequestCardTexts = typeof requestCardTexts;
