import { openOpeningStage, type OpeningStage } from './opening-stage.ts';
import { assertSwapFails, ORDERS } from './swap-orders.ts';

/** Swaps of each order of messages; with ten orders these are a hundred. */
const TRIES = 10;

describe('a hundred swaps of the key over HTTP', function suite() {
  this.timeout(300_000);
  let stage: OpeningStage;
  before(async () => {
    stage = await openOpeningStage();
  });
  after(() => stage.close());

  for (const [name, attack] of Object.entries(ORDERS)) {
    it(`give nothing to somebody who ${name}`, async () => {
      for (let tried = 0; tried < TRIES; tried += 1) await assertSwapFails(stage, attack);
    });
  }
});
