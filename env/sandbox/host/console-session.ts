import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Language } from '../../../contract/language.ts';
import { ControlError } from '../loopback-server.ts';
import { runConsoleProgram } from './console-program.ts';
import type { ConsoleProgram } from './console-program.ts';
import { startRoomsApp } from './rooms-app.ts';
import { serverPin } from './server-pin.ts';
import type { ConsoleFacts, ConsoleLine, ConsoleView } from './wire.ts';

/** Less than the 30 seconds after which browsers and proxies may give up. */
const LONGEST_WAIT_SECONDS = 25;

export interface ConsoleSurroundings {
  readonly serverUrl: () => Promise<string | undefined>;
  readonly graphUrl: string;
}

export interface ConsoleOptions extends ConsoleSurroundings {
  readonly id: string;
  /** The folder in which the program writes SkypeSettings.xml and saves its run. */
  readonly folder: string;
  readonly facts: ConsoleFacts;
}

/** One console: the program that runs on it, and every line it has printed since the last start over. */
export class ConsoleSession {
  readonly #options: ConsoleOptions;
  #lines: ConsoleLine[] = [];
  #last = 0;
  #program: ConsoleProgram | undefined;
  readonly #waiting = new Set<() => void>();

  constructor(options: ConsoleOptions) {
    this.#options = options;
  }

  get folder(): string {
    return this.#options.folder;
  }

  view(after = 0): ConsoleView {
    const { id, facts } = this.#options;
    return { id, facts, lines: this.#lines.filter(({ number }) => number > after) };
  }

  /** Resolves when a line after number `after` arrives, or after `waitSeconds` at the latest. */
  changed(after: number, waitSeconds: number): Promise<void> {
    if (this.#last > after || !(waitSeconds > 0)) return Promise.resolve();
    return new Promise((resolve) => {
      const wake = (): void => {
        clearTimeout(timer);
        this.#waiting.delete(wake);
        resolve();
      };
      const timer = setTimeout(wake, Math.min(waitSeconds, LONGEST_WAIT_SECONDS) * 1_000);
      this.#waiting.add(wake);
    });
  }

  /** Submits a code. @throws ControlError 409 while the program runs, 502 without a server. */
  async submit(code: string, language: Language): Promise<void> {
    const { facts } = this.#options;
    const server = await this.#options.serverUrl();
    if (server === undefined) throw new ControlError(502, 'the server is not running yet');
    await this.#forget();
    const { make, model, serialNumber } = facts;
    const pin = await serverPin(server);
    const args = ['--server', server, '--otp', '-', '--make', make, '--model', model, '--serial', serialNumber];
    this.#run(pin === undefined ? args : [...args, `--pin=${pin}`], language, code);
  }

  /** Continues the same request after a stop or a failed sign-in. */
  async goOn(language: Language): Promise<void> {
    this.#run([], language);
  }

  async restart(): Promise<void> {
    this.#refuseWhileRunning();
    this.#tell({ event: 'restarting' });
    const signIn = await startRoomsApp(this.folder, this.#options.graphUrl).catch(() => undefined);
    this.#tell({ event: 'restarted', ...signIn });
  }

  async confirm(signedIn: boolean, language: Language): Promise<void> {
    this.#run([`--confirm=${signedIn ? 'signed_in' : 'failed'}`], language);
  }

  async startOver(): Promise<void> {
    await this.#stop();
    await this.#forget();
    this.#lines = [];
    this.#tell({ event: 'started_over' });
  }

  async close(): Promise<void> {
    for (const wake of [...this.#waiting]) wake();
    await this.#stop();
  }

  #run(args: readonly string[], language: Language, typed?: string): void {
    this.#refuseWhileRunning();
    this.#tell({ event: 'started' });
    const kept = ['--out', this.folder, '--state', join(this.folder, 'state'), '--language', language];
    const program = runConsoleProgram([...args, ...kept], (event) => this.#tell(event), typed);
    this.#program = program;
    void program.ended.then((exitCode) => {
      if (this.#program === program) this.#program = undefined;
      this.#tell({ event: 'ended', exitCode });
    });
  }

  #refuseWhileRunning(): void {
    if (this.#program !== undefined) throw new ControlError(409, 'the console program is running');
  }

  async #stop(): Promise<void> {
    const program = this.#program;
    this.#program = undefined;
    program?.stop();
    await program?.ended;
  }

  async #forget(): Promise<void> {
    this.#refuseWhileRunning();
    await rm(join(this.folder, 'state'), { recursive: true, force: true });
    await rm(join(this.folder, 'SkypeSettings.xml'), { force: true });
  }

  #tell(event: Readonly<Record<string, unknown>>): void {
    this.#last += 1;
    this.#lines.push({ event: '', ...event, number: this.#last });
    for (const wake of [...this.#waiting]) wake();
  }
}
