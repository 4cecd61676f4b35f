/**
 * `missing`: something does not work until it is put right. `warning`: it works, yet somebody should look at it.
 * `not checked`: nobody can tell, as the question itself failed.
 */
type CheckOutcome = 'ok' | 'warning' | 'missing' | 'not checked';

/** What one look at the surroundings has found; never a secret. */
export interface Check {
  readonly subject: string;
  readonly outcome: CheckOutcome;
  readonly found: string;
  /** What to give or to change, and where. */
  readonly remedy?: string;
  /** Set right only by another configuration, so that a server need not start with it. */
  readonly isMistake?: true;
}
