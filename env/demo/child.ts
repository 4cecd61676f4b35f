import { type ChildProcess, spawn } from 'node:child_process';
import { createInterface } from 'node:readline';

/** A program of this project that the demo starts. It prints one JSON value per line. */
export interface Child {
  /**
   * Resolves with the first line that matches, whether it was printed already or is yet to come.
   * @throws Error when the program ends first
   */
  line(fits: (value: unknown) => boolean): Promise<unknown>;
  /** Stops the program. @param signal SIGTERM by default, which lets the program finish what it is doing */
  stop(signal?: NodeJS.Signals): Promise<void>;
  /** Resolves with a sentence about how the program ended, if nobody stopped it. Otherwise it never resolves. */
  readonly crashed: Promise<string>;
}

function readJson(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}

/** The JSON lines of a program, and the callers that wait for them. */
class LineLog {
  readonly #seen: unknown[] = [];
  readonly #waiting = new Set<() => void>();
  #ended = false;

  add(value: unknown): void {
    this.#seen.push(value);
    this.#wake();
  }

  end(): void {
    this.#ended = true;
    this.#wake();
  }

  /** Resolves with the first matching line, or `undefined` when the program ends before one comes. */
  first(fits: (value: unknown) => boolean): Promise<unknown> {
    return new Promise((resolve) => {
      const look = (): void => {
        const found = this.#seen.find(fits);
        if (found === undefined && !this.#ended) return;
        this.#waiting.delete(look);
        resolve(found);
      };
      this.#waiting.add(look);
      look();
    });
  }

  #wake(): void {
    for (const look of this.#waiting) look();
  }
}

/** Resolves with the exit code, or with the signal that ended the program. */
function endOf(child: ChildProcess): Promise<string> {
  return new Promise((resolve) => child.once('exit', (code, signal) => resolve(signal ?? `exit code ${code}`)));
}

/** Programs that run. None of them may outlive this process, however it ends. */
const running = new Set<ChildProcess>();
process.once('exit', () => {
  for (const child of running) child.kill('SIGKILL');
});

/** Makes a program end with this process at the latest. */
export function endWithThisProcess(child: ChildProcess): void {
  running.add(child);
  child.once('exit', () => running.delete(child));
}

/** Runs a file with this same Node and passes on what the program writes to stderr. */
export function startChild(
  name: string,
  file: string,
  environment: Readonly<Record<string, string>>,
  args: readonly string[] = [],
): Child {
  const child = spawn(process.execPath, [file, ...args], {
    env: { ...process.env, ...environment },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  endWithThisProcess(child);
  const log = new LineLog();
  createInterface({ input: child.stdout }).on('line', (line) => {
    const value = readJson(line);
    if (value !== undefined) log.add(value);
  });
  let isStopped = false;
  const end = endOf(child);
  const ended = end.then(() => log.end());
  return {
    line: async (fits) => {
      const found = await log.first(fits);
      if (found === undefined) throw new Error(`${name} ended before it was ready.`);
      return found;
    },
    stop: (signal = 'SIGTERM') => {
      isStopped = true;
      child.kill(signal);
      return ended;
    },
    crashed: new Promise((resolve) => {
      void end.then((how) => isStopped || resolve(`${name} stopped unexpectedly (${how}).`));
    }),
  };
}
