/**
 * The test command builds, then runs mocha with a private PostgreSQL, and beside it the checks of format, lint, types and
 * unused code. Its last line is `N passed, N failed`. A failed check, a dead or hanging test process, and a run without any test count as failed.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { constants } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { scratchFolder } from './scratch-folder.ts';
import { runBuild, runChecks } from './test-checks.ts';
import { type ChunkEnd, listenForStop, runChunk, stopSignal } from './test-chunk.ts';
import { duplicatesAmong, problemsOf, slowestFiles, summarize } from './test-outcomes.ts';
import { beginDatabases, openDatabase } from './test-databases.ts';
import { planTests, type TestPlan } from './test-plan.ts';

/** The results of the chunks of one lane. */
type Lane = readonly ChunkEnd[];

/**
 * Runs the lanes side by side. Each takes the next chunk as soon as it is free, and prints the output of a chunk when
 * it is done.
 */
async function runLanes(plan: TestPlan, folder: string, env: TestPlan['env']): Promise<readonly Lane[]> {
  const { chunks, lanes, withChecks } = plan;
  const mochaFlags = withChecks ? ['--forbid-only', ...plan.mochaFlags] : plan.mochaFlags;
  const waiting = [...chunks.entries()];
  const runLane = async (): Promise<Lane> => {
    const ended: ChunkEnd[] = [];
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
      const [index, { name, files }] = next;
      const resultsFile = join(folder, `results-${index}`);
      const end = await runChunk({ files, mochaFlags, resultsFile, env, live: chunks.length === 1 });
      if (chunks.length > 1) console.log(`\n== ${name}: ${end.seconds.toFixed(0)} s ==\n${end.words}`);
      ended.push(end);
    }
    return ended;
  };
  return await Promise.all(Array.from({ length: lanes }, runLane));
}

const SLOWEST = 20;

function tellTimes({ withTimes }: TestPlan, lanes: readonly Lane[]): void {
  const words = lanes.map((ends) => `${ends.reduce((sum, { seconds }) => sum + seconds, 0).toFixed(0)} s`);
  if (lanes.length > 1) console.log(`lanes: ${words.join(', ')}`);
  const suites = lanes.flat().flatMap(({ outcomes }) => outcomes.suites);
  if (withTimes) console.log(`slowest files:\n${slowestFiles(suites, SLOWEST).join('\n')}`);
}

/**
 * Runs everything and repeats at the end what failed, because people read the end of a log first.
 * @returns the exit code
 */
async function test(): Promise<number> {
  const plan = planTests(process.argv.slice(2));
  const folder = mkdtempSync(join(scratchFolder(), 'rooms-otp-test-'));
  const build = plan.withChecks ? runBuild() : [];
  const database = await openDatabase();
  try {
    const begun = plan.withChecks ? await beginDatabases(folder, database) : {};
    const failedBuild = await build;
    const env = { ROOMS_OTP_TEST_FOLDER: folder, ...database.env, ...begun, ...plan.env };
    const checks = plan.withChecks ? runChecks() : [];
    const lanes = await runLanes(plan, folder, env);
    const failedChecks = [...failedBuild, ...(await checks)];
    const ends = lanes.flat();
    const problems = [
      ...failedChecks.map((name) => `${name} failed, see above`),
      ...ends.flatMap(({ outcomes, end }) => problemsOf(outcomes, end)),
      ...duplicatesAmong(ends.flatMap(({ outcomes }) => outcomes.titles)),
    ];
    tellTimes(plan, lanes);
    for (const failure of ends.flatMap(({ outcomes }) => outcomes.failures)) console.log(`FAILED: ${failure}\n`);
    for (const problem of problems) console.log(`FAILED: ${problem}`);
    const total = (kind: 'passed' | 'failed' | 'skipped'): number =>
      ends.reduce((sum, { outcomes }) => sum + outcomes[kind], 0);
    const failed = total('failed') + problems.length;
    await database.stop();
    console.log(summarize({ passed: total('passed'), failed, skipped: total('skipped') }));
    const stoppedBy = stopSignal();
    if (stoppedBy !== undefined) return 128 + constants.signals[stoppedBy];
    return failed > 0 ? 1 : 0;
  } finally {
    await database.stop();
    // A process that a stopped test left behind may still write there.
    rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  }
}

listenForStop();
process.chdir(fileURLToPath(new URL('..', import.meta.url)));
process.exitCode = await test().catch((error: unknown) => {
  console.log('FAILED: the test command stopped with an error:', error);
  console.log(summarize({ passed: 0, failed: 1, skipped: 0 }));
  return 1;
});
