/**
 * `missing` means that something does not work until someone fixes it. `warning` means that it works, but someone
 * should look at it. `not checked` means that the check itself failed, so the state is not known.
 */
type CheckOutcome = 'ok' | 'warning' | 'missing' | 'not checked';

/** The result of one check of the surroundings of the server. It never contains a secret. */
export interface Check {
  readonly subject: string;
  readonly outcome: CheckOutcome;
  readonly found: string;
  /** What doesn't work while this is missing, if the check knows it better than the guide of the first day. */
  readonly without?: string;
  /** What to grant or to change, and where. */
  readonly remedy?: string;
  /** Only another configuration fixes the problem, so a server does not have to start with it. */
  readonly isMistake?: true;
  /** It is meant to be missing unless an administrator decides for it, so the log of a start doesn't warn of it. */
  readonly isChoice?: true;
}
