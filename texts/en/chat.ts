/** What the bot says outside of its cards, and the texts of the help. */
export const chatTexts = {
  help: {
    state: 'Help',
    notUnderstood: 'Not understood',
    hello: 'Hello',
    understood:
      'I generate one-time passwords for Teams Rooms consoles and let you approve the consoles that use them.',
    unknown: "I didn't understand that. Here's what you can do:",
    noPermissions:
      "You don't have permission to use Rooms OTP yet. Ask an administrator to add you to the group of generators, approvers, or readers.",
    unanswered:
      "We can't check your permissions right now because Microsoft Graph isn't responding. Try again in a minute.",
    whatCanIDo: 'What can I do?',
    status: 'Status',
    pending: 'Pending',
    /** The commands that people can type. The words in bold are to be typed as they are. */
    commands: {
      generate: '**generate otp** Oslo 3.14 **for 2 days**, or **until 18:00**; up to five rooms at once',
      status: '**status**, or **status** Oslo 3.14',
      pending: '**pending** for the requests that are waiting',
      approve: '**approve** Oslo 3.14 123456, with the digits on the console, in this chat only',
      reject: (reasons: string) => `**reject** Oslo 3.14 and a reason or its number: ${reasons}`,
      revoke: '**revoke** Oslo 3.14; I ask before anything ends',
      useChannel: '**use this channel** to post approval cards here',
      more: '**rules** for changes that wait for another approver, **accept the new list** for a list of accounts that is held',
    },
  },
  codeDialog: 'One-time password',
  wizardDialog: 'Generate OTP',
  noDialogs: 'This version of Teams can\'t open dialogs. Select "Show code here" on the card instead.',
  noWizard: 'This version of Teams can\'t open dialogs. Type "generate otp" and a room name instead.',
  revoked: (room: string, issuer: string) =>
    `The one-time password of ${room}, which ${issuer} generated, was revoked. Generate a new one to start over.`,
  nothingToRevoke: (room: string) =>
    `${room} has no active one-time password, so there's nothing to revoke. To see its last one, type "status" and the account.`,
  channelChosen: (channel: string) => `Approval requests are now posted in the channel ${channel}.`,
  listAccepted: (gone: number, roomsLost: number) =>
    [
      "The new list is accepted. We're reading the accounts again; if it still says the same, it is used.",
      ...(gone > 0 ? [`${gone === 1 ? '1 account is' : `${gone} accounts are`} then marked as gone.`] : []),
      ...(roomsLost > 0
        ? [`${roomsLost === 1 ? '1 account is' : `${roomsLost} accounts are`} then no longer on the room list.`]
        : []),
    ].join(' '),
  probe: 'Checking that I can post in this channel …',
  testMessage: 'This is a test message that an administrator asked for. Approval requests will be posted here.',
  /** The name of a team's General channel, for which Teams sends no name. */
  generalChannel: 'General',
  /** The reminder tells no minutes, because people read it later. It says nothing about the device. */
  reminder: {
    waiting: (count: number, rooms: string) =>
      count === 1
        ? `${rooms} is still waiting for approval.`
        : `${count} rooms are still waiting for approval: ${rooms}.`,
    open: 'Open the card',
    over: 'No longer waiting for approval.',
  },
  waitingPreview: 'A console is waiting for approval.',
  standing: {
    missing: 'There is no approval channel.',
    refuses: (channel: string) => `The approval channel ${channel} doesn't accept messages.`,
    lost: {
      app_removed: (channel: string) => `The approval channel ${channel} is lost: the app was removed from its team.`,
      channel_deleted: (channel: string) => `The approval channel ${channel} is lost: it was deleted.`,
      team_archived: (channel: string) => `The approval channel ${channel} is lost: its team was archived.`,
      team_deleted: (channel: string) => `The approval channel ${channel} is lost: its team was deleted.`,
    },
    alsoInChannel: (channel: string) => `This request is also in the channel ${channel}. You can decide there or here.`,
    cardRefused: (channel: string) => `Teams refuses the card of this request in the channel ${channel}.`,
    inOwnChats: 'Approvers get this request in their personal chats instead.',
    goesToChats: "Requests go to approvers' personal chats.",
    unheard: (count: number) =>
      `${count} ${count === 1 ? 'request has' : 'requests have'} no card yet. Approvers get cards in their personal chats after they add the app or type "help" to it.`,
    remedy:
      'To choose a channel, add the app to its team, mention the app in the channel, and type "use this channel".',
  },
  alerts: {
    rejected: (room: string, reason: string) => `${room}: request rejected. Reason: ${reason}.`,
    repeat: 'This alert may be a repeat, because we got no answer when we posted it before.',
    cardRefused: (room: string) =>
      `Teams refused the approval card for ${room}. Approvers get a plain card in this channel or a card in their personal chats instead. The server log has the reason.`,
    contradicted: (witness: string) =>
      `A witness of the audit has seen entries that differ from this server's: ${witness}. Keep a copy of the database, and run npm run audit:verify.`,
    /** The credential of an app in Entra ends. The name stands at the beginning of a sentence. */
    ends: {
      names: {
        bot: { secret: 'The client secret of the bot', certificate: 'The certificate of the bot' },
        graph: {
          secret: 'The client secret of the app for Microsoft Graph',
          certificate: 'The certificate of the app for Microsoft Graph',
        },
      },
      soon: (name: string, days: number, day: string) =>
        `${name} ends in ${days === 1 ? '1 day' : `${days} days`}, on ${day} (UTC). Then this app stops working. Ask your administrator to add a new one to the app registration in Entra and to give it to the server.`,
      over: (name: string) =>
        `${name} has ended, so this app stops working. Ask your administrator to add a new one to the app registration in Entra and to give it to the server.`,
    },
    wrongCodes: 'Someone is trying many wrong one-time passwords.',
    auditAltered:
      'The audit was altered outside of the server. Keep a copy of the database, and run npm run audit:verify.',
    guessed: (room: string, selector: string, wrong: number) =>
      `Someone typed ${wrong} wrong one-time passwords for ${room}. Yours begins with ${selector}. If this wasn't your installer, generate a new code.`,
    revoked: (room: string, wrong: number) =>
      `The one-time password for ${room} was revoked after ${wrong} wrong tries. Generate a new one.`,
    refused: {
      person: (person: string) =>
        `${person} tried something without permission more than 10 times within a minute. The audit has the details.`,
      address: (address: string) =>
        `The server refused more than 10 calls from ${address} within a minute. The audit has the details.`,
      stranger:
        'Someone who may not use this app tried it more than 10 times within a minute. The audit has the details.',
    },
    overdue: (room: string) =>
      `The release for ${room} didn't finish within 30 minutes. Open the request and select Try again.`,
    /** What somebody changed in the database, and what follows for the room whose release found it. */
    altered: {
      code: (room: string) =>
        `The one-time password for ${room} was changed in the database, and not by the server. It was refused and revoked. Tell your security team, and generate a new one.`,
      ruleChange: (by: string) =>
        `A change of the approval rules that ${by} asked for was changed in the database, and not by the server. It ended, and nothing changes. Tell your security team.`,
      request: (room: string) =>
        `Data of the request for ${room} was changed in the database, and not by the server. No password was given out, and the request was canceled. Tell your security team; the audit names what was found.`,
      rules: (room: string) =>
        `The preferences were changed in the database, and not by the server. The release for ${room} stopped. Tell your security team. Ask an approver to check the preferences, save them again, and then select Try again.`,
      channel: (room: string) =>
        `The approval channel was changed in the database, and not by the server. The release for ${room} stopped. Tell your security team. Ask an approver to choose the channel again, and then select Try again.`,
    },
    /** By how far the console was when the password changed again, and by who may have changed it. */
    changedLater: {
      before: {
        other_release: (room: string) =>
          `The password of ${room} changed again before its console got one. A late reset with another password may have done that. Open the request and select Release again.`,
        someone: (room: string) =>
          `The password of ${room} changed again before its console got one. Someone else changed it. Open the request and select Release again.`,
      },
      delivered: {
        other_release: (room: string) =>
          `${room}: the password changed again after our reset. A late reset with another password may have done that, so the console's password might not work. Open the request and select Release again.`,
        someone: (room: string) =>
          `${room}: someone else changed the password after our reset, so the console's password doesn't work anymore. Open the request and select Release again.`,
      },
      signed_in: {
        other_release: (room: string) =>
          `The password of ${room} changed again after its console signed in. A late reset with another password may have done that. Generate a new one-time password.`,
        someone: (room: string) =>
          `The password of ${room} changed again after its console signed in. If this wasn't planned, generate a new one-time password.`,
      },
    },
    loosened: (by: string, changes: string) => `${by} relaxed the approval rules: ${changes}.`,
    /** The rules that a change can relax, each with its value before and after. */
    rules: {
      ttlHours: (before: string, after: string) => `codes are valid for ${after} hours instead of ${before}`,
      decisionMinutes: (before: string, after: string) =>
        `approvers have ${after} minutes to decide instead of ${before}`,
      fourEyes: (before: string, after: string) => `four-eyes rule from ${before} to ${after}`,
      matchCode: (before: string, after: string) => `verification digits from ${before} to ${after}`,
      autoApproval: (before: string, after: string) =>
        `automatic approval, without verification digits, from ${before} to ${after}`,
      allConsolesPinned: (before: string, after: string) =>
        `claim that all consoles pin the server's key from ${before} to ${after}`,
      autoApprovalNetworks: (before: string, after: string) =>
        `networks for automatic approval from ${before} to ${after}`,
      rejectionReasons: (before: string, after: string) => `reasons for rejection from ${before} to ${after}`,
      installerContact: (before: string, after: string) => `contact for installers from ${before} to ${after}`,
      statusPage: (before: string, after: string) => `status page for installers from ${before} to ${after}`,
    },
    /** The values that rules can have. */
    values: {
      on: 'on',
      off: 'off',
      typed: 'typed',
      shown: 'shown',
      'expected-known-serial': 'expected serial number of a known device',
      'expected-serial': 'expected serial number',
      none: 'none',
    },
  },
};

export type ChatTexts = typeof chatTexts;
