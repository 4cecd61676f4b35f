/**
 * The test command: lint, types and build, then mocha with a private PostgreSQL. Its last line is
 * `N passed, N failed`; a failed check, a dead or hanging test process, and a run without any test count as failed.
 */
import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { constants, tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { startPrivatePostgres } from './private-postgres.ts';
import { runChecks } from './test-checks.ts';
import { problemsOf, readOutcomes, summarize, type ProcessEnd } from './test-outcomes.ts';
import { planTests, type TestPlan } from './test-plan.ts';

/** After the last test, or after a signal to stop, the test process has so long to end. */
const GRACE_MS = 10_000;
const STOP_SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

interface Database {
  readonly env: Readonly<Record<string, string>>;
  stop(): Promise<void>;
}

async function openDatabase(): Promise<Database> {
  const nothingToStop = (): Promise<void> => Promise.resolve();
  const given = process.env['TEST_DATABASE_URL'];
  if (given !== undefined && given !== '') return { env: { TEST_DATABASE_URL: given }, stop: nothingToStop };
  const postgres = await startPrivatePostgres();
  if ('url' in postgres) return { env: { TEST_DATABASE_URL: postgres.url }, stop: () => postgres.stop() };
  const reason = `no PostgreSQL for the tests: ${postgres.reason}`;
  console.log(reason);
  return { env: { ROOMS_OTP_NO_POSTGRES: reason }, stop: nothingToStop };
}

/** Resolves when mocha has ended; kills it when it hangs after its last test. */
async function runMocha(plan: TestPlan, resultsFile: string, env: Database['env']): Promise<ProcessEnd> {
  const only = plan.withChecks ? ['--forbid-only'] : [];
  const args = ['node_modules/mocha/bin/mocha.js', ...only, ...plan.mochaFlags, ...plan.files];
  const path = [dirname(process.execPath), process.env['PATH']].join(delimiter);
  const child = spawn(process.execPath, args, {
    stdio: 'inherit',
    env: {
      ...process.env,
      ...env,
      PATH: path,
      ROOMS_OTP_TEST_RESULTS: resultsFile,
      ROOMS_OTP_NETWORK_VIOLATIONS: `${resultsFile}.network`,
    },
  });
  let hung = false;
  let kill: NodeJS.Timeout | undefined;
  const watch = setInterval(() => {
    if (kill !== undefined || !readOutcomes(resultsFile).ended) return;
    kill = setTimeout(() => (hung = child.kill('SIGKILL')), GRACE_MS);
  }, 500);
  forwardSignals(child);
  const end = await new Promise<Omit<ProcessEnd, 'hung'>>((resolve) => {
    child.once('exit', (code, signal) => resolve({ code, signal }));
  });
  clearInterval(watch);
  clearTimeout(kill);
  return { ...end, hung };
}

let stoppedBy: (typeof STOP_SIGNALS)[number] | undefined;

/** A Ctrl-C in a terminal reaches the child by itself; any other signal is passed on. */
function forwardSignals(child: ChildProcess): void {
  const passOn = (): void => {
    if (!(stoppedBy === 'SIGINT' && process.stdin.isTTY)) child.kill(stoppedBy);
    setTimeout(() => child.kill('SIGKILL'), GRACE_MS).unref();
  };
  if (stoppedBy !== undefined) passOn();
  for (const signal of STOP_SIGNALS) process.on(signal, passOn);
}

/** Answers with the exit code. */
async function test(): Promise<number> {
  const plan = planTests(process.argv.slice(2));
  const folder = mkdtempSync(join(tmpdir(), 'rooms-otp-test-'));
  const resultsFile = join(folder, 'results');
  const [failedChecks, database] = await Promise.all([plan.withChecks ? runChecks() : [], openDatabase()]);
  try {
    const end = await runMocha(plan, resultsFile, database.env);
    const outcomes = readOutcomes(resultsFile);
    const problems = [...failedChecks.map((name) => `${name} failed, see above`), ...problemsOf(outcomes, end)];
    for (const problem of problems) console.log(`FAILED: ${problem}`);
    const failed = outcomes.failed + problems.length;
    await database.stop();
    console.log(summarize({ ...outcomes, failed }));
    if (stoppedBy !== undefined) return 128 + constants.signals[stoppedBy];
    return failed > 0 ? 1 : 0;
  } finally {
    await database.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

for (const signal of STOP_SIGNALS) process.on(signal, () => (stoppedBy = signal));
process.chdir(fileURLToPath(new URL('..', import.meta.url)));
process.exitCode = await test().catch((error: unknown) => {
  console.log('FAILED: the test command itself:', error);
  console.log(summarize({ passed: 0, failed: 1, skipped: 0 }));
  return 1;
});
