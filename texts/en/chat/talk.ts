/** What the bot answers to small talk, to words that it doesn't understand, and to lists of rooms. */
export const chatTalkTexts = {
  greeting: 'Hello! I generate one-time passwords for Teams Rooms consoles. What would you like to do?',
  thanks: "You're welcome.",
  /** The buttons below a short answer. `said` is what the bot then reads. */
  suggestions: [
    { title: 'Generate OTP', said: 'generate otp' },
    { title: 'Pending', said: 'pending' },
    { title: 'Help', said: 'help' },
  ],
  help: 'Help',
  notUnderstood: "I didn't understand that. Nothing has changed.",
  didYouMean: (said: string) => `Did you mean "${said}"?`,
  yes: 'Yes',
  tooLong: "That's too long for a command. To generate codes for many rooms, open the wizard.",
  several: "That's more than one thing at once. Nothing has changed. Send one command at a time.",
  oneByOne: 'Approve, reject, and revoke one room at a time. Nothing has changed.',
  unclear:
    "I never show or set the password of an account. I can generate a new one-time password, or revoke the one that's active.",
  cancel: 'Cancel',
  kept: 'Nothing has changed.',
  undo: {
    state: 'Revoke a one-time password',
    title: 'Which room is it for?',
    text: "Nothing has changed yet. You can revoke a one-time password until its console has signed in. An approval can't be taken back.",
    next: 'Continue',
  },
  approved: (room: string) =>
    `The request for ${room} is already approved, and that can't be taken back. Nothing has changed. If the wrong console got the password, open the request in the app and sign the room out, or reset the account's password in Microsoft Entra.`,
  digitsElsewhere:
    'Not approved: others can read the digits in this conversation. Approve on this card, or type the command in your chat with me.',
  nothingWaits: (room: string) => `No request for ${room} is waiting for approval.`,
  untilWholeHours: (until: string, zone: string) =>
    `You asked for a code until ${until} (${zone}). Codes are valid for whole hours, rounded up.`,
  lifetime: {
    unclear:
      'I can\'t tell how long the code should be valid. Type, for example, "for 8h", "for 2 days", or "until 18:00".',
    over: 'That time has already passed. Type, for example, "until tomorrow 9:00" or "for 8h".',
    no_zone: 'I don\'t know your time zone. Type how long the code should be valid, for example "for 8h" or "for 2d".',
  },
  wizard: {
    text: 'The wizard generates codes for many rooms.',
    rooms: (count: number) => `${count === 1 ? '1 room is' : `${count} rooms are`} selected in the wizard.`,
    building: (building: string) => `The wizard opens with the rooms of the building ${building}.`,
    unclear: (names: string) => `No room, or more than one, matches these names: ${names}`,
  },
  rooms: {
    state: "Some names aren't clear",
    title: 'Which rooms do you mean?',
    text: 'Nothing was generated yet. Type the exact names, or continue with the rooms we found.',
    textStatus: 'Type the exact names, or continue with the rooms we found.',
    clear: 'Exactly one room has this name.',
    unknown: 'No room has this name.',
    several: (names: string) => `This could be: ${names}`,
    generate: (count: number) => (count === 1 ? 'Generate for 1 room' : `Generate for ${count} rooms`),
    show: 'Show these rooms',
  },
  issued: {
    title: (count: number) => (count === 1 ? '1 one-time password' : `${count} one-time passwords`),
    validUntil: (until: string) => `Expiration date: ${until}`,
    next: (minutes: number) =>
      `Select "Show code" and read it to the installer. Only the person who generated a code can see it, for ${minutes} minutes.`,
  },
};

export type ChatTalkTexts = typeof chatTalkTexts;
