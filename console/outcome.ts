import { consoleTexts, type ConsoleTexts } from '../bot/contract/texts/console-texts.ts';

/** How a run can end, with the exit code; `--help` says what each means. */
export const OUTCOMES = {
  done: { exitCode: 0 },
  unexpected: { exitCode: 1 },
  usage: { exitCode: 2 },
  code: { exitCode: 3 },
  rejected: { exitCode: 4 },
  expired: { exitCode: 5 },
  server: { exitCode: 6 },
  envelope: { exitCode: 7 },
  file: { exitCode: 8 },
  not_signed_in: { exitCode: 9 },
  state: { exitCode: 10 },
  stopped: { exitCode: 130 },
} as const satisfies Record<string, { readonly exitCode: number }>;

export type Outcome = keyof typeof OUTCOMES;

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
