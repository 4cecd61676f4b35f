export const reviewTexts = {
  pressedTitle: 'You already selected Generate',
  pressed: 'Select it again to continue. Nothing is generated twice.',
  reading: 'Checking what is live …',
  changed: {
    title: (count: number) => `Something changed for ${count} ${count === 1 ? 'account' : 'accounts'}`,
    text: (rooms: string) => `Update the review before you generate: ${rooms}.`,
    update: 'Update review',
  },
  unknown: (count: number) =>
    `${count} selected ${count === 1 ? 'account no longer exists and is' : 'accounts no longer exist and are'} left out.`,
  live: {
    title: 'Already live',
    hint: 'Accounts that you keep are left out of this rollout. Nothing changes for them.',
    choices: { keep: 'Keep', replace: 'Replace' },
    takeOut: 'Take out',
    takeOutOf: (group: string) => `Take out of the selection: ${group}`,
    signedInKept: 'These rooms stay signed in. The console that signs in next gets the uploaded password, too.',
    groups: {
      request: {
        title: (count: number, written: string) => `${written} ${count === 1 ? 'request is' : 'requests are'} open`,
        replaced: 'Replacing cancels the requests at once. Their consoles have to start over with the new codes.',
      },
      code: {
        title: (count: number, written: string) =>
          `${written} ${count === 1 ? 'account has a code that still works' : 'accounts have codes that still work'}`,
        replaced: 'Replacing ends these codes at once, including those on printed sheets.',
      },
      signedIn: {
        title: (count: number, written: string) => `${written} ${count === 1 ? 'room is' : 'rooms are'} signed in`,
        replaced:
          'The rooms stay signed in until a new code is approved. Approving resets the password, and that signs the room out at once.',
      },
      passwordless: {
        title: (count: number, written: string) =>
          `${written} ${count === 1 ? 'account signs' : 'accounts sign'} in with a resource account key`,
        replaced: 'Another console might be using these accounts without a password.',
      },
    },
    facts: {
      code: (by: string, at: string) => `Code by ${by}, ${at}`,
      request: (device: string, at: string) => `Request of ${device}, ${at}`,
      signedIn: (device: string, since: string) => `Signed in since ${since}, ${device}`,
      delivered: (device: string, since: string) => `Delivered ${since}, not confirmed, ${device}`,
      passwordless: 'Resource account key',
      nextMeeting: (span: string) => `Next meeting: ${span}`,
      inMeeting: (until: string) => `In a meeting until ${until}`,
      noMeeting: 'No meeting in the next 24 hours',
    },
    meetings: {
      room: (room: string, fact: string) => `${room}: ${fact}`,
      more: (count: number, written: string) => `And ${written} more ${count === 1 ? 'room' : 'rooms'}`,
      read: (read: string, total: string) => `We read the calendars of ${read} of ${total} rooms.`,
    },
    outcomes: {
      kept: 'Kept. No new code.',
      notReady: 'Needs action. No code.',
      generated: 'Gets a code.',
      code: 'Its earlier code ends.',
      request: 'Its request is canceled.',
      signedIn: 'Approval signs the room out.',
    },
  },
  list: {
    label: 'Accounts of this rollout',
    search: 'Search by room or building',
    found: (count: number, written: string, total: string) =>
      `${written} of ${total} ${count === 1 ? 'account' : 'accounts'}`,
    live: 'Live now',
    outcome: 'What happens',
  },
  edit: 'Edit',
  editPart: (part: string) => `Edit ${part}`,
  selected: (count: number, written: string) => `${written} ${count === 1 ? 'account' : 'accounts'} selected`,
  generated: (count: number, written: string) =>
    `${written} ${count === 1 ? 'account gets a code' : 'accounts get a code'}`,
  life: 'Valid for',
  hours: (count: number) => `${count} ${count === 1 ? 'hour' : 'hours'}`,
  codes: 'Codes',
  longCodes:
    "16 characters instead of 12, because they can be in use for more than a day. Consoles with version 0.1.0 can't take them.",
  notPossible: 'not possible',
  validFrom: 'Valid from',
  atOnce: 'Right away',
  file: 'File',
  noFile: 'none',
  serialNumbers: 'Expected serial numbers',
  none: 'None',
  conditionalAccess: 'Conditional Access',
  policies: {
    asking: 'Checking which policies apply.',
    unknown:
      "We couldn't check the policies. Make sure that none of them asks these accounts for multifactor authentication.",
    passed: (count: number) => `No policy stops ${count} ${count === 1 ? 'account' : 'accounts'}.`,
    failed: (count: number) => `A policy stops ${count} ${count === 1 ? 'account' : 'accounts'}.`,
    depends: (count: number) => `For ${count} ${count === 1 ? 'account' : 'accounts'} it depends on the device.`,
    notChecked: (count: number) => `${count} ${count === 1 ? "account couldn't" : "accounts couldn't"} be checked.`,
    waiting: (count: number) => `${count} ${count === 1 ? 'account is' : 'accounts are'} still being checked.`,
  },
  atApproval: 'At approval',
  passwordChanges: 'The password changes, and devices that use it are signed out',
};

export type ReviewTexts = typeof reviewTexts;
