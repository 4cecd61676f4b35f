/**
 * The test command: format, lint, types, unused code and build, then mocha with a private PostgreSQL. Its last line is
 * `N passed, N failed`; a failed check, a dead or hanging test process, and a run without any test count as failed.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { constants, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { startPrivatePostgres } from './private-postgres.ts';
import { runChecks } from './test-checks.ts';
import { type LaneEnd, listenForStop, runLane, stopSignal } from './test-lane.ts';
import { problemsOf, summarize } from './test-outcomes.ts';
import { planTests, type TestPlan } from './test-plan.ts';

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

/** Side by side; what a later lane says is printed when those before it are through. */
async function runLanes(
  { lanes, mochaFlags, withChecks }: TestPlan,
  folder: string,
  env: Database['env'],
): Promise<readonly LaneEnd[]> {
  const flags = withChecks ? ['--forbid-only', ...mochaFlags] : mochaFlags;
  const running = lanes.map((files, index) =>
    runLane({ files, mochaFlags: flags, resultsFile: join(folder, `results-${index}`), env, live: index === 0 }),
  );
  const ended: LaneEnd[] = [];
  for (const lane of running) {
    const end = await lane;
    process.stdout.write(end.words);
    ended.push(end);
  }
  return ended;
}

/** Says again at the end what failed, where the end of a log is read first. Answers with the exit code. */
async function test(): Promise<number> {
  const plan = planTests(process.argv.slice(2));
  const folder = mkdtempSync(join(tmpdir(), 'rooms-otp-test-'));
  const [failedChecks, database] = await Promise.all([plan.withChecks ? runChecks() : [], openDatabase()]);
  try {
    const lanes = await runLanes(plan, folder, { ...database.env, ...plan.env });
    const problems = [
      ...failedChecks.map((name) => `${name} failed, see above`),
      ...lanes.flatMap(({ outcomes, end }) => problemsOf(outcomes, end)),
    ];
    for (const failure of lanes.flatMap(({ outcomes }) => outcomes.failures)) console.log(`FAILED: ${failure}\n`);
    for (const problem of problems) console.log(`FAILED: ${problem}`);
    const total = (kind: 'passed' | 'failed' | 'skipped'): number =>
      lanes.reduce((sum, { outcomes }) => sum + outcomes[kind], 0);
    const failed = total('failed') + problems.length;
    await database.stop();
    console.log(summarize({ passed: total('passed'), failed, skipped: total('skipped') }));
    const stoppedBy = stopSignal();
    if (stoppedBy !== undefined) return 128 + constants.signals[stoppedBy];
    return failed > 0 ? 1 : 0;
  } finally {
    await database.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

listenForStop();
process.chdir(fileURLToPath(new URL('..', import.meta.url)));
process.exitCode = await test().catch((error: unknown) => {
  console.log('FAILED: the test command itself:', error);
  console.log(summarize({ passed: 0, failed: 1, skipped: 0 }));
  return 1;
});
