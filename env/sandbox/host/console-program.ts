import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

const PROGRAM = join(import.meta.dirname, 'console-process.ts');

export type ConsoleEventLine = Readonly<Record<string, unknown>>;

export interface ConsoleProgram {
  /** Resolves when the program ends, with its exit code, or with `null` when it was killed. */
  readonly ended: Promise<number | null>;
  stop(): void;
}

function readEvent(line: string): ConsoleEventLine | undefined {
  try {
    const value: unknown = JSON.parse(line);
    return typeof value === 'object' && value !== null ? (value as ConsoleEventLine) : undefined;
  } catch {
    return undefined;
  }
}

/** Runs the real console program on a machine of the sandbox, and passes each of its events to `tell`. */
export function runConsoleProgram(args: readonly string[], tell: (event: ConsoleEventLine) => void): ConsoleProgram {
  const child = spawn(process.execPath, [PROGRAM, ...args], { stdio: ['ignore', 'pipe', 'inherit'] });
  createInterface({ input: child.stdout }).on('line', (line) => {
    const event = readEvent(line);
    if (event !== undefined) tell(event);
  });
  return {
    ended: new Promise((resolve) => {
      child.once('error', () => resolve(null));
      child.once('close', (code) => resolve(code));
    }),
    stop: () => {
      child.kill();
    },
  };
}
