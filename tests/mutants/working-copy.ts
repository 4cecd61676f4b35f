import { type ChildProcess, type ChildProcessWithoutNullStreams, spawn, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** What one run of the test command came to. */
export interface TestRun {
  readonly passed: number;
  readonly failed: number;
  /** The end of what it printed, where failures are repeated. */
  readonly output: string;
  /** It was ended because it took longer than it may. */
  readonly tookTooLong: boolean;
}

/** A copy of the checkout that may be broken at will; one run at a time. */
export interface WorkingCopy {
  readonly folder: string;
  /** Runs the test command on one file; with a title only those of its tests that contain it. */
  test(file: string, title?: string): Promise<TestRun>;
  /** Asks the run that is under way to end. */
  stop(): void;
  remove(): void;
}

/** A run that does not end by then is ended: an endless loop is no failed test. */
const LONGEST_MILLISECONDS = 240_000;
const LAST_LINE = /^(\d+) passed, (\d+) failed/;

/**
 * Copies what git knows and what it would add, with the built pages; `node_modules` is linked. The checkout itself is
 * only read.
 * @param databaseUrl a PostgreSQL server for the tests; without one each run starts its own
 */
export function copyCheckout(checkout: string, databaseUrl: string | undefined): WorkingCopy {
  const folder = mkdtempSync(join(tmpdir(), 'rooms-otp-mutants-'));
  for (const file of filesOf(checkout)) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    cpSync(join(checkout, file), join(folder, file));
  }
  if (existsSync(join(checkout, 'dist'))) cpSync(join(checkout, 'dist'), join(folder, 'dist'), { recursive: true });
  symlinkSync(join(checkout, 'node_modules'), join(folder, 'node_modules'), 'junction');
  let running: ChildProcess | undefined;
  return {
    folder,
    test: (file, title) => {
      const args = title === undefined ? [file] : ['--fgrep', title, file];
      const env = { ...process.env, ...(databaseUrl !== undefined && { TEST_DATABASE_URL: databaseUrl }) };
      const child = spawn(process.execPath, ['tools/test.ts', ...args], { cwd: folder, env, stdio: 'pipe' });
      running = child;
      return outcomeOf(child);
    },
    stop: () => running?.kill(),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

function filesOf(checkout: string): readonly string[] {
  const git = spawnSync('git', ['ls-files', '--cached', '--others', '--exclude-standard', '-z'], {
    cwd: checkout,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
  if (git.status !== 0) throw new Error(`git could not list the files of ${checkout}: ${git.stderr}`);
  return git.stdout.split('\0').filter((file) => file !== '' && existsSync(join(checkout, file)));
}

async function outcomeOf(child: ChildProcessWithoutNullStreams): Promise<TestRun> {
  child.stdin.end();
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (text) => (output += text));
  let tookTooLong = false;
  // The test command passes the signal on, and ends by force what does not listen to it.
  const timer = setTimeout(() => (tookTooLong = child.kill()), LONGEST_MILLISECONDS);
  await new Promise((resolve) => child.once('close', resolve));
  clearTimeout(timer);
  const [, passed = '0', failed = '0'] = LAST_LINE.exec(output.trimEnd().split('\n').at(-1) ?? '') ?? [];
  return { passed: Number(passed), failed: Number(failed), output, tookTooLong };
}
