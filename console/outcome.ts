/** How a run can end: the exit code and what it means, as printed by `--help`. */
export const OUTCOMES = {
  done: { exitCode: 0, meaning: 'the credential was delivered, or the sign-in was confirmed' },
  unexpected: { exitCode: 1, meaning: 'something unexpected went wrong' },
  usage: { exitCode: 2, meaning: 'an option is wrong or missing, or a device fact could not be read' },
  code: { exitCode: 3, meaning: 'the one-time password was mistyped three times, or the server refused it' },
  rejected: { exitCode: 4, meaning: 'an administrator rejected or withdrew the request' },
  expired: { exitCode: 5, meaning: 'the request ended without an answer: a new one-time password is needed' },
  server: { exitCode: 6, meaning: 'the server could not be reached or gave unusable answers; run again to go on' },
  envelope: { exitCode: 7, meaning: 'the credential that came was not sealed correctly to this console' },
  file: { exitCode: 8, meaning: 'SkypeSettings.xml could not be written' },
  not_signed_in: { exitCode: 9, meaning: 'the room was confirmed as not signed in; run again for a new password' },
  state: { exitCode: 10, meaning: 'an earlier run stands in the way, or there is nothing to confirm' },
  stopped: { exitCode: 130, meaning: 'stopped by Ctrl-C; run again to go on with the same request' },
} as const satisfies Record<string, { readonly exitCode: number; readonly meaning: string }>;

export type Outcome = keyof typeof OUTCOMES;

/** Ends the run; the message is for the installer and says what to do. */
export class ConsoleError extends Error {
  override readonly name = 'ConsoleError';
  readonly outcome: Exclude<Outcome, 'done'>;

  constructor(outcome: Exclude<Outcome, 'done'>, message: string, options?: ErrorOptions) {
    super(message, options);
    this.outcome = outcome;
  }
}
