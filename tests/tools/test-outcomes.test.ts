import assert from 'node:assert/strict';
import { duplicatesAmong, problemsOf, slowestFiles, summarize } from '../../tools/test-outcomes.ts';
import { planTests } from '../../tools/test-plan.ts';
import { byVersionDescending } from '../../tools/postgres/postgres-binaries.ts';

const allPassed = { passed: 2, failed: 0, skipped: 0, failures: [], titles: [], suites: [], ended: true };
const goodEnd = { code: 0, signal: null, hung: false };

describe('The result line', () => {
  it('names the skipped only when there are any', () => {
    assert.equal(summarize({ passed: 2, failed: 1, skipped: 0 }), '2 passed, 1 failed');
    assert.equal(summarize({ passed: 2, failed: 1, skipped: 3 }), '2 passed, 1 failed, 3 skipped');
  });

  it('has no problem to tell of a good run', () => {
    assert.deepEqual(problemsOf(allPassed, goodEnd), []);
    assert.deepEqual(problemsOf({ ...allPassed, failed: 1 }, { ...goodEnd, code: 1 }), []);
  });

  it('counts a process that died, hung or ran nothing', () => {
    const died = problemsOf({ ...allPassed, ended: false }, { ...goodEnd, code: null, signal: 'SIGSEGV' });
    assert.deepEqual(died, ['the test process ended (SIGSEGV) before all tests had run']);
    assert.equal(problemsOf(allPassed, { code: null, signal: 'SIGKILL', hung: true }).length, 1);
    assert.deepEqual(problemsOf({ ...allPassed, passed: 0 }, goodEnd), ['no test ran']);
    assert.equal(problemsOf(allPassed, { ...goodEnd, code: 7 }).length, 1);
  });
});

describe('The times of a run', () => {
  it('are those of whole files, the slowest first', () => {
    const suites = [
      { file: 'a.test.ts', seconds: 2, cpuSeconds: 1 },
      { file: 'b.test.ts', seconds: 3, cpuSeconds: 0.5 },
      { file: 'a.test.ts', seconds: 2, cpuSeconds: 1 },
      { file: 'c.test.ts', seconds: 1, cpuSeconds: 1 },
    ];
    assert.deepEqual(slowestFiles(suites, 2), [
      '    4.0 s    2.0 s of CPU  a.test.ts',
      '    3.0 s    0.5 s of CPU  b.test.ts',
    ]);
  });
});

describe('The titles of a run', () => {
  it('are told when several tests have the same one', () => {
    assert.deepEqual(duplicatesAmong(['a', 'b', 'a', 'c']), ['2 tests have the same title: a']);
  });
});

describe('The test plan', () => {
  it('takes all tests but the long ones and the benchmarks, with the checks', () => {
    const plan = planTests([]);
    const files = plan.chunks.flatMap((chunk) => chunk.files);
    assert.ok(plan.withChecks && files.includes('tests/architecture.test.ts'));
    assert.equal(new Set(files).size, files.length);
    assert.ok(files.every((file) => !file.includes('.long.test.ts') && !file.startsWith('tests/bench/')));
  });

  it('has more chunks than lanes, none empty, with what takes long first', () => {
    const { chunks, lanes } = planTests([]);
    assert.ok(lanes > 1 && chunks.length > 2 * lanes);
    assert.ok(chunks.every(({ files }) => files.length > 0));
    const chunkOf = (file: string): number => chunks.findIndex(({ files }) => files.includes(file));
    const order = [
      'tests/tab/wizard/wizard.browser.test.ts',
      'tests/e2e/approval/approve.test.ts',
      'tests/tab/moments.test.ts',
    ];
    assert.deepEqual(
      order.map(chunkOf),
      order.map(chunkOf).toSorted((left, right) => left - right),
    );
  });

  it('takes only the named files, and passes flags and their values on', () => {
    assert.deepEqual(planTests(['tests/a.test.ts', '--grep', 'refuses', '--bail']), {
      chunks: [{ name: 'as named', files: ['tests/a.test.ts'] }],
      lanes: 1,
      mochaFlags: ['--grep', 'refuses', '--bail'],
      withChecks: false,
      withTimes: false,
      env: {},
    });
  });

  it('takes the whole form of all tests, and of named ones, for a long run', () => {
    const { chunks, withChecks, env } = planTests(['--long']);
    assert.ok(chunks.some(({ files }) => files.includes('tests/e2e/otp/flood.long.test.ts')));
    assert.deepEqual([withChecks, env], [true, { E2E_STAGE: 'embedded', ROOMS_OTP_TESTS: 'whole' }]);
    assert.deepEqual(planTests(['--long', 'tests/a.test.ts']).env, env);
  });

  it('takes the end-to-end suite, without the checks, for replicas', () => {
    const { chunks, withChecks, env } = planTests(['--replicas']);
    const files = chunks.flatMap((chunk) => chunk.files);
    assert.deepEqual([withChecks, env], [false, { E2E_STAGE: 'replicas' }]);
    assert.ok(
      files.includes('tests/e2e/approval/approve.test.ts') && files.every((file) => file.startsWith('tests/e2e/')),
    );
    assert.deepEqual(planTests(['--replicas', 'tests/a.test.ts']).chunks[0]?.files, ['tests/a.test.ts']);
  });
});

describe('The search for PostgreSQL', () => {
  it('prefers the newest version, by number', () => {
    const found = ['/usr/lib/postgresql/9.6/bin', '/usr/lib/postgresql/17/bin', '/usr/lib/postgresql/16/bin'];
    assert.equal(found.sort(byVersionDescending)[0], '/usr/lib/postgresql/17/bin');
  });
});
