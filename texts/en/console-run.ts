/** What the console program says and asks from the code to the signed-in room. */
export const consoleRunTexts = {
  mistakes: {
    wrong_length: 'A one-time password has 12 letters and digits; this one has more or fewer.',
    wrong_symbol: 'A one-time password has only digits and letters, and never the letter U.',
    wrong_check_symbol: 'Something in it is mistyped: a wrong letter or digit, or two that changed places.',
  },
  triesLeft: (tries: number) => (tries === 1 ? 'One try is left.' : `${tries} tries are left.`),
  questions: {
    otp: 'One-time password (12 characters, for example as XXXX-XXXX-XXXX):',
    nextOtp: 'New one-time password, or Enter to stop:',
    fact: (fact: string) => `The ${fact} of this console could not be read. Please type it as on its label:`,
    signedIn: 'Did the room sign in? (yes, no or later):',
  },
  /** What can be typed for each answer to whether the room signed in, in small letters. */
  answers: { signed_in: ['y', 'yes'], failed: ['n', 'no'], later: ['l', 'later'] },
  facts: { make: 'make (manufacturer)', model: 'model', serialNumber: 'serial number', name: 'name' },
  otpRead: (code: string) => `One-time password: ${code}`,
  device: (make: string, model: string, serialNumber: string) =>
    `This console: ${make} ${model}, serial number ${serialNumber}`,
  deviceWithName: (make: string, model: string, serialNumber: string, name: string) =>
    `This console: ${make} ${model}, serial number ${serialNumber}, name ${name}`,
  keyStarted: "Making this console's key (this can take some seconds) …",
  keyReady: 'The key is ready.',
  resumed: (server: string) => `Going on with the earlier run, with ${server}.`,
  unconfirmed: (server: string) =>
    `An earlier run was delivered and never confirmed (${server}). To begin anew with another one-time password, add --restart.`,
  stale: {
    expired: 'An earlier run was kept here, but its request is over. It is forgotten now.',
    another_code:
      'An earlier run with another one-time password was kept here. It is forgotten now; this is a new one.',
  },
  accepted: 'The one-time password was accepted. Match code:',
  decideBy: (time: string) => `An administrator has until ${time} to approve.`,
  howToStop: 'Ctrl-C stops this program; the same command goes on later.',
  waiting: {
    decision: (since: string, lasting: string) =>
      `Waiting for an administrator to approve in Teams, since ${since} (${lasting}).`,
    release: (since: string, lasting: string) =>
      `Approved. Waiting for the new password of the room to be ready, since ${since} (${lasting}).`,
  },
  lasting: {
    moment: 'less than a minute',
    minutes: (minutes: number) => `${minutes} min`,
    hours: (hours: number, minutes: number) => `${hours} h ${minutes} min`,
  },
  readOut: (matchCode: string) => `Read these six digits out to them: ${matchCode}`,
  retrying: (trouble: string, until: string) =>
    `The server cannot be used at the moment: ${trouble}. Trying again until ${until}; nothing is lost.`,
  reconnected: 'The server answers again.',
  rejected: (reason: string) => `The request was not approved: ${reason}`,
  expired: (reason: string) => `It is over: ${reason}`,
  newCode: 'Ask your administrator for a new one-time password if one is needed.',
  written: (path: string) => `The settings for the sign-in were written: ${path}`,
  delivered:
    'Delivered. Restart the console now. When it is up again, run this program with --confirm to tell whether the room signed in.',
  fileTaken: 'The Teams Rooms app has taken the settings file.',
  fileStillThere: (path: string) => `The settings file, which holds the password, is still there: ${path}`,
  fileAdvice:
    'The Teams Rooms app takes it when the console restarts. If the room is signed in all the same, delete the file.',
  signedIn: 'Confirmed: the room is signed in. Everything kept for this run was deleted. You are done.',
  failed: (reason: string) => `It did not work: ${reason}`,
  notConfirmed: 'Nothing was confirmed. Run this program with --confirm when you know.',
  stopped: 'Stopped. Run the same command again to go on with the same request.',
  over: 'The request is no longer open.',
  noReason: 'No reason was given.',
  /** With what the server said in brackets, or nothing. */
  confirmationTooLate: (said: string) =>
    `The server no longer takes the confirmation. Tell your administrator that the room signed in.${said && ` (${said})`}`,
  noMorePasswords: (said: string) =>
    `The server no longer releases a password on this approval. Ask your administrator for a new code.${said && ` (${said})`}`,
  writtenInVain: (path: string, said: string) =>
    `${path} is written, but the server no longer waits for this console${said && ` (${said})`}. Restart the console, and tell your administrator whether the room signs in.`,
  /** After the room was confirmed as not signed in. */
  afterFailure: {
    release: 'Run the program again for a new password: it comes under the same approval.',
    attention:
      'It has failed too often: your administrator has to look at the request and try again. Then run the program again.',
    untold: 'Run the program again: it says whether a new password comes.',
  },
  /** After a credential that this console could not use. */
  putRight: {
    release:
      'The server was told. Put this right and run the same command again: a new password comes under the same approval.',
    attention:
      'The server was told. It has failed too often: put this right, let your administrator try again, and run the same command again.',
    over: 'The server was told. No password comes under this approval any more: put this right, and ask your administrator for a new code.',
    untold: 'The server was told. Put this right and run the same command again.',
    unheard: 'The server could not be told. Put this right and run the same command again soon.',
  },
};

export type ConsoleRunTexts = typeof consoleRunTexts;
