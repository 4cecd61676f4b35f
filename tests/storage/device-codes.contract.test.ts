import assert from 'node:assert/strict';
import { SYSTEM } from '../../bot/domain/admin.ts';
import { addDeviceCode, approve, ready, release, storeContract, submitted } from './store-contract.ts';

const DAY = 86_400;

storeContract('the device codes', (opened) => {
  it('are twenty for each request: the oldest is forgotten, and none of another', async () => {
    const { store } = opened;
    const [request, other] = [await submitted(store), await submitted(store)];
    const kept = await addDeviceCode(store, other.id);
    const codes: string[] = [];
    for (let made = 0; made < 22; made += 1) codes.push(await addDeviceCode(store, request.id));
    const known = await Promise.all(codes.map(async (code) => (await store.polls.begin(code, false)).kind));
    assert.equal(known.filter((kind) => kind === 'answer').length, 20);
    assert.equal(known.at(-1), 'answer', 'the one that was given out last');
    assert.deepEqual([known[0], (await store.polls.begin(kept, false)).kind], ['unknown', 'answer']);
  });

  it('are forgotten with their access tokens, thirty days after they were made, when their request is over', async () => {
    const { store } = opened;
    const over = await submitted(store);
    const open = await submitted(store);
    const codes = [await addDeviceCode(store, over.id), await addDeviceCode(store, open.id)] as const;
    await store.transaction((tx) => tx.requests.reject(over.id, SYSTEM, 'wrong_room'));
    const known = (): Promise<unknown[]> =>
      Promise.all(codes.map(async (code) => (await store.deviceCodes.collectedBy(`t-${code}`))?.requestId));
    await store.setClockOffset(29 * DAY);
    await store.transaction((tx) => tx.deviceCodes.removeOld(30));
    assert.deepEqual(await known(), [over.id, open.id]);
    await store.setClockOffset(31 * DAY);
    await store.transaction((tx) => tx.deviceCodes.removeOld(30));
    assert.deepEqual(await known(), [undefined, open.id]);
    assert.deepEqual(await store.polls.begin(codes[0], false), { kind: 'unknown' });
  });
});

storeContract('what a console collects', (opened) => {
  const collect = (codeHash: string, poll = 0): Promise<string> =>
    opened.store.transaction((tx) => tx.deviceCodes.markCollected(codeHash, poll));

  it('is marked once for each device code and each release', async () => {
    const { store } = opened;
    const request = await ready(store);
    const [first, second] = [await addDeviceCode(store, request.id), await addDeviceCode(store, request.id)];
    const marks = await Promise.all(Array.from({ length: 10 }, () => collect(first)));
    assert.deepEqual(marks.toSorted(), [...Array<string>(9).fill('again'), 'first']);
    assert.deepEqual([await collect(second), await collect(second)], ['first', 'again']);
    await store.transaction((tx) => tx.releases.failDelivery(request.id, 3));
    assert.equal(await collect(first), 'again');
    await release(store, request.id);
    assert.deepEqual([await collect(first), await collect(first)], ['first', 'again']);
  });

  it('is marked by the latest poll only', async () => {
    const { store } = opened;
    const code = await addDeviceCode(store, (await ready(store)).id);
    const polls = [await store.polls.begin(code, true), await store.polls.begin(code, true)];
    assert.deepEqual(
      polls.map((poll) => poll.kind === 'answer' && poll.number),
      [1, 2],
    );
    assert.deepEqual([await collect(code, 1), await collect(code, 2)], ['taken_over', 'first']);
  });

  it('is nothing before it is published, or after the pick-up clock', async () => {
    const { store } = opened;
    const waiting = await submitted(store);
    await approve(store, waiting);
    const late = await ready(store);
    await store.setClockOffset(15 * 60 + 1);
    for (const { id } of [waiting, late]) assert.equal(await collect(await addDeviceCode(store, id)), 'again');
  });
});
