import type { Language } from '../../contract/language.ts';
import type { ConsoleTexts } from '../../texts/console-texts.ts';
import { consoleTexts } from '../../texts/console-texts.ts';
import type { ConsoleEvent, Report } from '../enroll/events.ts';
import type { Output } from '../window/presenter.ts';
import { inLanguage, valueInLanguage } from './every-language.ts';

/** The terminal behind the window. */
export interface Terminal {
  readonly report: Report;
  readonly output: Output;
  /** Reads the next line; `undefined` at the end of the input. */
  readonly read: () => Promise<string | undefined>;
  /** Whether the terminal tells every event from the start, for a program that reads them. */
  readonly isEcho: boolean;
}

/**
 * The terminal's part in a run with a window. It keeps silent until its turn comes: when no window opens, or when it was
 * closed. Then it catches up with all that the run has told. A window that comes late is still served; who answers a
 * question first has answered it.
 */
export class TerminalTurn {
  readonly #terminal: Terminal;
  readonly #language: () => Language;
  readonly #come = Promise.withResolvers<void>();
  #isHere = false;
  #told: ConsoleEvent[] = [];
  #line: Promise<string | undefined> | undefined;

  constructor(terminal: Terminal, language: () => Language) {
    this.#terminal = terminal;
    this.#language = language;
  }

  report(event: ConsoleEvent): void {
    if (this.#isHere || this.#terminal.isEcho) this.#tell(event);
    else this.#told.push(event);
  }

  /** Gives the terminal its turn, for good. */
  take(why: keyof ConsoleTexts['window'] & ('noBrowser' | 'late' | 'left')): void {
    if (this.#isHere) return;
    this.#isHere = true;
    if (!this.#terminal.isEcho) this.#terminal.output.write(`${consoleTexts(this.#language()).window[why]}\n`);
    for (const event of this.#told.splice(0)) this.#tell(event);
    this.#come.resolve();
  }

  /** Resolves when the terminal has its turn. */
  get come(): Promise<void> {
    return this.#come.promise;
  }

  /** Tells how the run ended, if the terminal has kept silent so far. */
  end(): void {
    const last = this.#told.at(-1);
    if (last !== undefined) this.#tell(last);
  }

  /** Asks in the terminal as soon as it has its turn. A line that somebody began to wait for belongs to the next question. */
  async ask(question: string): Promise<string | undefined> {
    await this.#come.promise;
    this.#terminal.output.write(inLanguage(question, this.#language()));
    this.#line ??= this.#terminal.read();
    const line = await this.#line;
    this.#line = undefined;
    return line;
  }

  #tell(event: ConsoleEvent): void {
    this.#terminal.report(valueInLanguage(event, this.#language()));
  }
}
