/** What the pages say that are there before the app, or without it. */
export const shellTexts = {
  outsideTeams: {
    title: 'This page opens in Microsoft Teams',
    text: 'Open the Rooms OTP app in Teams, where you are signed in, and go on there.',
  },
  connecting: 'Connecting to Teams …',
  notLoaded: {
    title: 'The page could not be loaded',
    text: 'The server does not answer, or was updated meanwhile. Check the network, then load the page again.',
    loadAgain: 'Load again',
  },
  channel: {
    title: 'Rooms OTP in this channel',
    legend: 'The tab shows',
    note: 'Everybody in the channel sees the tab; what it shows depends on what each person may do.',
    hints: {
      '/requests': 'What waits for a decision, beside the cards of the channel.',
      '/overview': 'How far the codes came, with charts.',
      '/accounts': 'All rooms with their readiness and provisioning status.',
    },
    elsewhere: {
      title: 'Add a tab to a channel',
      text: 'Teams opens this page itself: choose + beside the tabs of a channel, then Rooms OTP.',
    },
  },
  code: {
    loading: 'Getting the code …',
    title: (account: string) => `One-time password for ${account}`,
    spelled: 'The code, spelled',
    /** Around the moment until which the code works. */
    readOut: { before: 'Read it to the installer. It works once, until', after: '.' },
    timeLeft: (time: string) => `It can be seen here for ${time} more, by you alone.`,
    copy: 'Copy',
    close: 'Close',
    tryAgain: 'Try again',
    copied: 'Copied.',
    copyByHand: 'The code is selected: copy it with Ctrl+C, or Command+C on a Mac.',
    validUntil: (end: string) => `valid until ${end}`,
    validBetween: (begin: string, end: string) => `valid from ${begin} until ${end}`,
    /** From 0 to 9, as they are read out. */
    digits: ['Zero', 'One', 'Two', 'Three', 'Four', 'Five', 'Six', 'Seven', 'Eight', 'Nine'],
  },
  refusals: {
    not_issuer: {
      title: 'Somebody else generated this code',
      text: 'Only the person who generated it can see it. Ask that person, or generate a new one-time password.',
      textOf: (issuer: string) => `Only ${issuer} can see it. Ask that person, or generate a new one-time password.`,
    },
    no_right: {
      title: 'You cannot see this code',
      text: 'You have no right to generate one-time passwords. Ask an administrator to add you to the group of generators.',
    },
    code_gone: {
      title: 'The code is hidden for good',
      text: 'A code can be seen for 15 minutes, and until it is used. Generate a new one-time password; the earlier one then stops working.',
    },
    otp_unknown: {
      title: 'There is no such one-time password',
      text: 'Type "status" and the account in the chat to see what is current.',
    },
    consent_needed: {
      title: 'Teams may not sign you in here yet',
      text: 'Rooms OTP needs your consent, or that of an administrator of your organization, to know who you are. Try again, and accept when Teams asks.',
    },
    sign_in_over: {
      title: 'Your sign-in is not valid any more',
      text: 'Try again. If that does not help, sign out of Teams and in again.',
    },
    unreachable: { title: 'The server does not answer', text: 'Check the network, then try again.' },
    failing: { title: 'Something went wrong here', text: 'Try again in a minute. The code is not lost.' },
  },
};

export type ShellTexts = typeof shellTexts;
