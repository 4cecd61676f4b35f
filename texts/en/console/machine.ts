/** What the console program says about this machine, about the restart, and in its log. */
export const consoleMachineTexts = {
  notElevated:
    'This program needs administrator permissions. Switch from the Teams Rooms app to Windows (admin mode), sign in as the local administrator, right-click the program, and select Run as administrator.',
  alreadyRunning:
    "This program is already running on this console. Continue there. If you can't find it, restart the console, and then start the program again.",
  noAppUser: (user: string) =>
    `This console has no local user "${user}", which the Teams Rooms app normally runs as. It may sign in without a password or may have been set up in another way, so it can't take a settings file. Ask your IT department, or choose a folder with --out.`,
  noAppProfile: (user: string) =>
    `The local user "${user}" has never signed in to Windows on this console, so there's no folder for the settings file. Let the Teams Rooms app start once, and then run this program again.`,
  appFolderUnknown:
    "Windows didn't say where the Teams Rooms app keeps its settings. PowerShell may be blocked here. Ask your IT department, or choose a folder with --out.",
  foreignSettings: (path: string) =>
    `${path} already exists, and this program didn't write it. It may contain settings that the Teams Rooms app is still meant to take. Restart the console so that the app takes the file, or delete it. To replace it, start the program with --replace-settings.`,
  notRestarted: "The console hasn't restarted since the delivery. Restart it first.",
  /** About where the code comes from. */
  otpAsArgument:
    'With --unattended, the one-time password comes from --otp-file or from standard input (--otp -), because process lists show the command line.',
  twoOtpSources: 'Use either --otp or --otp-file.',
  otpFileEmpty: (path: string) => `${path} contains no one-time password.`,
  otpFileTooLarge: (bytes: number) => `The file for --otp-file must be at most ${bytes} bytes long.`,
  otpFileUnusable: (path: string, code: string) =>
    `We couldn't read, overwrite, and delete ${path} (${code}), so its one-time password wasn't used.`,
  noOtpFile: (path: string) => `There is no file ${path}, and no earlier setup to continue.`,
  recordNotWritten: (option: string, code: string) => `We couldn't write the file for ${option} (${code}).`,
  /** Lines of the log. */
  otpRead: (selector: string) => `The one-time password that starts with ${selector} was read.`,
  digits: (matchCode: string, isBound: boolean) =>
    isBound
      ? `Verification digits: ${matchCode}`
      : `Verification digits: ${matchCode} (they don't prove this console's key)`,
  /** About the restart. */
  deliveredAndChecked:
    'Delivered. Restart the console now. After the restart, it tells the server by itself whether the room signed in. You can also run this program with --confirm.',
  restarting: 'The console restarts now.',
  cannotRestart: "This program can't restart this machine. Restart it yourself.",
  restartFailed: (reason: string) => `Windows didn't restart (${reason}). Restart the console yourself.`,
  checkNotScheduled: (reason: string) =>
    `After the restart, this console can't find out by itself whether the room signed in (${reason}).`,
  checkStarted: 'Checking what the Teams Rooms app did after the restart.',
  nothingToCheck: "There's nothing to check after the restart.",
  notTaken: (path: string) =>
    `The Teams Rooms app didn't take the settings file within 10 minutes after the restart. ${path} was deleted, because it held the password. Check that the app starts, ask your administrator to release the password again, and then run this program again.`,
  signInFailed: (detail: string) =>
    `The Teams Rooms app reports that the room isn't signed in: ${detail} Tell your administrator.`,
  signedInByLog: 'The Teams Rooms app reports that the room is signed in. Everything saved for this setup was deleted.',
  logSilent: {
    no_log: "This console has no log of the Teams Rooms app, so it's unknown whether the room signed in.",
    unreadable: "The log of the Teams Rooms app couldn't be read, so it's unknown whether the room signed in.",
    no_entry:
      "The Teams Rooms app wrote nothing about this room's account within 20 minutes, so it's unknown whether the room signed in.",
  },
  told: 'The report reached the server.',
  notTold: (reason: string) => `The server didn't accept this report: ${reason}`,
  taskNotRemoved: (reason: string) => `The scheduled task "Rooms OTP after restart" couldn't be removed (${reason}).`,
  /** About the options, for `--help`. */
  options: {
    file: 'FILE',
    replaceSettings: "overwrites a SkypeSettings.xml that this program didn't write",
    restartNow: 'restarts the console after the delivery; on Windows only',
    unattended:
      'for SYSTEM and remote tools: asks no questions and opens no window; the code comes from --otp-file or --otp -',
    otpFile: 'a file with the one-time password; it is read once, overwritten, and deleted',
    log: 'appends each event to this file, with the 6 digits and without the code',
    outcome: 'keeps the current state in this file, as JSON',
    afterRestart: 'what the scheduled task runs after the restart',
  },
};

export type ConsoleMachineTexts = typeof consoleMachineTexts;
