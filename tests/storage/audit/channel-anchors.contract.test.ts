import assert from 'node:assert/strict';
import { storeContract } from '../store-contract.ts';

const DAY = 86_400;
const CARD = { serviceUrl: '', conversationId: '19:a;messageid=1', activityId: '1' };

storeContract('the daily checkpoints in the channel', (opened) => {
  it('begin on the second day, and one server has each day', async () => {
    const { channelAnchors } = opened.store;
    assert.equal(await channelAnchors.takeDay(), undefined);
    assert.equal(await channelAnchors.takeDay(), undefined);
    await opened.store.setClockOffset(DAY);
    const both = await Promise.all([channelAnchors.takeDay(), channelAnchors.takeDay()]);
    const [taken = assert.fail(), ...others] = both.filter((day) => day !== undefined);
    assert.deepEqual(others, []);
    assert.match(taken.day, /^\d{4}-\d{2}-\d{2}$/);
    assert.deepEqual([taken.size, taken.thread], [0, undefined]);
  });

  it('remember their thread, and a day that was given back can be taken again', async () => {
    const { channelAnchors } = opened.store;
    await channelAnchors.takeDay();
    await opened.store.setClockOffset(2 * DAY);
    const { day } = (await channelAnchors.takeDay()) ?? assert.fail();
    const anchor = { thread: { month: day.slice(0, 7), card: CARD }, size: 7 };
    await channelAnchors.save(anchor);
    assert.equal(await channelAnchors.takeDay(), undefined);
    await channelAnchors.giveBack(day);
    assert.deepEqual(await channelAnchors.takeDay(), { day, ...anchor });
  });
});
