import assert from 'node:assert/strict';
import { Dice, EditedLog } from './random-edits.ts';

const EDITS = 10_000;

describe('ten thousand edits of the audit in the database', function suite() {
  this.timeout(1_800_000);
  let log: EditedLog;
  before(async () => (log = await EditedLog.open()));
  after(() => log.close());

  it('are all found when the checkpoint from before them is known', async () => {
    const dice = new Dice('ten thousand');
    for (let nth = 0; nth < EDITS; nth += 1) {
      const { what, verdict } = await log.edit(dice);
      assert.equal(verdict.intact, false, `${nth}: ${what}`);
    }
  });
});
