import assert from 'node:assert/strict';
import { type Issuer, startIssuer } from '../../env/sandbox/issuer/issuer.ts';
import { sandboxTokens } from '../support/sandbox-tokens.ts';
import { outcomeOf } from './cell.ts';
import { runCell } from './fault-run.ts';
import { ACTS, TABLE } from './fault-table.ts';
import { FAULTS } from './fault-twists.ts';
import { type Outcome, printOutcomes } from './print-outcomes.ts';

const RUN_MILLISECONDS = 60_000;

describe('what Microsoft Graph answers in place of what was asked', function suite() {
  this.timeout(RUN_MILLISECONDS);
  let issuer: Issuer;
  const ran: Outcome[] = [];
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
    printOutcomes(ran);
  });

  for (const act of ACTS) {
    for (const fault of FAULTS) {
      const expected = outcomeOf(TABLE[act][fault]);
      if (expected === undefined) continue;
      it(`${fault} for ${act}: ${expected}`, async () => {
        const outcome = await outcomes.get(`${act} ${fault}`);
        ran.push({ act, fault, outcome: String(outcome) });
        assert.equal(outcome, expected);
      });
    }
  }
});
