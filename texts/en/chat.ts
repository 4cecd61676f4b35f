/** What the bot says beside its cards, and what stands in help. */
export const chatTexts = {
  help: {
    state: 'Help',
    notUnderstood: 'Not understood',
    hello: 'Hello',
    understood:
      'I hand out one-time passwords for Teams Rooms consoles, and let you approve the consoles that use them.',
    unknown: 'I did not understand that. This is what you can do:',
    powerless:
      'You have no right to use this yet. Ask an administrator to add you to the group of generators, approvers or readers.',
    unanswered: 'Your rights cannot be checked at the moment, as the directory does not answer. Try again in a minute.',
    whatCanIDo: 'What can I do?',
    status: 'Status',
    pending: 'Pending',
    /** What can be typed; in bold as it is. */
    commands: {
      generate: '**generate otp** room **for** 8**h** or 2**d**',
      status: '**status**, or **status** room',
      pending: '**pending**',
      approve: '**approve** request, six digits of the console',
      reject: (reasons: string) => `**reject** request, number of the reason (${reasons}), text`,
      revoke: '**revoke** room',
      useChannel: '**use this channel**: approval cards come here',
    },
  },
  codeDialog: 'One-time password',
  wizardDialog: 'Generate OTP',
  noDialogs: 'This client does not open dialogs. Press "Show code here" on the card instead.',
  noWizard: 'This client does not open dialogs. Type "generate otp" and the name of a room instead.',
  revoked: (issuer: string) =>
    `The one-time password that ${issuer} generated has been revoked. Generate a new one to start again.`,
  channelChosen: (channel: string) => `Approval requests now come to the channel ${channel}.`,
  probe: 'Checking that I can post in this channel …',
  /** The channel of a team that Teams gives no name. */
  generalChannel: 'General',
  /** Nothing of the device or the account: a reply is read in previews and on lock screens. */
  reminder: (minutes: number, left: number) => {
    const count = (number: number): string => `${number} ${number === 1 ? 'minute' : 'minutes'}`;
    return `This request has waited ${count(minutes)} for a decision. It ends in ${count(left)}.`;
  },
  waitingPreview: 'A console waits for a decision.',
  standing: {
    missing: 'There is no approval channel.',
    refuses: (channel: string) => `The approval channel ${channel} refuses messages.`,
    lost: {
      app_removed: (channel: string) => `The approval channel ${channel} is lost: the app was removed from its team.`,
      channel_deleted: (channel: string) => `The approval channel ${channel} is lost: it was deleted.`,
      team_archived: (channel: string) => `The approval channel ${channel} is lost: its team was archived.`,
      team_deleted: (channel: string) => `The approval channel ${channel} is lost: its team was deleted.`,
    },
    alsoInChannel: (channel: string) => `This request is in the channel ${channel} as well. Decide there or here.`,
    inOwnChats: 'So approvers get this request in their own chats.',
    goesToChats: 'Requests go to the personal chats of approvers.',
    unheard: (count: number) =>
      `${count} ${count === 1 ? 'request has' : 'requests have'} no card anywhere: approvers get cards in their own chats once they have added the app or said "help" to it.`,
    remedy: 'Choose a channel: add the app to its team, and type "use this channel" in it.',
  },
  alerts: {
    rejected: (room: string, reason: string) => `${room}: rejected, ${reason}.`,
    wrongCodes: 'Somebody is trying many wrong one-time passwords.',
    loosened: (by: string, changes: string) => `${by} has loosened the rules: ${changes}.`,
    /** What is loosened of each rule. */
    rules: {
      ttlHours: (before: string, after: string) => `hours that a code lives from ${before} to ${after}`,
      decisionMinutes: (before: string, after: string) => `minutes to decide from ${before} to ${after}`,
      fourEyes: (before: string, after: string) => `four-eyes rule from ${before} to ${after}`,
      matchCode: (before: string, after: string) => `match code from ${before} to ${after}`,
      autoApproval: (before: string, after: string) =>
        `approval by rule, without match code, from ${before} to ${after}`,
      rejectionReasons: (before: string, after: string) => `reasons for rejecting from ${before} to ${after}`,
    },
    /** What rules are set to. */
    values: { on: 'on', off: 'off', typed: 'typed', shown: 'shown', 'expected-serial': 'expected-serial' },
  },
};

export type ChatTexts = typeof chatTexts;
