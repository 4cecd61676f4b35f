import { type ChildProcess, spawn } from 'node:child_process';
import { createInterface } from 'node:readline';

/** A program of ours, started for the demo, that prints one JSON value a line. */
export interface Child {
  /** The first line that fits, printed already or to come. @throws when the program ends before */
  line(fits: (value: unknown) => boolean): Promise<unknown>;
  /** @param signal by default SIGTERM, which lets the program finish what it does */
  stop(signal?: NodeJS.Signals): Promise<void>;
  /** How it ended, for a person, when nobody had stopped it; otherwise it never resolves. */
  readonly crashed: Promise<string>;
}

function readJson(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}

/** The JSON lines of a program, and who waits for which of them. */
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

  /** `undefined` when the end came first. */
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

/** Its exit code, or the signal that ended it. */
function endOf(child: ChildProcess): Promise<string> {
  return new Promise((resolve) => child.once('exit', (code, signal) => resolve(signal ?? `exit code ${code}`)));
}

/** Runs a file with this same Node; what the program writes to stderr is passed on. */
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
