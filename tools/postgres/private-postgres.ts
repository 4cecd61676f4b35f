import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

export interface PrivatePostgres {
  /** The address of the database `postgres` for its superuser. */
  readonly url: string;
  /** Stops the server and removes its folder. */
  stop(): Promise<void>;
}

/** Starts a private PostgreSQL on a free loopback port, or returns why it can't. */
export async function startPrivatePostgres(): Promise<PrivatePostgres | { readonly reason: string }> {
  if (process.platform === 'win32') return { reason: "a private server can't start on Windows; set TEST_DATABASE_URL" };
  const keeper = spawn(process.execPath, [fileURLToPath(new URL('postgres-keeper.ts', import.meta.url))], {
    stdio: ['pipe', 'pipe', 'inherit'],
    detached: true, // A Ctrl-C in the terminal must not reach it; it stops when its input ends.
  });
  const ended = new Promise<undefined>((resolve) => keeper.once('exit', () => resolve(undefined)));
  const firstLine = new Promise<string>((resolve) => createInterface(keeper.stdout).once('line', resolve));
  const line = await Promise.race([firstLine, ended]);
  const answer = JSON.parse(line ?? '{}') as { readonly url?: string; readonly reason?: string };
  if (answer.url === undefined) return { reason: answer.reason ?? 'the process that runs the server ended' };
  const stop = async (): Promise<void> => {
    keeper.stdin.end();
    await ended;
  };
  return { url: answer.url, stop };
}
