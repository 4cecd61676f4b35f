import assert from 'node:assert/strict';
import { type CaseLanes, runCases } from './case-lanes.ts';
import { ALL_PAIRS } from './expectations.ts';

const HOUR = 3_600_000;

describe('generate to signed in, sync, status and the API of the wizard, with every pair of behaviors', function suite() {
  this.timeout(HOUR);
  let lanes: CaseLanes;
  before(async () => {
    lanes = await runCases(ALL_PAIRS);
  });
  after(() => lanes?.close());

  for (const named of ALL_PAIRS) {
    it(`end as they should while the sandbox is ${named.names.join(' and ')}`, async () => {
      assert.deepEqual(named.faults(await lanes.outcome(named)), []);
    });
  }
});
