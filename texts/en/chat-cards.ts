/** The cards that are answers to commands and presses, and the digest. */
export const chatCardTexts = {
  notices: { done: 'Done', note: 'Note', refused: 'Not done', alert: 'Alert' },
  tryAgain: 'Try again',
  openWizard: 'Open the wizard',
  showCode: 'Show code',
  showCodeHere: 'Show code here',
  pendingRequests: 'Pending requests',
  generateOtp: 'Generate OTP',
  nothingWaits: 'Nothing waits',
  waiting: (count: number) =>
    `${count === 0 ? 'No' : count} ${count === 1 ? 'request waits' : 'requests wait'} for a decision`,

  timeIsOver: 'time is over',
  minutesLeft: (minutes: number) => `${minutes} min left`,
  hoursLeft: (hours: number) => `${hours} h left`,
  hoursAndMinutesLeft: (hours: number, minutes: number) => `${hours} h ${minutes} min left`,
  leftUntil: (left: string, until: string) => `${left}, until ${until}`,
  waitingRow: (left: string, until: string, serialNumber: string, request: string) =>
    `${left}, until ${until}. Serial number ${serialNumber}, request ${request}`,

  code: {
    state: 'One-time password',
    text: 'Only you see this. Read it to the installer; it works once. Teams hides it again after a minute.',
    refresh: 'Refresh',
    hidden: (minutes: number) =>
      `The code is hidden again. Press Show code to see it, for ${minutes} minutes after it was generated.`,
  },
  issued: {
    title: (room: string) => `One-time password for ${room}`,
    superseded: 'The earlier one-time password of this account has stopped working.',
    issuer: 'Issuer',
    validUntil: 'Valid until',
    next: (minutes: number) =>
      `Press Show code and read it to the installer. Only its issuer can see it, for ${minutes} minutes. If nothing opens, press Show code here.`,
  },
  ask: {
    state: 'New one-time password',
    title: 'For which account?',
    account: 'Room or sign-in address',
    accountPlaceholder: 'Name or address',
    accountMissing: 'Type the name of a room or its sign-in address.',
    hours: 'Valid for (hours)',
    hoursInvalid: (least: number, most: number) => `Choose a whole number of hours from ${least} to ${most}.`,
    generate: 'Generate',
  },
  pick: {
    state: 'Several accounts match',
    title: 'Which one do you mean?',
    choose: 'Choose one.',
    chooseOrType: 'Choose one, or type more of the name.',
    chooseNumber: (number: number) => `Choose ${number}`,
  },
  status: {
    provisioning: 'Provisioning status',
    readiness: 'Readiness status',
    notChecked: 'Not checked',
    failedCheck: (title: string) => `Failed check: ${title}`,
    otp: (status: string) => `One-time password: ${status}`,
    issuer: 'Issuer',
    generated: 'Generated',
    validUntil: 'Valid until',
    beginsWith: 'Begins with',
    lastRefused: 'Last refused',
    refusedAt: (at: string, cause: string) => `${at}: ${cause}`,
    refusedConsole: 'Refused console',
    paused: 'Paused after too many wrong codes. It works again within an hour; generate a new one to go on at once.',
    lastRequest: 'Device information of the last request',
    revoke: 'Revoke',
    /** The console is told one and the same for all of them. */
    refusals: {
      unknown: 'wrong code',
      wrong_verifier: 'wrong code',
      not_yet: 'not valid yet',
      paused: 'paused for an hour after too many wrong codes',
      submitted: 'used already',
      consumed: 'used already',
      other_console: 'used by another console',
      expired: 'expired',
      revoked: 'revoked',
      superseded: 'replaced by a newer one',
    },
  },
  overview: {
    accounts: (count: number) => `${count} ${count === 1 ? 'account' : 'accounts'}`,
    counted: (status: string, count: number) => `${status}: ${count}`,
    waitingLongest: 'Waiting longest for a decision',
    needsAttention: 'Needs attention',
    aboutToExpire: 'One-time passwords about to expire',
    show: (room: string) => `Show ${room}`,
    attention: (serialNumber: string) => `Serial number ${serialNumber}`,
    attentionSince: (since: string, serialNumber: string) => `Since ${since}. Serial number ${serialNumber}`,
  },
  pending: {
    empty: 'A new request gets a card in the approval channel.',
    oldestFirst: 'Oldest first. Show a request to decide on it.',
    more: 'More',
    fromTheStart: 'From the start',
  },
  digest: {
    fewer: 'Fewer wait again',
    crowded: (most: number) =>
      `Requests get no cards of their own while more than ${most} wait. Press Pending requests, or type "pending", to see and decide them. These wait longest:`,
    over: 'Each request that waits has a card of its own in this channel again.',
  },
};

export type ChatCardTexts = typeof chatCardTexts;
