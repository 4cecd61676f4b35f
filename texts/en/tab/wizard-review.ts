export const reviewTexts = {
  pressedTitle: 'You already selected Generate',
  pressed: 'Select it again to continue. Nothing is generated twice.',
  liveTitle: (count: number, isAtLeast: boolean) =>
    `${isAtLeast ? 'At least ' : ''}${count} ${count === 1 ? 'account has' : 'accounts have'} a code that still works`,
  liveUnknown: "We couldn't check for earlier codes.",
  live: (rooms: string) => `Generating new codes ends the earlier ones and cancels their requests: ${rooms}.`,
  edit: 'Edit',
  editPart: (part: string) => `Edit ${part}`,
  selected: (count: number, written: string) => `${written} ${count === 1 ? 'account' : 'accounts'} selected`,
  andMore: (count: number) => `and ${count} more`,
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
  earlier: 'Earlier codes',
  earlierEnd: 'They stop working when you generate new ones',
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
