/** The texts of `--help`. */
export const consoleHelpTexts = {
  what: 'Signs a Teams Rooms console in with a one-time password that an administrator approves in Teams.',
  afterRestart: 'after the console has restarted',
  prepared: String.raw`Without --server, the address comes from the policy HKLM\Software\Policies\RoomsOTP or from the file RoomsOTP.json beside the program. Both can also set pins, the language, and whom to call.`,
  values: { text: 'TEXT', code: 'CODE', folder: 'DIR', hash: 'SHA-256' },
  options: {
    server: 'the Rooms OTP server; https, or http for a server on this machine',
    otp: 'the one-time password; if missing, the program asks for it; - reads it from standard input, so that it appears in no process list',
    facts: 'device facts to use instead of what the machine reports',
    out: 'folder for SkypeSettings.xml; on Windows, the folder of the Teams Rooms app by default',
    state: String.raw`folder for the state of this setup, readable only by you; %ProgramData%\RoomsOTP on Windows, otherwise ~/.rooms-otp`,
    confirm: 'after the restart: tells the server whether the room signed in',
    confirmNow: 'the same right away, without a restart, for rehearsals',
    pin: "SHA-256 of the server's signing key in base64url or hex; the program then works only with that server; repeat it for several keys; without it, the environment variable ROOMS_OTP_PIN applies",
    allowUnbound: "continues with a server whose digits don't prove this console's key; ask your IT department first",
    tlsRoot:
      'SHA-256 of a private root certificate that the server may use, such as that of your own authority; repeat it for several; the environment variable ROOMS_OTP_TLS_ROOT adds more',
    diagnose: 'checks the network, the server and this console, prints what it finds, and changes nothing',
    restart: 'deletes an unfinished or unconfirmed setup and starts over',
    language: 'the language of this program; that of the machine by default',
    text: 'stays in the terminal and opens no window',
    page: "prints the address of the program's page instead of opening a window; for tests and rehearsals",
    json: 'one line of JSON for each event, and no questions',
  },
  stopped: 'Stopped by Ctrl-C or a power cut? Start the program again to continue with the same request.',
  exitCodes: 'Exit codes:',
  outcomes: {
    done: 'the credential was delivered, or the sign-in was confirmed',
    unexpected: 'something unexpected went wrong',
    usage: "an option is wrong or missing, or a device fact couldn't be read",
    code: "the one-time password was mistyped three times, or the server didn't accept it",
    rejected: 'an administrator rejected or canceled the request',
    expired: 'the request expired; you need a new one-time password',
    server:
      "the server couldn't be reached, gave unusable answers, or couldn't prove who it is; follow the message, or run again to continue",
    envelope: "the credential wasn't encrypted correctly for this console",
    file: "SkypeSettings.xml couldn't be written",
    not_signed_in: 'the room was confirmed as not signed in; run again for a new password',
    state: 'another setup is unfinished or running, or there is nothing to confirm',
    not_elevated: 'the program needs administrator permissions; start it as an administrator',
    not_taken: "the Teams Rooms app didn't take the settings file after the restart",
    sign_in_failed: "the Teams Rooms app reported after the restart that the room isn't signed in",
    network:
      'a proxy, a certificate, the clock, or a sign-in page blocks the connection; the message says what to do and what IT has to allow',
    stopped: 'stopped by Ctrl-C; run again to continue with the same request',
  },
};

export type ConsoleHelpTexts = typeof consoleHelpTexts;
