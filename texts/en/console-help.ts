/** Of `--help`. */
export const consoleHelpTexts = {
  what: 'Signs a Teams Rooms console in with a one-time password that an administrator approves in Teams.',
  afterRestart: 'after the restart of the console',
  values: { text: 'TEXT', code: 'CODE', folder: 'DIR' },
  options: {
    server: 'the Rooms OTP server; https, or http on this machine itself',
    otp: 'the one-time password; asked for when it is not given; - reads it from the standard input, so that it stands in no list of processes',
    facts: 'in place of what the machine tells of itself',
    out: 'where SkypeSettings.xml goes; on Windows the folder of the Teams Rooms app',
    state: String.raw`where this run is kept until it is done, readable by you alone; %ProgramData%\RoomsOTP on Windows, otherwise ~/.rooms-otp`,
    confirm: 'after the restart: tells the server whether the room signed in',
    confirmNow: 'the same at once, without a restart, for rehearsals',
    restart: 'forgets a run that is unfinished, or was never confirmed, and begins anew',
    language: 'in which to speak; that of this machine when it is not given',
    json: 'one line of JSON for each event, and no questions',
  },
  stopped: 'Stopped by Ctrl-C or a power cut? The same command goes on with the same request.',
  exitCodes: 'Exit codes:',
  outcomes: {
    done: 'the credential was delivered, or the sign-in was confirmed',
    unexpected: 'something unexpected went wrong',
    usage: 'an option is wrong or missing, or a device fact could not be read',
    code: 'the one-time password was mistyped three times, or the server refused it',
    rejected: 'an administrator rejected or withdrew the request',
    expired: 'the request ended without an answer: a new one-time password is needed',
    server: 'the server could not be reached or gave unusable answers; run again to go on',
    envelope: 'the credential that came was not sealed correctly to this console',
    file: 'SkypeSettings.xml could not be written',
    not_signed_in: 'the room was confirmed as not signed in; run again for a new password',
    state: 'an earlier run stands in the way, or there is nothing to confirm',
    stopped: 'stopped by Ctrl-C; run again to go on with the same request',
  },
};

export type ConsoleHelpTexts = typeof consoleHelpTexts;
