import { type ChildProcess, spawn } from 'node:child_process';
import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { BackupRefused } from './backup-refused.ts';

type ProgramName = 'pg_dump' | 'pg_restore' | 'psql';

/** Values of `sslmode` that Node's driver knows and PostgreSQL's programs don't, with what they mean there. */
const DRIVER_MODES: Readonly<Record<string, string>> = { 'no-verify': 'require', true: 'require' };

/**
 * Runs work with an address for PostgreSQL's programs, and with a folder that only this user can read. The password
 * stands in a file there, because every user of the machine can read the command lines of programs.
 */
export async function withPrograms<Result>(
  databaseUrl: string,
  work: (url: string, folder: string) => Promise<Result>,
): Promise<Result> {
  const folder = await mkdtemp(join(tmpdir(), 'rooms-otp-backup-'));
  try {
    await chmod(folder, 0o700);
    const passwordFile = join(folder, 'password');
    const password = decodeURIComponent(new URL(databaseUrl).password).replaceAll(/[\\:]/g, '\\$&');
    await writeFile(passwordFile, `*:*:*:*:${password}\n`, { mode: 0o600 });
    return await work(programAddress(databaseUrl, passwordFile), folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function programAddress(databaseUrl: string, passwordFile: string): string {
  const url = new URL(databaseUrl);
  const { searchParams } = url;
  if (url.password !== '') searchParams.set('passfile', passwordFile);
  url.password = '';
  const mode = searchParams.get('sslmode') ?? searchParams.get('ssl');
  if (mode !== null) searchParams.set('sslmode', DRIVER_MODES[mode] ?? mode);
  for (const name of ['ssl', 'uselibpqcompat']) searchParams.delete(name);
  return url.href;
}

/** A running program of PostgreSQL. */
interface Program {
  readonly child: ChildProcess;
  /** Resolves when the program ended well. @throws BackupRefused with what it said */
  readonly ended: Promise<void>;
}

/** What `pg_restore` says about a file that it can't read as a backup. */
const UNREADABLE = /unsupported version \S+ in file header|not appear to be a valid archive|found unexpected/;

function explained(said: string): string {
  if (!UNREADABLE.test(said)) return said;
  return `this file is not a backup of this server, it is damaged, or a newer pg_dump wrote it: give a file of npm run backup, and install PostgreSQL's client programs of the version that wrote it or newer (${said})`;
}

/** Starts a program of PostgreSQL, which must be installed on this machine. */
export function startProgram(name: ProgramName, args: readonly string[]): Program {
  const child = spawn(name, args, { stdio: ['pipe', 'pipe', 'pipe'] });
  // A program that ends early closes its input; what it said is the reason.
  child.stdin.on('error', () => undefined);
  const said = text(child.stderr);
  const exit = new Promise<number | null>((resolve, reject) => {
    child.once('error', (error: NodeJS.ErrnoException) => reject(failedToStart(name, error)));
    child.once('exit', resolve);
  });
  const ended = exit.then(async (code) => {
    if (code !== 0) throw new BackupRefused(explained((await said).trim()) || `${name}: exit code ${code}`);
  });
  // The caller that waits for the end gets the reason; until it waits, the error must not end the process.
  ended.catch(() => undefined);
  return { child, ended };
}

/** Runs a program without input and returns what it prints. @throws BackupRefused with what it said */
export async function runProgram(name: ProgramName, args: readonly string[]): Promise<string> {
  const { child, ended } = startProgram(name, args);
  child.stdin?.end();
  const [printed] = await Promise.all([child.stdout ? text(child.stdout) : '', ended]);
  return printed;
}

function failedToStart(name: ProgramName, error: NodeJS.ErrnoException): Error {
  if (error.code !== 'ENOENT') return error;
  return new BackupRefused(
    `${name} is not installed here: install PostgreSQL's client programs, of the server's version or newer (Debian: apt-get install postgresql-client)`,
  );
}
