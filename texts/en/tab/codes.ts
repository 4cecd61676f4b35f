export const codesTexts = {
  title: 'One-time passwords',
  toResults: 'Back to the results',
  over: 'The codes can no longer be shown',
  overHint:
    'They could be shown until 15 minutes after the rollout finished. If a code is lost, generate a new one-time password; the earlier one then stops working.',
  /** The words before and after the time that is left. */
  timeLeft: {
    before: 'Only you can see these codes, for another',
    after: '. Copy, download, or print what the installers need. After that, you can only generate new ones.',
  },
  used: (count: number, written: string, total: string) =>
    `${written} of ${total} ${count === 1 ? 'is' : 'are'} used already.`,
  unseen: 'No one has seen this code.',
  unseenCount: (count: number, written: string) =>
    count === 1
      ? '1 code can no longer be shown, and no one has seen it.'
      : `${written} codes can no longer be shown, and no one has seen them.`,
  unseenHint: 'Generate again to get new codes for these rooms. The codes that no one has seen then stop working.',
  unseenWithFile:
    'Their passwords came from a CSV file, which the server no longer has. Start a new rollout with the file.',
  again: 'Generate again',
  againOf: (room: string) => `Generate again: code for ${room}`,
  againAll: (count: number, written: string) => `Generate ${written} ${count === 1 ? 'code' : 'codes'} again`,
  search: 'Search rooms',
  searchHint: 'Room, address, or location',
  state: 'Status',
  anyState: 'Any status',
  none: 'No code was generated in this rollout.',
  noMatch: 'No room matches the filters.',
  clearFilters: 'Clear filters',
  list: 'Codes',
  hidden: 'Hidden code',
  hide: 'Hide',
  show: 'Show',
  hideOf: (room: string) => `Hide the code for ${room}`,
  showOf: (room: string) => `Show the code for ${room}`,
  copy: 'Copy',
  copyOf: (room: string) => `Copy the code for ${room}`,
  copiedNow: 'Copied',
  copied: (room: string) => `Code for ${room} copied.`,
  notCopied: "The browser doesn't allow copying here. Show the code and copy it by hand.",
  showMore: (count: number) => `Show ${count} more`,
  hideAll: 'Hide all',
  showAll: 'Show all',
  copyAll: 'Copy all',
  copiedAll: (count: number) => (count === 1 ? '1 code copied.' : `${count} codes copied.`),
  noneCopied: "The browser doesn't allow copying here. Download the codes instead.",
  download: 'Download',
  sheets: 'Installer sheets',
};

export const sheetTexts = {
  toCodes: 'Back to the codes',
  over: 'The codes can no longer be shown. They were available until 15 minutes after the rollout finished.',
  print: 'Print',
  count: (count: number, left: string) =>
    `${count === 1 ? '1 sheet' : `${count} sheets`} available for another ${left}. Anyone with a sheet can start a console, so hand it over in person.`,
  choices: { perPage: 'Sheets per page', paper: 'Paper', language: 'Language of the installer' },
  perPages: { 1: 'One', 4: 'Four' },
  papers: { a4: 'A4', letter: 'Letter' },
  languages: { en: 'English', de: 'German' },
  scan: (room: string) => `The status page for ${room}, for scanning`,
  status: 'Scan to see the status of this room on your phone.',
  used: (state: string) => `This code was already used. Status: ${state}.`,
  ended: (state: string) => `This code can't be used anymore. Status: ${state}.`,
  upn: 'Sign-in address',
  serialNumber: 'Expected serial number',
  contact: 'Contact for installers',
  validFrom: 'Valid from',
  notBefore: (moment: string) => `${moment}. Consoles don't accept it earlier.`,
  validUntil: 'Expiration date',
  onceUntil: (moment: string) => `${moment}. It works once, on one console.`,
  server: 'Server',
  whatToDo: 'What to do',
  atConsole: (room: string) => `On the console in ${room}, start the Rooms OTP program and enter the server address.`,
  typeCode: "Type the code. Spaces, dashes, and capitalization don't matter.",
  call: 'Call the administrator and read out the 6 digits on the console.',
  restart: 'When the console shows that the credential is delivered, restart the console.',
  finish: 'Wait until the room signs in, and tell the administrator. Then destroy this sheet.',
};

export type CodesTexts = typeof codesTexts;
export type SheetTexts = typeof sheetTexts;
