import assert from 'node:assert/strict';
import type { OpenedStore } from '../../../bot/storage/open-store.ts';
import { addDeviceCode, deliver, expireAll, ready, release, statusOf, storeContract } from '../store-contract.ts';

const MOST = 3;

/** Collects the present release with a device code, and returns the attempt that a report by it belongs to. */
async function collect(store: OpenedStore, code: string): Promise<number> {
  await store.transaction((tx) => tx.deviceCodes.markCollected(code, 0));
  return (await store.deviceCodes.collectedBy(`t-${code}`))?.attempt ?? assert.fail('nothing was collected');
}

storeContract('what a console reports', (opened) => {
  const fail = (id: string, attempt: number) =>
    opened.store.transaction((tx) => tx.releases.failDelivery(id, MOST, attempt));
  const signIn = (id: string, attempt: number) =>
    opened.store.transaction((tx) => tx.releases.reportSignIn(id, attempt));

  it('counts a failure once, also when it is said again after the next release is ready or delivered', async () => {
    const { store } = opened;
    const request = await ready(store);
    const [first, second] = [await addDeviceCode(store, request.id), await addDeviceCode(store, request.id)];
    const earlier = await collect(store, first);
    assert.deepEqual([await fail(request.id, earlier), await fail(request.id, earlier)], ['approved', undefined]);
    await release(store, request.id);
    assert.equal(await fail(request.id, earlier), undefined);
    const later = await collect(store, second);
    await deliver(store, request);
    assert.equal(await fail(request.id, earlier), undefined, 'by the device code of the earlier release');
    assert.equal(await statusOf(store, request.id), 'delivered');
    assert.equal(await fail(request.id, later), 'approved');
  });

  it('counts a failure once when it is said twice at the same time', async () => {
    const { store } = opened;
    const request = await ready(store);
    const attempt = await collect(store, await addDeviceCode(store, request.id));
    const answers = await Promise.all([fail(request.id, attempt), fail(request.id, attempt)]);
    assert.deepEqual(new Set(answers), new Set(['approved', undefined]));
  });

  it('delivers nothing that it has not collected', async () => {
    const { store } = opened;
    const request = await ready(store);
    const earlier = await collect(store, await addDeviceCode(store, request.id));
    await fail(request.id, earlier);
    await release(store, request.id);
    assert.equal(await store.transaction((tx) => tx.releases.deliver(request.id, earlier)), false);
    assert.equal(await signIn(request.id, earlier), false);
    assert.equal(await statusOf(store, request.id), 'ready');
  });

  it('makes a request signed in after its pick-up clock, before and after the end was stored', async () => {
    const { store } = opened;
    const requests = [await ready(store), await ready(store)] as const;
    const attempts: number[] = [];
    for (const { id } of requests) attempts.push(await collect(store, await addDeviceCode(store, id)));
    const [one, other] = requests;
    assert.equal(await signIn(one.id, attempts[0] ?? 0), false, 'the console says first that it has the credential');
    await store.setClockOffset(16 * 60);
    assert.equal(await signIn(one.id, attempts[0] ?? 0), true);
    await expireAll(store);
    assert.equal(await statusOf(store, other.id), 'expired');
    assert.equal(await signIn(other.id, attempts[1] ?? 0), true);
    for (const { id } of requests) assert.equal(await statusOf(store, id), 'signed_in');
  });
});
