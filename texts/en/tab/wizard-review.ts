export const reviewTexts = {
  pressedTitle: 'Generate was pressed before',
  pressed: 'Press it again: what was started then goes on, and nothing is generated twice.',
  edit: 'Edit',
  editPart: (part: string) => `Edit ${part}`,
  selected: (count: number, written: string) => `${written} ${count === 1 ? 'account' : 'accounts'} selected`,
  andMore: (count: number) => `and ${count} more`,
  life: 'Life of a code',
  hours: (count: number) => `${count} ${count === 1 ? 'hour' : 'hours'}`,
  notPossible: 'not possible',
  validFrom: 'Valid from',
  atOnce: 'At once',
  file: 'File',
  noFile: 'none',
  serialNumbers: 'Expected serial numbers',
  none: 'None',
  notChecked: 'Not checked',
  policies:
    'MFA and device-based Conditional Access: make sure that neither applies to these accounts, or consoles cannot sign in',
  atApproval: 'At approval',
  passwordChanges: 'The password changes; devices that sign in with it are signed out',
};

export type ReviewTexts = typeof reviewTexts;
