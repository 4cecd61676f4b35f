import { consoleTexts, type ConsoleTexts } from '../../texts/console-texts.ts';

/** The exit code for each way in which a run can end; `--help` explains each of them. */
export const EXIT_CODES = {
  done: 0,
  unexpected: 1,
  usage: 2,
  code: 3,
  rejected: 4,
  expired: 5,
  server: 6,
  envelope: 7,
  file: 8,
  not_signed_in: 9,
  state: 10,
  not_elevated: 11,
  network: 12,
  not_taken: 13,
  sign_in_failed: 14,
  stopped: 130,
} as const satisfies Record<string, number>;

export type Outcome = keyof typeof EXIT_CODES;

/** A text that the caller renders in the language it needs. */
export type Say = (texts: ConsoleTexts) => string;

/**
 * An error that ends the run. `say` tells the installer what to do in their language; `message` is the same text in
 * English.
 */
export class ConsoleError extends Error {
  override readonly name = 'ConsoleError';
  readonly outcome: Exclude<Outcome, 'done'>;
  readonly say: Say;

  constructor(outcome: Exclude<Outcome, 'done'>, say: Say, options?: ErrorOptions) {
    super(say(consoleTexts('en')), options);
    this.outcome = outcome;
    this.say = say;
  }
}
