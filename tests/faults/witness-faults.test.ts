import assert from 'node:assert/strict';
import { type Issuer, startIssuer } from '../../env/sandbox/issuer/issuer.ts';
import { sandboxTokens } from '../support/sandbox-tokens.ts';
import { outcomeOf } from './cell.ts';
import { FAULTS } from './fault-twists.ts';
import { type Outcome, printOutcomes } from './print-outcomes.ts';
import { runWitnessCell } from './witness-run.ts';
import { WITNESS_ACTS, WITNESS_TABLE } from './witness-table.ts';

describe('what Microsoft Graph answers in place of what a witness knows', function suite() {
  this.timeout(60_000);
  let issuer: Issuer;
  const ran: Outcome[] = [];
  const outcomes = new Map<string, Promise<string>>();
  before(async () => {
    issuer = await startIssuer();
    const parts = { issuer, tokens: sandboxTokens('graph', issuer.url) };
    for (const act of WITNESS_ACTS)
      for (const fault of FAULTS)
        if (outcomeOf(WITNESS_TABLE[act][fault]) !== undefined)
          outcomes.set(`${act} ${fault}`, runWitnessCell(parts, act, fault));
  });
  after(async () => {
    await Promise.allSettled(outcomes.values());
    await issuer.close();
    printOutcomes(ran);
  });

  for (const act of WITNESS_ACTS) {
    for (const fault of FAULTS) {
      const expected = outcomeOf(WITNESS_TABLE[act][fault]);
      if (expected === undefined) continue;
      it(`${fault} for ${act}: ${expected}`, async () => {
        const outcome = await outcomes.get(`${act} ${fault}`);
        ran.push({ act, fault, outcome: String(outcome) });
        assert.equal(outcome, expected);
      });
    }
  }
});
