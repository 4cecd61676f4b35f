import { appendFileSync } from 'node:fs';
import { relative } from 'node:path';
import { reporters, Runner, type MochaOptions, type Suite, type Test } from 'mocha';
import { failedLine, suiteLine, summarize, titleLine } from '../../tools/test-outcomes.ts';
import { skipReason } from './skip.ts';

const LEAK_GRACE_MS = 5_000;
const NO_REASON = 'NO REASON GIVEN, counted as failed';

/**
 * Mocha's spec reporter, which also prints why a test was skipped. It writes each outcome at once as a line to the file
 * in ROOMS_OTP_TEST_RESULTS, so that the test command can count even when this process dies.
 */
class ResultReporter extends reporters.Spec {
  private passed = 0;
  private failed = 0;
  private begun = { at: 0, cpu: process.cpuUsage() };
  private readonly skipped: { readonly title: string; readonly reason: string }[] = [];

  constructor(runner: Runner, options: MochaOptions) {
    super(runner, options);
    runner.on(Runner.constants.EVENT_TEST_PASS, (test: Test) => {
      this.passed += 1;
      record('passed');
      record(titleLine(test.fullTitle()));
    });
    runner.on(Runner.constants.EVENT_TEST_FAIL, (test: Test, error: unknown) => {
      this.failed += 1;
      record(failedLine(`${test.fullTitle()}\n${wordsOf(error)}`));
    });
    runner.on(Runner.constants.EVENT_SUITE_BEGIN, (suite: Suite) => this.beginSuite(suite));
    runner.on(Runner.constants.EVENT_SUITE_END, (suite: Suite) => this.endSuite(suite));
    runner.on(Runner.constants.EVENT_TEST_PENDING, (test: Test) => this.skip(test));
    runner.on(Runner.constants.EVENT_RUN_END, () => this.end());
  }

  private beginSuite(suite: Suite): void {
    if (suite.parent?.root === true) this.begun = { at: performance.now(), cpu: process.cpuUsage() };
  }

  private endSuite({ parent, file }: Suite): void {
    if (parent?.root !== true || file === undefined) return;
    const { user, system } = process.cpuUsage(this.begun.cpu);
    const seconds = (performance.now() - this.begun.at) / 1_000;
    record(suiteLine({ file: relative(process.cwd(), file), seconds, cpuSeconds: (user + system) / 1e6 }));
  }

  private skip(test: Test): void {
    const reason = skipReason(test);
    if (reason === undefined) {
      this.failed += 1;
      process.exitCode = 1;
      record(failedLine(`${test.fullTitle()}\nskipped without a reason`));
    } else {
      record('skipped');
    }
    this.skipped.push({ title: test.fullTitle(), reason: reason ?? NO_REASON });
  }

  private end(): void {
    const reasons = Map.groupBy(this.skipped, ({ reason }) => reason);
    for (const [reason, tests] of reasons) {
      console.log(`  skipped: ${reason}\n${tests.map(({ title }) => `    ${title}`).join('\n')}\n`);
    }
    const unreasoned = reasons.get(NO_REASON)?.length ?? 0;
    if (process.env['ROOMS_OTP_TEST_RESULTS'] === undefined) {
      console.log(summarize({ passed: this.passed, failed: this.failed, skipped: this.skipped.length - unreasoned }));
    }
    record('end');
    setTimeout(() => {
      console.error(
        `The tests are through, but the process is held open by: ${process.getActiveResourcesInfo().join(', ')}`,
      );
    }, LEAK_GRACE_MS).unref();
  }
}

function record(line: string): void {
  const file = process.env['ROOMS_OTP_TEST_RESULTS'];
  if (file !== undefined) appendFileSync(file, `${line}\n`);
}

function wordsOf(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

// Mocha loads a reporter with require() and uses what it returns as the class.
export { ResultReporter as 'module.exports' };
