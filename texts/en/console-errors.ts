/** The errors that end the console program early, and what to do about them. */
export const consoleErrorTexts = {
  unexpected: (message: string) => `Something unexpected went wrong: ${message}`,
  /** About the command line. */
  unknownOption: (option: string) => `Unknown option ${option}. See --help.`,
  unusableOption: (option: string) => `${option} needs a value, or doesn't take one. See --help.`,
  unusableArguments: 'This program only accepts named options. See --help.',
  emptyOption: (option: string) => `${option} must not be empty.`,
  wrongConfirmation: (option: string) => `${option} must be signed_in or failed.`,
  wrongLanguage: (languages: string) => `--language must be one of ${languages}.`,
  wrongPin: (source: string) =>
    `${source} must be a SHA-256 in base64url (43 characters) or hexadecimal (64 characters).`,
  unboundWithPin:
    "--allow-unbound can't be used with a pin, because a console with a pin never sends an unprotected code.",
  noServer:
    'The server address is missing. Put it into RoomsOTP.json, or start the program with --server https://rooms.contoso.com',
  noAddress: (text: string) => `--server must be an address such as https://rooms.contoso.com, not "${text}".`,
  moreThanAddress: '--server must be only an address, without a user name, "?", or "#".',
  notEncrypted: '--server must start with https:// (http:// only works for a server on this machine).',
  noFolderNamed: "This isn't Windows. Use --out to say where to write SkypeSettings.xml.",
  noOtp: 'The one-time password is missing. Add it with --otp.',
  noOtpOnInput: 'There is no one-time password on standard input.',
  mistyped: 'The one-time password has a typo. Check it and run the program again.',
  mistypedThrice: 'The one-time password was mistyped three times. Ask your administrator to read it to you again.',
  wrongFact: (option: string, most: number) => `${option} must have 1 to ${most} printable characters.`,
  noFact: (fact: string, option: string) => `We couldn't read the ${fact} of this console. Add it with ${option}.`,
  nobodyToAsk: "This program can't ask questions here. Use --confirm=signed_in or --confirm=failed.",
  /** About the state that is saved on this console. */
  runNotFinished: (server: string) =>
    `There is an unfinished setup with ${server}. Finish it with that server, or delete it and start over with another one-time password (option --restart).`,
  runDamaged: (path: string) =>
    `${path} is damaged or from another version. Start over with a new one-time password (option --restart).`,
  runNotKept: (folder: string, reason: string) =>
    `${folder} can't be used (${reason}). Choose another folder with --state.`,
  noFolder: (folder: string) => `${folder} isn't a folder. Choose another one with --state.`,
  foreign: (path: string) =>
    `${path} belongs to another user or can be changed by others, so it isn't trusted. Remove it, or choose another folder with --state.`,
  ownerUnknown: "Windows didn't say who owns this file.",
  accessNotSet: "its access permissions couldn't be set",
  notYet: "There's nothing to confirm. The credential hasn't arrived yet. Run the program without --confirm first.",
  nothingKept: "There's nothing to confirm. No setup is saved here.",
  /** About the file for the Teams Rooms app. */
  noAppFolder: (folder: string) =>
    `The folder ${folder} doesn't exist. Make sure that the Teams Rooms app is installed and was started once, or choose a folder with --out.`,
  noSettingsFolder: (folder: string) =>
    `The folder ${folder} doesn't exist. Create it, or choose another one with --out.`,
  folderNotWritable: (folder: string) =>
    `We can't write to the folder ${folder}. Run this program as an administrator.`,
  fileNotWritten: (path: string, reason: string) => `We couldn't write ${path} (${reason}).`,
  notForFile: (file: string, element: string) => `The account's ${element} has a character that ${file} can't contain.`,
  /** About the server. */
  notAccepted: (said: string) => `The server didn't accept the request: ${said}.`,
  givenUp: (server: string, trouble: string) =>
    `We can't use ${server} right now: ${trouble}. Check the address and the network, and then try again.`,
  noOpening: (server: string) =>
    `${server} can't make digits that prove this console's key. It may be an older version of Rooms OTP, or something on the network may block /device/opening. Ask your IT department to update the server and to let this path through, and then try again.`,
  unboundChoice:
    'If your IT department tells you to continue without this proof, start the program with --allow-unbound.',
  keysNotShown: (server: string) =>
    `This console only works with a server whose key it knows, and ${server} doesn't show its keys. It may be an older version of Rooms OTP, or something on the network may block /.well-known/rooms-otp-audit. Ask your IT department to update the server and to let this path through.`,
  pinNotMet: (server: string) =>
    `${server} doesn't have the key that this console was prepared for. It may be another server, or someone may be intercepting the connection. Stop here, and tell your IT department. They can compare the key with --pin.`,
  pinReplaced: (server: string) =>
    `The keys of ${server} don't prove each other: a key was replaced without the signature of the key before it, or someone may be intercepting the connection. Stop here, and tell your IT department. If they lost the old key, they must give this console a new --pin.`,
  notSigned: (server: string) =>
    `The answer isn't signed by the key of ${server}. Someone may be changing what this console and the server say to each other. Stop here, and tell your IT department.`,
  digitsDiffer: (server: string) =>
    `This console and ${server} computed different digits, so someone may be changing what this console and the server say to each other. Stop here, and tell your IT department. Ask your administrator to reject the request. You need a new one-time password.`,
  maybeSentUnbound:
    "The server didn't accept the one-time password. An earlier run may have sent it already, with digits that don't prove this console's key. To continue that request, start the program with --allow-unbound. To start over with another one-time password, start it with --restart.",
  /** About a credential. */
  notOpened: (cause: string) => `The credential couldn't be opened: ${cause}.`,
  envelope: {
    not_jwe: "it isn't a compact JWE",
    not_base64url: "it isn't in base64url",
    header_not_json: "its header isn't a JSON object",
    content_not_json: "its content isn't a JSON object",
    other_algorithm: 'it is encrypted in an unexpected way',
    extensions: 'it asks for unexpected extensions',
    other_request: 'it is for another request',
    no_expiry: 'it has no expiration time',
    expired: 'it has expired',
    wrong_iv: 'its initialization vector has the wrong size',
    other_console: "it isn't encrypted for this console",
    changed: 'it was changed in transit',
  },
  lacks: (member: string) => `it has no ${member}`,
};

export type ConsoleErrorTexts = typeof consoleErrorTexts;
