export const preferencesTexts = {
  title: 'Preferences',
  loading: 'Loading …',
  intro:
    'These rules hold for everybody, from the moment they are saved. Each change is audited; one that weakens a rule is told in the approval channel.',
  lastChanged: (moment: string) => `Last changed ${moment}.`,
  lastChangedBy: (moment: string, name: string) => `Last changed ${moment} by ${name}.`,
  save: 'Save',
  undo: 'Undo',
  saving: 'Saving …',
  saved: 'Saved.',
  entries: {
    ttlHours: 'Life of a code',
    decisionMinutes: 'Time to decide',
    fourEyes: 'Four eyes',
    matchCode: 'Match code',
    autoApproval: 'Auto approval',
    reasons: 'Reasons for rejection',
  },
  inHours: (entry: string) => `${entry}, in hours`,
  inMinutes: (entry: string) => `${entry}, in minutes`,
  ttlHint: (least: number, most: number) =>
    `${least} to ${most}. Unless the wizard says otherwise, an installer can type a code for that long. A shorter life makes lost sheets harmless sooner.`,
  decisionHint: (least: number, most: string) =>
    `${least} to ${most}. A request that nobody decides within that time expires, and its code with it.`,
  fourEyesHint: 'Who generates a code cannot approve its request: two people are needed for each console.',
  matchCodes: { typed: 'Typed by the approver', shown: 'Shown to the approver' },
  matchCodeHints: {
    typed:
      'The installer reads out six digits, and the approver types them. Nobody approves without having talked to the room.',
    shown: 'The approver compares the digits by eye. Quicker, and easier to get wrong.',
  },
  autoApproval: 'Approve a console with the expected serial number',
  autoApprovalHint:
    'Only where an expected serial number was given in the wizard, and only when the console tells the same one. A console tells its number itself, and nobody looks at it: leave this off unless many rooms are set up at once by people you know.',
  reasonsHint:
    'Those to choose from when a request is rejected. "Lost or stolen code" and "Unknown device" also raise an alert in the channel.',
  channel: 'Approval channel',
  noChannel: 'None yet: no cards are posted.',
  channelIn: (channel: string, team: string) => `${channel} in ${team}`,
  channelHint: 'To change it, mention the bot in the channel that should get the cards, and write "use this channel".',
  values: {
    hours: (hours: string) => `${hours} hours`,
    minutes: (minutes: string) => `${minutes} minutes`,
    on: 'On',
    off: 'Off',
    expectedSerial: 'For the expected serial number',
  },
  problems: {
    hours: (least: number, most: number) => `A whole number of hours from ${least} to ${most}.`,
    minutes: (least: number, most: number) => `A whole number of minutes from ${least} to ${most}.`,
    conflict: 'Auto approval needs no person, four eyes ask for two: switch one of them off.',
    reasons: 'Leave at least one reason.',
  },
  weakenings: {
    ttlHours: 'A code that was lost can be used for longer.',
    decisionMinutes: 'A request that nobody expects waits for longer.',
    fourEyes: 'Who generates a code can approve its request alone.',
    matchCode: 'An approver can approve without having talked to the installer.',
    autoApproval: 'A console is approved by the serial number that it tells itself; nobody looks at it.',
  },
  weaken: {
    title: 'Weaken the rules?',
    text: 'The approval channel is told of it.',
    keep: 'Do not save',
    save: 'Save anyway',
  },
  conflict: {
    title: (name: string) => `${name} saved other preferences meanwhile`,
    somebody: 'Somebody else',
    text: 'Nothing of yours was saved yet.',
    keepMine: 'Keep mine on top',
    takeTheirs: 'Take theirs',
    both: 'Both changes',
    table: 'Both changes side by side',
    preference: 'Preference',
    before: 'Before',
    yours: 'Yours',
  },
};

export type PreferencesTexts = typeof preferencesTexts;
