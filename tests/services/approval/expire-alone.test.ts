import assert from 'node:assert/strict';
import sinon from 'sinon';
import { expireAlone } from '../../../bot/services/approval/expire-alone.ts';
import { stubStore, stubTransaction } from '../stubbed-store.ts';

const FREE = async (): Promise<undefined> => undefined;

/** Expires with these answers of `begin` and `finish`, and returns how often it looked for what is over. */
async function looks(begin: readonly boolean[], finish: readonly boolean[]): Promise<number> {
  const tx = stubTransaction();
  const rateLimits = { begin: sinon.stub().resolves(false), finish: sinon.stub().resolves(false), take: FREE };
  for (const [call, answer] of begin.entries()) rateLimits.begin.onCall(call).resolves(answer);
  for (const [call, answer] of finish.entries()) rateLimits.finish.onCall(call).resolves(answer);
  await expireAlone({ store: stubStore(tx, undefined, { rateLimits }) });
  return tx.locks.accountsPastTheirClock.callCount;
}

describe('expiring on one server at a time', () => {
  it('does nothing while another server does it', async () => assert.equal(await looks([false], []), 0));
  it('looks once when nobody else asks', async () => assert.equal(await looks([true], [false]), 1));
  it('looks once more for a job that came meanwhile', async () =>
    assert.equal(await looks([true, true], [true, false]), 2));

  it('lets the next job begin when it fails', async () => {
    const tx = stubTransaction();
    tx.locks.accountsPastTheirClock.rejects(new Error('no database'));
    const rateLimits = { begin: async () => true, finish: sinon.stub().resolves(false), take: FREE };
    await assert.rejects(() => expireAlone({ store: stubStore(tx, undefined, { rateLimits }) }), /no database/);
    sinon.assert.calledOnce(rateLimits.finish);
  });

  it('deletes old records once a minute', async () => {
    const tx = stubTransaction();
    const take = sinon.stub().resolves({ retryAfterSeconds: 9 }).onFirstCall().resolves(undefined);
    const rateLimits = { begin: async () => true, finish: async () => false, take };
    for (let run = 0; run < 3; run += 1) await expireAlone({ store: stubStore(tx, undefined, { rateLimits }) });
    assert.deepEqual([tx.locks.accountsPastTheirClock.callCount, tx.deviceCodes.removeOld.callCount], [3, 1]);
    assert.deepEqual(take.firstCall.args, ['every:forget', 1, 55]);
  });
});
