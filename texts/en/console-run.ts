/** What the console program says and asks, from the code to the signed-in room. */
export const consoleRunTexts = {
  mistakes: {
    wrong_length: 'A one-time password has 12 or 16 letters and digits; this one has more or fewer.',
    wrong_symbol: 'A one-time password has only letters and digits, and never the letter U.',
    wrong_check_symbol: "There's a typo: a wrong letter or digit, or two that are swapped.",
  },
  triesLeft: (tries: number) => (tries === 1 ? 'You have one attempt left.' : `You have ${tries} attempts left.`),
  questions: {
    otp: 'One-time password (12 or 16 characters, for example as XXXX-XXXX-XXXX):',
    nextOtp: 'New one-time password, or Enter to stop:',
    fact: (fact: string) => `We couldn't read the ${fact} of this console. Type it as printed on the label:`,
    signedIn: 'Did the room sign in? (yes, no or later):',
  },
  /** What people can type, in lowercase letters, for each answer to whether the room signed in. */
  answers: { signed_in: ['y', 'yes'], failed: ['n', 'no'], later: ['l', 'later'] },
  facts: { make: 'make (manufacturer)', model: 'model', serialNumber: 'serial number', name: 'device name' },
  otpRead: (code: string) => `One-time password: ${code}`,
  device: (make: string, model: string, serialNumber: string) =>
    `This console: ${make} ${model}, serial number ${serialNumber}`,
  deviceWithName: (make: string, model: string, serialNumber: string, name: string) =>
    `This console: ${make} ${model}, serial number ${serialNumber}, device name ${name}`,
  keyStarted: 'Creating a key for this console (this can take a few seconds) …',
  keyReady: 'The key is ready.',
  resumed: (server: string) => `Continuing the earlier setup with ${server}.`,
  unconfirmed: (server: string) =>
    `An earlier setup was delivered but never confirmed (${server}). To start over with another one-time password, start the program with --restart.`,
  stale: {
    expired: 'An earlier setup was saved here, but its request has ended. It was deleted.',
    another_code:
      'An earlier setup with another one-time password was saved here. It was deleted, and a new one starts.',
  },
  accepted: 'The one-time password was accepted. Verification digits:',
  digitsProveNothing:
    "These digits don't prove this console's key, because the code was sent without this proof. The administrator sees that, too.",
  openingOver: 'The connection to the server took too long. Starting again with the same code and a new key.',
  decideBy: (time: string) => `An administrator has until ${time} to decide.`,
  howToStop: 'Press Ctrl-C to stop this program. Start it again later to continue.',
  waiting: {
    decision: (since: string, lasting: string) =>
      `Waiting for an administrator to approve in Teams, since ${since} (${lasting}).`,
    release: (since: string, lasting: string) =>
      `Approved. Waiting for the room's new password, since ${since} (${lasting}).`,
  },
  lasting: {
    moment: 'less than a minute',
    minutes: (minutes: number) => `${minutes} min`,
    hours: (hours: number, minutes: number) => `${hours} h ${minutes} min`,
  },
  readOut: (matchCode: string) => `Read these 6 digits to them: ${matchCode}`,
  retrying: (trouble: string, until: string) =>
    `We can't use the server right now: ${trouble}. Trying again until ${until}. Nothing is lost.`,
  reconnected: 'The server is responding again.',
  rejected: (reason: string) => `The request wasn't approved: ${reason}`,
  expired: (reason: string) => `The request has ended: ${reason}`,
  newCode: 'If you need a new one-time password, ask your administrator.',
  written: (path: string) => `The sign-in settings were saved: ${path}`,
  delivered:
    'Delivered. Restart the console now. After the restart, run this program with --confirm to say whether the room signed in.',
  fileTaken: 'The Teams Rooms app has taken the settings file.',
  fileStillThere: (path: string) => `The settings file, which contains the password, is still there: ${path}`,
  fileAdvice:
    'The Teams Rooms app takes it when the console restarts. If the room is already signed in, delete the file.',
  signedIn: "Confirmed: the room is signed in. Everything saved for this setup was deleted. You're done.",
  failed: (reason: string) => `It didn't work: ${reason}`,
  notConfirmed: 'Nothing was confirmed. Run this program with --confirm when you know whether the room signed in.',
  stopped: 'Stopped. Start the program again to continue with the same request.',
  over: 'The request is no longer open.',
  noReason: 'No reason was given.',
  /** These texts end with what the server said, in parentheses, if it said anything. */
  confirmationTooLate: (said: string) =>
    `The server no longer accepts the confirmation. Tell your administrator that the room signed in.${said && ` (${said})`}`,
  noMorePasswords: (said: string) =>
    `The server no longer releases a password for this approval. Ask your administrator for a new code.${said && ` (${said})`}`,
  writtenInVain: (path: string, said: string) =>
    `${path} is written, but the server no longer waits for this console${said && ` (${said})`}. Restart the console, and tell your administrator whether the room signs in.`,
  /** What to do after someone confirmed that the room didn't sign in. */
  afterFailure: {
    release: 'Try again to get a new password. The approval is still valid.',
    attention:
      'This failed several times. Your administrator must check the request and try again. Then try again here.',
    untold: 'Try again to see whether a new password is available.',
  },
  /** What to do after a credential that this console couldn't use. */
  putRight: {
    release:
      'The server knows about this. Fix the problem, and then try again to get a new password. The approval is still valid.',
    attention:
      'The server knows about this. It failed several times. Fix the problem, ask your administrator to try again, and then try again here.',
    over: 'The server knows about this. This approval no longer gives a password. Fix the problem, and ask your administrator for a new code.',
    untold: 'The server knows about this. Fix the problem, and then try again.',
    unheard: "We couldn't tell the server. Fix the problem, and try again soon.",
  },
};

export type ConsoleRunTexts = typeof consoleRunTexts;
