import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Language } from '../../../contract/language.ts';
import { ControlError } from '../loopback-server.ts';
import { type ConsoleEventLine, type ConsoleProgram, runConsoleProgram } from './console-program.ts';
import { serverPin } from './server-pin.ts';
import type { ConsoleSteps } from './wire.ts';

const MOST_CONSOLES = 20;
/** Less than the 30 seconds after which browsers and proxies may give up. */
const LONGEST_WAIT_SECONDS = 25;

export interface ConsoleSurroundings {
  readonly serverUrl: () => Promise<string | undefined>;
  readonly graphUrl: string;
}

type Step = ConsoleSteps['steps'][number];

/** Returns the step of a newcomer that an event of a console means. */
function stepOf({ event, for: waitingFor }: ConsoleEventLine): Step | undefined {
  if (event === 'otp_accepted') return 'submitted';
  if (event === 'credential_written' || (event === 'waiting' && waitingFor === 'release')) return 'approved';
  return event === 'signed_in' ? 'signedIn' : undefined;
}

/** The consoles of all windows. Each runs the real program, in a folder of its own that the sandbox deletes. */
export class Consoles {
  readonly #surroundings: ConsoleSurroundings;
  readonly #running = new Set<ConsoleProgram>();
  readonly #folders: string[] = [];
  readonly #steps: Step[] = [];
  readonly #waiting = new Set<() => void>();

  constructor(surroundings: ConsoleSurroundings) {
    this.#surroundings = surroundings;
  }

  /**
   * Starts a console and returns the address of its page.
   * @throws ControlError 429 when too many are open, 502 without a server
   */
  async open(language: Language): Promise<string> {
    if (this.#running.size >= MOST_CONSOLES)
      throw new ControlError(429, `at most ${MOST_CONSOLES} consoles can be open; close one first`);
    const { graphUrl } = this.#surroundings;
    const server = await this.#surroundings.serverUrl();
    if (server === undefined) throw new ControlError(502, 'the server is not running yet');
    const folder = await mkdtemp(join(tmpdir(), 'rooms-otp-console-'));
    const number = String(this.#folders.push(folder)).padStart(4, '0');
    const pin = await serverPin(server);
    const args = [
      ...[folder, graphUrl, '--page', '--json', '--server', server, '--out', folder, '--state', join(folder, 'state')],
      ...['--make', 'Contoso', '--model', 'Room Console 2', '--serial', `SN-2026-${number}`, '--language', language],
      ...(pin === undefined ? [] : [`--pin=${pin}`]),
    ];
    return this.#start(args);
  }

  /** Returns the steps after number `after`, as soon as there are any, or after `waitSeconds` at the latest. */
  async steps(after: number, waitSeconds: number): Promise<ConsoleSteps> {
    if (this.#steps.length <= after && waitSeconds > 0) await this.#changed(waitSeconds);
    return { last: this.#steps.length, steps: this.#steps.slice(after) };
  }

  async close(): Promise<void> {
    for (const wake of [...this.#waiting]) wake();
    const running = [...this.#running];
    for (const program of running) program.stop();
    await Promise.all(running.map(({ ended }) => ended));
    await Promise.all(this.#folders.map((folder) => rm(folder, { recursive: true, force: true })));
  }

  #start(args: readonly string[]): Promise<string> {
    return new Promise((resolve, reject) => {
      const program = runConsoleProgram(args, (event) => {
        if (event['event'] === 'page_ready') resolve(String(event['url']));
        this.#note(stepOf(event));
      });
      this.#running.add(program);
      void program.ended.then(() => {
        this.#running.delete(program);
        reject(new ControlError(502, 'the console program ended'));
      });
    });
  }

  #note(step: Step | undefined): void {
    if (step === undefined) return;
    this.#steps.push(step);
    for (const wake of [...this.#waiting]) wake();
  }

  #changed(waitSeconds: number): Promise<void> {
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
}
