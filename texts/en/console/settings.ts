/** What the console program says about settings that were prepared for it. `where` is a file or a registry key. */
export const consoleSettingsTexts = {
  unreadableFile: (path: string, reason: string) =>
    `We couldn't read the settings file ${path} (${reason}). Check its permissions. Nothing is lost.`,
  unreadablePolicy: (key: string, reason: string) =>
    `We couldn't read the policy ${key} (${reason}). Ask your IT department to let this user run reg.exe. Nothing is lost.`,
  notJson: (path: string) =>
    `The settings file ${path} isn't valid JSON. Fix it and run the program again. Nothing is lost.`,
  notJsonAt: (path: string, line: string, column: string) =>
    `The settings file ${path} isn't valid JSON at line ${line}, column ${column}. Fix it and run the program again. Nothing is lost.`,
  tooLarge: (path: string, most: number) =>
    `The settings file ${path} has more than ${most} bytes. Replace it with the file from the package.`,
  notObject: (path: string) =>
    `The settings file ${path} must contain one JSON object, such as {"server": "https://…"}.`,
  unknownName: (where: string, name: string, known: string) =>
    `${where} has the setting "${name}", which doesn't exist. Use only ${known}.`,
  notText: (where: string, name: string) => `${where}: "${name}" must be text.`,
  notTexts: (where: string, name: string) => `${where}: "${name}" must be a list of texts.`,
  wrongServer: (where: string, name: string) =>
    `${where}: "${name}" must be an address such as https://rooms.contoso.com, without a user name, "?", or "#".`,
  wrongPin: (where: string, name: string) =>
    `${where}: each pin in "${name}" must be a SHA-256 in base64url (43 characters) or hexadecimal (64 characters).`,
  wrongRoot: (where: string, name: string) =>
    `${where}: each root in "${name}" must be the SHA-256 of a certificate in hexadecimal (64 characters).`,
  wrongLanguage: (where: string, name: string, languages: string) =>
    `${where}: "${name}" must be one of ${languages}, or empty for the language of the console.`,
  longSupportText: (where: string, name: string, most: number) =>
    `${where}: "${name}" must have at most ${most} characters.`,
  otherPin: (weaker: string, binding: string) =>
    `${weaker} has a pin that isn't in ${binding}. This console only works with the servers that were prepared for it. Remove the pin, or ask your IT department.`,
  whomToCall: (supportText: string) => `Whom to call: ${supportText}`,
};

export type ConsoleSettingsTexts = typeof consoleSettingsTexts;
