import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

const CONSOLE = join(import.meta.dirname, '..', '..', '..', 'console', 'main.ts');

export interface ConsoleProgram {
  /** Resolves when the program ends, with its exit code, or with `null` when it was killed. */
  readonly ended: Promise<number | null>;
  stop(): void;
}

function readEvent(line: string): Readonly<Record<string, unknown>> | undefined {
  try {
    const value: unknown = JSON.parse(line);
    return typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>) : undefined;
  } catch {
    return undefined;
  }
}

/**
 * Runs the real console program and passes each of its events to `tell`. `typed` goes to its standard input, so it
 * never appears in a list of processes.
 */
export function runConsoleProgram(
  args: readonly string[],
  tell: (event: Readonly<Record<string, unknown>>) => void,
  typed?: string,
): ConsoleProgram {
  const child = spawn(process.execPath, [CONSOLE, '--json', ...args], { stdio: ['pipe', 'pipe', 'inherit'] });
  // A program that ended before it read its input explains why in its events.
  child.stdin.on('error', () => undefined).end(typed === undefined ? '' : `${typed}\n`);
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
