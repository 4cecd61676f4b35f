import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';

/** A program of ours, started for the demo, that prints one JSON value a line. */
export interface Child {
  /** The first line that fits, printed already or to come. @throws when the program ends before */
  line(fits: (value: unknown) => boolean): Promise<unknown>;
  stop(): Promise<void>;
}

function readJson(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}

/** Runs a file with this same Node; what the program writes to stderr is passed on. */
export function startChild(
  name: string,
  file: string,
  environment: Readonly<Record<string, string>>,
  args: readonly string[] = [],
): Child {
  const child = spawn(process.execPath, [file, ...args], {
    env: { ...process.env, ...environment }, stdio: ['ignore', 'pipe', 'inherit'],
  });
  const seen: unknown[] = [];
  const waiting = new Set<() => void>();
  const wake = (): void => [...waiting].forEach((look) => look());
  createInterface({ input: child.stdout }).on('line', (line) => {
    const value = readJson(line);
    if (value === undefined) return;
    seen.push(value);
    wake();
  });
  let ended = false;
  const exited = new Promise<void>((resolve) => child.once('exit', () => {
    ended = true;
    wake();
    resolve();
  }));
  const line = (fits: (value: unknown) => boolean): Promise<unknown> => new Promise((resolve, reject) => {
    const look = (): void => {
      const found = seen.find(fits);
      if (found === undefined && !ended) return;
      waiting.delete(look);
      if (found === undefined) reject(new Error(`${name} ended before it was ready.`));
      else resolve(found);
    };
    waiting.add(look);
    look();
  });
  const stop = async (): Promise<void> => {
    if (!ended) child.kill('SIGTERM');
    await exited;
  };
  return { line, stop };
}
