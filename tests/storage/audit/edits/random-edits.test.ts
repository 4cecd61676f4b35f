import assert from 'node:assert/strict';
import { Dice, EditedLog } from './random-edits.ts';

const EDITS = 120;

describe('edits of the audit in the database', function suite() {
  this.timeout(120_000);
  let log: EditedLog;
  before(async () => (log = await EditedLog.open()));
  after(() => log.close());

  it('are all found when a checkpoint from before is known', async () => {
    const dice = new Dice('edits');
    const kinds = new Set<string>();
    for (let nth = 0; nth < EDITS; nth += 1) {
      const { what, verdict } = await log.edit(dice);
      assert.equal(verdict.intact, false, `${nth}: ${what}`);
      kinds.add(what);
    }
    assert.equal(kinds.size, 13);
  });

  it('are undone, and the log is the one of the checkpoint again', async () => {
    const verdict = await log.verify(log.checkpoint);
    assert.ok(verdict.intact && verdict.size === 32);
  });

  it('are not compared with a checkpoint that no key of the log signed', async () => {
    await assert.rejects(log.verify(log.checkpoint.replace('\n32\n', '\n31\n')), { name: 'CheckpointRefused' });
  });
});
