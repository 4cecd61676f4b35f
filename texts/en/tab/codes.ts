export const codesTexts = {
  title: 'One-time passwords',
  toResults: 'Back to the results',
  over: 'The codes are hidden for good',
  overHint:
    'They can be seen for 15 minutes, and until they are used. Generate new one-time passwords where one is missing; the earlier one then stops working.',
  /** Before and after the time that is left. */
  timeLeft: {
    before: 'You alone can see these codes, for another',
    after: '. Copy, download or print what the installers need; later only new ones can be generated.',
  },
  list: 'Codes',
  hidden: 'Hidden code',
  hide: 'Hide',
  show: 'Show',
  hideOf: (room: string) => `Hide the code for ${room}`,
  showOf: (room: string) => `Show the code for ${room}`,
  copy: 'Copy',
  copyOf: (room: string) => `Copy the code for ${room}`,
  copied: (room: string) => `Code for ${room} copied.`,
  notCopied: 'The browser lets nothing be copied here. Show the code and copy it by hand.',
  showMore: (count: number) => `Show ${count} more`,
  hideAll: 'Hide all',
  showAll: 'Show all',
  copyAll: 'Copy all',
  copiedAll: (count: number) => `${count} codes copied.`,
  noneCopied: 'The browser lets nothing be copied here. Download the codes instead.',
  download: 'Download',
  sheets: 'Installer sheets',
};

export const sheetTexts = {
  toCodes: 'Back to the codes',
  over: 'The codes are hidden for good: their 15 minutes are over.',
  print: 'Print',
  count: (count: number, left: string) =>
    `${count === 1 ? '1 sheet' : `${count} sheets`} of A4, for another ${left}. Whoever has a sheet can start a console: hand it over in person.`,
  scan: (room: string) => `The code for ${room}, to be scanned`,
  validFrom: 'Valid from',
  notBefore: (moment: string) => `${moment}; a console does not take it before`,
  validUntil: 'Valid until',
  onceUntil: (moment: string) => `${moment}, for one console, once`,
  server: 'Server',
  whatToDo: 'What to do',
  atConsole: (room: string) =>
    `At the console in ${room}, start the program of Rooms OTP and give it the address of the server.`,
  typeCode: 'Type the code. Spaces, dashes and letter case do not matter.',
  call: 'Call the administrator, and read out the six digits that the console shows.',
  restart: 'When the console says that it is delivered, restart the console.',
  finish: 'See that the room signs in, and tell the administrator. Then destroy this sheet.',
};

export type CodesTexts = typeof codesTexts;
export type SheetTexts = typeof sheetTexts;
