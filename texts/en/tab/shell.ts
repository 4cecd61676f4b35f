/** The texts of the pages that people see before the app loads or without it. */
export const shellTexts = {
  outsideTeams: {
    title: 'This page opens in Microsoft Teams',
    text: "Open the Rooms OTP app in Teams, where you're signed in.",
  },
  connecting: 'Connecting to Teams …',
  notLoaded: {
    title: "We couldn't load the page",
    text: "The server isn't responding, or it was updated in the meantime. Check your network, then reload the page.",
    loadAgain: 'Reload',
  },
  channel: {
    title: 'Rooms OTP in this channel',
    legend: 'The tab shows',
    note: "Everyone in the channel sees the tab. What it shows depends on each person's permissions.",
    hints: {
      '/requests': 'Requests waiting for approval, next to the cards in the channel.',
      '/overview': 'Progress from code to sign-in, with charts.',
      '/accounts': 'All rooms with their readiness and provisioning status.',
    },
    elsewhere: {
      title: 'Add a tab to a channel',
      text: 'Teams opens this page for you. Select + next to the tabs of a channel, then Rooms OTP.',
    },
  },
  code: {
    loading: 'Getting the code …',
    title: (account: string) => `One-time password for ${account}`,
    spelled: 'The code, spelled',
    /** The words around the moment at which the code expires. */
    readOut: { before: 'Read it to the installer. It works once, until', after: '.' },
    timeLeft: (time: string) => `Only you can see it here, for another ${time}.`,
    copy: 'Copy',
    close: 'Close',
    tryAgain: 'Try again',
    copied: 'Copied.',
    copyByHand: 'The code is selected. Copy it with Ctrl+C, or Command+C on a Mac.',
    validUntil: (end: string) => `valid until ${end}`,
    validBetween: (begin: string, end: string) => `valid from ${begin} until ${end}`,
    /** The digits from 0 to 9, as people read them out. */
    digits: ['Zero', 'One', 'Two', 'Three', 'Four', 'Five', 'Six', 'Seven', 'Eight', 'Nine'],
  },
  refusals: {
    not_issuer: {
      title: 'Someone else generated this code',
      text: 'Only the person who generated it can see it. Ask them, or generate a new one-time password.',
      textOf: (issuer: string) => `Only ${issuer} can see it. Ask them, or generate a new one-time password.`,
    },
    no_permission: {
      title: "You don't have permission to see this code",
      text: 'Ask an administrator to add you to the group of generators.',
    },
    code_gone: {
      title: 'The code can no longer be shown',
      titleOf: (room: string) => `The code for ${room} can no longer be shown`,
      text: 'A code can be shown for 15 minutes after it was generated or its rollout finished, unless a console uses it first. Generate a new one-time password; the earlier one then stops working.',
    },
    otp_unknown: {
      title: "This one-time password doesn't exist",
      text: 'Type "status" and the account in the chat to see the current one.',
    },
    consent_needed: {
      title: "Teams can't sign you in here yet",
      text: 'Rooms OTP needs consent from you or an administrator of your organization to know who you are. Try again, and accept when Teams asks.',
    },
    sign_in_over: {
      title: 'Your sign-in is no longer valid',
      text: "Try again. If that doesn't help, sign out of Teams and in again.",
    },
    unreachable: { title: "The server isn't responding", text: 'Check your network, then try again.' },
    failing: { title: 'Something went wrong', text: "Try again in a minute. The code isn't lost." },
  },
};

export type ShellTexts = typeof shellTexts;
