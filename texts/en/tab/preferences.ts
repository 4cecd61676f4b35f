export const preferencesTexts = {
  title: 'Preferences',
  loading: 'Loading …',
  intro:
    'These rules apply to everyone. Stricter rules apply as soon as you save them. Every change is audited. Changes that relax a rule are announced in the approval channel, where another approver may have to confirm them.',
  /** The person's own choice about news of their codes. */
  codeNews: {
    title: 'Notifications about your codes',
    intro:
      'This applies to you only. In your chat with Rooms OTP, the bot tells you what became of the codes that you generate.',
    label: 'Which notifications you get',
    choices: { all: 'All', problems: 'Problems only', none: 'None' },
    hints: {
      all: 'One card for each code, or for a rollout of more than five rooms. The card updates itself, and you get a notification when something needs you.',
      problems:
        "A card only when something needs you, such as a rejection, a code that expired unused, or a room that can't sign in.",
      none: 'No new cards and no notifications. Cards that are already in your chat stay current.',
    },
    saved: 'Your choice is saved.',
    noChat:
      'We don\'t know your chat yet, so you get none of these messages. Add the app in Teams, open its chat, and type "help" once.',
  },
  lastChanged: (moment: string) => `Last changed ${moment}.`,
  lastChangedBy: (moment: string, name: string) => `Last changed ${moment} by ${name}.`,
  save: 'Save',
  undo: 'Undo',
  saving: 'Saving …',
  saved: 'Saved.',
  savedAndWaits: 'Saved. The part that relaxes a rule is waiting for another approver.',
  altered:
    'The preferences were changed in the database, and not by the server. Until you save them, the strictest rules apply, and releases wait. Tell your security team, check the values below, and select Save.',
  pinned: (rules: string) => `The settings of the server pin these rules, so no one can change them here: ${rules}.`,
  pending: {
    title: 'Waiting for another approver',
    text: (name: string, asked: string, until: string) =>
      `${name} asked for this on ${asked}. Without an answer, it ends on ${until}:`,
    confirmFrom: (moment: string) =>
      `You can confirm it from ${moment}, a day after you were first seen as an approver.`,
    confirm: 'Confirm',
    reject: 'Reject',
    withdraw: 'Withdraw',
  },
  entries: {
    ttlHours: 'Valid for',
    decisionMinutes: 'Time to decide',
    fourEyes: 'Four-eyes rule',
    matchCode: 'Verification digits',
    autoApproval: 'Automatic approval',
    allConsolesPinned: "All consoles pin the server's key",
    autoApprovalNetworks: 'Networks for automatic approval',
    reasons: 'Reasons for rejection',
    installerContact: 'Contact for installers',
    statusPage: 'Status page for installers',
  },
  inHours: (entry: string) => `${entry} (hours)`,
  inMinutes: (entry: string) => `${entry} (minutes)`,
  ttlHint: (least: number, most: number) =>
    `${least} to ${most}. How long an installer can use a code, unless you choose another time in the wizard. Shorter times make lost sheets harmless sooner.`,
  decisionHint: (least: number, most: string) =>
    `${least} to ${most}. If no one decides in that time, the request and its code expire.`,
  fourEyesHint: "The person who generates a code can't approve its request, so each console needs two people.",
  matchCodes: { typed: 'Typed by the approver', shown: 'Shown to the approver' },
  matchCodeHints: {
    typed:
      'The installer reads out 6 digits, and the approver types them. No one can approve without talking to the installer.',
    shown: 'The approver compares the digits. This is faster, but mistakes are easier to make.',
  },
  autoApproval: 'Approve a console with the expected serial number',
  autoApprovalHint:
    'Applies only if you entered an expected serial number in the wizard and the console reports the same one. The console reports its own number and no one checks it. Leave this off unless people you know set up many rooms at once.',
  knownDevice: 'Only if Intune or Autopilot knows the device',
  knownDeviceHint:
    "The serial number must be in Intune or Autopilot once, with the same make and model. If that can't be checked, a person decides.",
  allConsolesPinnedHint:
    "Two people say this with their names. It's a claim that nothing proves: a console without the pin can still be deceived. When this is on, automatic approval applies to codes that come sealed.",
  networksHint:
    "One network on each line, such as 10.20.0.0/16. From these networks, automatic approval also applies to codes that don't come sealed. An address is a claim as well; it doesn't prove which console is asking.",
  reasonsHint:
    'The reasons that approvers can choose. "Lost or stolen code" and "Unknown device" also send an alert to the channel.',
  installerSheets: 'Installer sheets',
  contactHint: (most: number) =>
    `Who installers should call, such as a name and a phone number. One line of up to ${most} characters, shown on every sheet and on the status page. Leave it empty to name no one.`,
  statusPageHint:
    'The QR code on a sheet opens a page on the phone of the installer, without sign-in. It shows the name of the room, the state of its code, and the contact. It ends a day after the code. Anyone with the sheet can open it. When this is off, sheets have no QR code.',
  channel: 'Approval channel',
  noChannel: 'None yet. No cards are posted.',
  channelIn: (channel: string, team: string) => `${channel} in ${team}`,
  channelHint: 'To change it, mention the app in the channel that should get the cards, and type "use this channel".',
  values: {
    hours: (hours: string) => `${hours} hours`,
    minutes: (minutes: string) => `${minutes} minutes`,
    on: 'On',
    off: 'Off',
    autoApprovals: {
      off: 'Off',
      'expected-known-serial': 'For the expected serial number of a known device',
      'expected-serial': 'For the expected serial number',
    },
    none: 'None',
  },
  problems: {
    hours: (least: number, most: number) => `Enter ${least} to ${most} hours.`,
    minutes: (least: number, most: number) => `Enter ${least} to ${most} minutes.`,
    conflict: "The four-eyes rule and automatic approval can't be on at the same time. Turn one of them off.",
    networks: (most: number) =>
      `Enter up to ${most} networks such as 10.20.0.0/16, with at least /8 for IPv4 and /16 for IPv6.`,
    reasons: 'Keep at least one reason.',
    installerContact: (most: number) => `Enter up to ${most} characters.`,
  },
  weakenings: {
    ttlHours: 'A lost code can be used for longer.',
    decisionMinutes: 'An unexpected request waits longer.',
    fourEyes: 'The person who generates a code can approve its request alone.',
    matchCode: 'An approver can approve without talking to the installer.',
    autoApproval: 'A console is approved by the serial number that it reports itself. No one checks it.',
    allConsolesPinned: "A rule may approve consoles because two people say that all of them pin the server's key.",
    autoApprovalNetworks: 'A rule may approve consoles because of the network that they call from.',
    reasons: 'Approvers have fewer reasons to reject a console.',
  },
  weaken: {
    title: 'Relax the rules?',
    text: 'This is announced in the approval channel.',
    byTwo: 'Another approver has to confirm this within 24 hours. Until then, these rules stay as they are.',
    ask: 'Ask another approver',
    keep: "Don't save",
    save: 'Save anyway',
  },
  list: {
    incomplete: 'Part of the list of accounts is not up to date',
    held: 'A new list of accounts is waiting',
    lastComplete: (source: string, moment: string) => `${source}: last read completely ${moment}.`,
    neverComplete: (source: string) => `${source}: never read completely.`,
    review: 'Review in Preferences',
    accept: 'Accept the new list',
  },
  conflict: {
    title: (name: string) => `${name} saved other preferences in the meantime`,
    somebody: 'Someone else',
    text: "Your changes aren't saved yet.",
    keepMine: 'Keep mine',
    takeTheirs: 'Take theirs',
    both: 'Both changes',
    table: 'Both changes side by side',
    preference: 'Preference',
    before: 'Before',
    yours: 'Yours',
  },
};

export type PreferencesTexts = typeof preferencesTexts;
