import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { expire } from '../../bot/services/approval/expire.ts';
import { addAccount, issue, storeContract } from './store-contract.ts';

storeContract('the limits', (opened) => {
  it('count takes within the window', async () => {
    const { store } = opened;
    const key = randomUUID();
    assert.equal(await store.rateLimits.usedUp(key, 5), undefined);
    const takes = await Promise.all(Array.from({ length: 8 }, () => store.rateLimits.take(key, 5, 60)));
    assert.ok((await store.rateLimits.usedUp(key, 5))!.retryAfterSeconds <= 60);
    assert.equal(takes.filter((one) => one === undefined).length, 5);
    await store.setClockOffset(61);
    assert.equal(await store.rateLimits.take(key, 5, 60), undefined);
  });

  it('count takes of many keys that come at the same time, each for its own', async () => {
    const { rateLimits } = opened.store;
    const keys = Array.from({ length: 12 }, () => randomUUID());
    const asked = keys.flatMap((key, index) => Array.from({ length: 1 + (index % 4) }, () => key));
    const takes = await Promise.all(asked.map((key) => rateLimits.take(key, 2, 60)));
    for (const [index, key] of keys.entries()) {
      const taken = asked.filter((one, place) => one === key && takes[place] === undefined).length;
      assert.equal(taken, Math.min(2, 1 + (index % 4)));
    }
  });

  it('end with their window also when the clock is set back', async () => {
    const { store } = opened;
    const key = randomUUID();
    await store.setClockOffset(7200);
    await store.rateLimits.take(key, 1, 60);
    assert.ok(await store.rateLimits.take(key, 1, 60));
    await store.setClockOffset(7150);
    assert.ok(await store.rateLimits.take(key, 1, 60), 'a clock that is set back a little gives no new window');
    await store.setClockOffset(0);
    assert.equal(await store.rateLimits.take(key, 1, 60), undefined);
  });

  it('forget a window that is over, and no other', async () => {
    const { store } = opened;
    const [short, long] = [randomUUID(), randomUUID()];
    await store.rateLimits.take(short, 1, 60);
    await store.rateLimits.take(long, 1, 3600);
    await store.setClockOffset(61);
    await expire(opened);
    const left = await opened.rows<{ key: string }>(`select key from throttles where key in ('${short}', '${long}')`);
    assert.deepEqual(left, [{ key: long }]);
  });
});

storeContract('work that one server does at a time', (opened) => {
  it('is begun by one of many, and the others are remembered until it is finished', async () => {
    const { rateLimits } = opened.store;
    const work = randomUUID();
    const begun = await Promise.all(Array.from({ length: 5 }, () => rateLimits.begin(work, 60)));
    assert.equal(begun.filter(Boolean).length, 1);
    assert.equal(await rateLimits.finish(work), true);
    assert.deepEqual([await rateLimits.begin(work, 60), await rateLimits.finish(work)], [true, false]);
  });

  it('is begun again when the first one was given up', async () => {
    const { store } = opened;
    const work = randomUUID();
    assert.equal(await store.rateLimits.begin(work, 60), true);
    await store.setClockOffset(61);
    assert.equal(await store.rateLimits.begin(work, 60), true);
  });
});

storeContract('refused codes', (opened) => {
  it('are counted by address and selector, and audited as one row each after a minute', async () => {
    const { store } = opened;
    const { id: otpId, selector } = await issue(store, (await addAccount(store)).id);
    await Promise.all(Array.from({ length: 8 }, () => store.rateLimits.countRefusal('203.0.113.7')));
    await store.rateLimits.countRefusal('203.0.113.7', selector);
    await store.rateLimits.countRefusal('203.0.113.8');
    await expire(opened);
    assert.deepEqual(await store.transaction((tx) => tx.rateLimits.takeRefusals(20)), []);
    await store.setClockOffset(61);
    await expire(opened);
    const events = (
      await opened.rows<{ event: unknown }>(
        `select event - 'entryId' as event from audit_entries where event ->> 'act' = 'otp_refused' order by id`,
      )
    ).map(({ event }) => event);
    const row = (details: object, rest: object = {}): object => ({
      actor: { kind: 'unknown' },
      act: 'otp_refused',
      ...rest,
      details,
    });
    assert.deepEqual(events[0], row({ cause: 'unknown', sourceAddress: '203.0.113.7', count: 8 }));
    assert.equal(events.length, 3);
    assert.ok(events.some((event) => (event as { otpId?: string }).otpId === otpId));
    await opened.store.setClockOffset(200);
    assert.deepEqual(await opened.store.transaction((tx) => tx.rateLimits.takeRefusals(20)), []);
  });

  it('from everywhere make a bounded number of rows, and none is lost from the sum', async () => {
    const { store } = opened;
    const addresses = Array.from({ length: 50 }, (_, index) => `198.51.100.${index}`);
    await Promise.all(addresses.map((address) => store.rateLimits.countRefusal(address)));
    await store.rateLimits.countRefusal('198.51.100.0');
    await store.setClockOffset(61);
    const taken = await store.transaction((tx) => tx.rateLimits.takeRefusals(20));
    assert.equal(taken.length, 21);
    assert.deepEqual(
      taken.find(({ sourceAddress }) => sourceAddress === '198.51.100.0'),
      { sourceAddress: '198.51.100.0', count: 2 },
    );
    assert.deepEqual(
      taken.find(({ sourceAddress }) => sourceAddress === undefined),
      { count: 30 },
    );
    assert.equal(
      taken.reduce((sum, { count }) => sum + count, 0),
      51,
    );
  });
});
