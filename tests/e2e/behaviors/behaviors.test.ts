import assert from 'node:assert/strict';
import { isWholeForm } from '../../support/run/whole-form.ts';
import { type CaseLanes, runCases } from './case-lanes.ts';
import { ALL_PAIRS, SAMPLED_PAIRS, SINGLE_CASES } from './expectations.ts';

const RUN_MILLISECONDS = 600_000;
/** A third of the sample, because a case takes a second of processor time. `all-pairs.long.test.ts` has all pairs. */
const PAIRS = SAMPLED_PAIRS.filter((_, index) => isWholeForm || index % 3 === 0);

describe('generate to signed in, sync, status and the API of the wizard', function suite() {
  this.timeout(RUN_MILLISECONDS);
  let lanes: CaseLanes;
  before(async () => {
    lanes = await runCases([...SINGLE_CASES, ...PAIRS]);
  });
  after(() => lanes?.close());

  for (const named of SINGLE_CASES) {
    it(`end as they should while the sandbox is ${named.names.join()}`, async () => {
      assert.deepEqual(named.faults(await lanes.outcome(named)), []);
    });
  }

  for (const named of PAIRS) {
    it(`end as they should while it is both ${named.names.join(' and ')}`, async () => {
      assert.deepEqual(named.faults(await lanes.outcome(named)), []);
    });
  }
});

describe('the sample of pairs', () => {
  it('has at most 25, and each behavior that can be paired occurs in it', () => {
    const occurring = (cases: typeof ALL_PAIRS): ReadonlySet<string> => new Set(cases.flatMap(({ names }) => names));
    assert.ok(SAMPLED_PAIRS.length <= 25);
    assert.deepEqual(occurring(SAMPLED_PAIRS), occurring(ALL_PAIRS));
  });
});
