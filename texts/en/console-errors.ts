/** What ends the console program early, and what to do about it. */
export const consoleErrorTexts = {
  unexpected: (message: string) => `Something unexpected went wrong: ${message}`,
  /** Of the command line. */
  unknownOption: (option: string) => `Unknown option ${option}. See --help.`,
  unusableOption: (option: string) => `The value of ${option} is missing, or it takes none. See --help.`,
  unusableArguments: 'This program takes options only, each with its name. See --help.',
  emptyOption: (option: string) => `${option} must not be empty.`,
  wrongConfirmation: (option: string) => `${option} takes signed_in or failed.`,
  wrongLanguage: (languages: string) => `--language takes one of ${languages}.`,
  noServer: 'Which server? Name it: --server https://rooms.contoso.com',
  noAddress: (text: string) => `--server must be an address such as https://rooms.contoso.com, not "${text}".`,
  moreThanAddress: '--server must be an address alone, without a user name, "?" or "#".',
  notEncrypted: '--server must begin with https:// (http:// is for a server on this machine only).',
  noFolderNamed: 'This is not Windows: say with --out where SkypeSettings.xml is to be written.',
  noOtp: 'There is no one-time password. Give it with --otp.',
  noOtpOnInput: 'There is no one-time password on the standard input.',
  mistyped: 'The one-time password was mistyped. Check it and run the program again.',
  mistypedThrice: 'The one-time password was mistyped three times. Ask your administrator to read it to you again.',
  wrongFact: (option: string, most: number) => `${option} must have 1 to ${most} printable characters.`,
  noFact: (fact: string, option: string) => `The ${fact} of this console could not be read. Give it with ${option}.`,
  nobodyToAsk: 'Nobody can be asked here. Use --confirm=signed_in or --confirm=failed.',
  /** Of what is kept on this console. */
  runNotFinished: (server: string) =>
    `An unfinished run with ${server} is kept here. Finish it, or add --restart to forget it.`,
  runDamaged: (path: string) =>
    `${path} is damaged or of another version. Add --restart to begin anew, with a new one-time password.`,
  runNotKept: (folder: string, reason: string) =>
    `${folder} cannot be used (${reason}). Name another folder with --state.`,
  noFolder: (folder: string) => `${folder} is no folder. Name another one with --state.`,
  foreign: (path: string) =>
    `${path} belongs to another user or can be changed by others, so it is not trusted. Remove it, or name another folder with --state.`,
  ownerUnknown: 'Windows did not tell whose file this is.',
  accessNotSet: 'its access rights could not be set',
  notYet: 'There is nothing to confirm. The credential has not come yet: run the program without --confirm first.',
  nothingKept: 'There is nothing to confirm. No run is kept here.',
  /** Of the file for the Teams Rooms app. */
  noAppFolder: (folder: string) =>
    `There is no folder ${folder}. Is the Teams Rooms app installed, and has it been started once? Otherwise name a folder with --out.`,
  noSettingsFolder: (folder: string) =>
    `There is no folder ${folder}. Make the folder, or name another one with --out.`,
  folderNotWritable: (folder: string) =>
    `The folder ${folder} cannot be written to. Run this program as an administrator.`,
  fileNotWritten: (path: string, reason: string) => `${path} could not be written (${reason}).`,
  notForFile: (file: string, element: string) => `${file} cannot hold a character of the account's ${element}.`,
  /** Of the server. */
  notAccepted: (said: string) => `The server did not accept the request: ${said}.`,
  givenUp: (server: string, trouble: string) =>
    `${server} is not usable at the moment: ${trouble}. Check the address and the network, then run the same command again.`,
  /** Of a credential. */
  notOpened: (cause: string) => `The credential could not be opened: ${cause}.`,
  envelope: {
    not_jwe: 'it is not a compact JWE',
    not_base64url: 'it is not in base64url',
    header_not_json: 'its header is not a JSON object',
    content_not_json: 'its content is not a JSON object',
    other_algorithm: 'it is sealed in another way than agreed',
    extensions: 'it asks for extensions that are not agreed',
    other_request: 'it is for another request',
    no_expiry: 'it has no time of expiry',
    expired: 'it has expired',
    wrong_iv: 'its initialisation vector has the wrong size',
    other_console: 'it is not sealed to this console',
    changed: 'it was changed on its way',
  },
  lacks: (member: string) => `it has no ${member}`,
};

export type ConsoleErrorTexts = typeof consoleErrorTexts;
