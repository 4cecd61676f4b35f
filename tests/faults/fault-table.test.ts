import assert from 'node:assert/strict';
import { type Issuer, startIssuer } from '../../env/sandbox/issuer/issuer.ts';
import { sandboxTokens } from '../support/sandbox-tokens.ts';
import { outcomeOf } from './cell.ts';
import { runCell } from './fault-run.ts';
import { ACTS, type Act, TABLE } from './fault-table.ts';
import { type FaultName, FAULTS } from './fault-twists.ts';

const RUN_MILLISECONDS = 60_000;
const WIDTH = 44;

describe('what Microsoft Graph answers in place of what was asked', function suite() {
  this.timeout(RUN_MILLISECONDS);
  let issuer: Issuer;
  const outcomes = new Map<string, Promise<string>>();
  before(async () => {
    issuer = await startIssuer();
    const parts = { issuer, tokens: sandboxTokens('graph', issuer.url) };
    for (const act of ACTS)
      for (const fault of FAULTS)
        if (outcomeOf(TABLE[act][fault]) !== undefined) outcomes.set(`${act} ${fault}`, runCell(parts, act, fault));
  });
  after(async () => {
    await Promise.allSettled(outcomes.values());
    await issuer.close();
    const line = (cells: readonly string[]): string =>
      cells
        .map((cell) => cell.padEnd(WIDTH))
        .join('')
        .trimEnd();
    console.log(
      `\n${[line(['', ...ACTS]), ...FAULTS.map((fault) => line([fault, ...ACTS.map((act) => shown(act, fault))]))].join('\n')}`,
    );
  });

  function shown(act: Act, fault: FaultName): string {
    return outcomeOf(TABLE[act][fault]) ?? '-';
  }

  for (const act of ACTS) {
    for (const fault of FAULTS) {
      const expected = outcomeOf(TABLE[act][fault]);
      if (expected === undefined) continue;
      it(`${fault} for ${act}: ${expected}`, async () => {
        assert.equal(await outcomes.get(`${act} ${fault}`), expected);
      });
    }
  }
});
