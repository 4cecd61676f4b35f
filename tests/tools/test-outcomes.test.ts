import assert from 'node:assert/strict';
import { problemsOf, summarize } from '../../tools/test-outcomes.ts';
import { planTests } from '../../tools/test-plan.ts';
import { byVersionDescending } from '../../tools/postgres-binaries.ts';

const allPassed = { passed: 2, failed: 0, skipped: 0, failures: [], ended: true };
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
    assert.deepEqual(died, ['the test process ended (SIGSEGV) before the tests were through']);
    assert.equal(problemsOf(allPassed, { code: null, signal: 'SIGKILL', hung: true }).length, 1);
    assert.deepEqual(problemsOf({ ...allPassed, passed: 0 }, goodEnd), ['no test ran']);
    assert.equal(problemsOf(allPassed, { ...goodEnd, code: 7 }).length, 1);
  });
});

describe('The test plan', () => {
  it('takes all tests but the long ones and the benchmarks, with the checks', () => {
    const plan = planTests([]);
    const files = plan.lanes.flat();
    assert.ok(plan.withChecks && files.includes('tests/architecture.test.ts'));
    assert.equal(new Set(files).size, files.length);
    assert.ok(files.every((file) => !file.includes('.long.test.ts') && !file.startsWith('tests/bench/')));
  });

  it('runs the tests in a browser and of the store beside the others', () => {
    const [others = [], beside = []] = planTests([]).lanes;
    for (const file of [
      'tests/host/cards.test.ts',
      'tests/tab/wizard/wizard.browser.test.ts',
      'tests/storage/processes/kill.test.ts',
    ])
      assert.ok(beside.includes(file));
    assert.ok(others.includes('tests/e2e/approval/approve.test.ts'));
  });

  it('takes only the named files, and passes flags and their values on', () => {
    assert.deepEqual(planTests(['tests/a.test.ts', '--grep', 'refuses', '--bail']), {
      lanes: [['tests/a.test.ts']],
      mochaFlags: ['--grep', 'refuses', '--bail'],
      withChecks: false,
      env: {},
    });
  });

  it('takes the end-to-end suite, without the checks, for replicas', () => {
    const { lanes, withChecks, env } = planTests(['--replicas']);
    const files = lanes.flat();
    assert.deepEqual([withChecks, env], [false, { E2E_STAGE: 'replicas' }]);
    assert.ok(
      files.includes('tests/e2e/approval/approve.test.ts') && files.every((file) => file.startsWith('tests/e2e/')),
    );
    assert.deepEqual(planTests(['--replicas', 'tests/a.test.ts']).lanes, [['tests/a.test.ts']]);
  });
});

describe('The search for PostgreSQL', () => {
  it('prefers the newest version, by number', () => {
    const found = ['/usr/lib/postgresql/9.6/bin', '/usr/lib/postgresql/17/bin', '/usr/lib/postgresql/16/bin'];
    assert.equal(found.sort(byVersionDescending)[0], '/usr/lib/postgresql/17/bin');
  });
});
