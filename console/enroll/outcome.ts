import { consoleTexts, type ConsoleTexts } from '../../texts/console-texts.ts';

/** How a run can end; `--help` says what each means. */
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
  stopped: 130,
} as const satisfies Record<string, number>;

export type Outcome = keyof typeof EXIT_CODES;

/** A text in whichever language it is asked for. */
export type Say = (texts: ConsoleTexts) => string;

/** Ends the run; `say` is for the installer and says what to do, `message` is the same in English. */
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
