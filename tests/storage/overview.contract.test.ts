import assert from 'node:assert/strict';
import { UNKNOWN } from '../../bot/domain/admin.ts';
import { addAccount, approve, issue, storeContract, submitted } from './store-contract.ts';

storeContract('what the store lists and counts', (opened) => {
  it('pages through what waits, oldest first, and finds one by the beginning of its id', async () => {
    const { store } = opened;
    const requests = [await submitted(store), await submitted(store), await submitted(store)];
    const all = await store.pendingRequests(1000);
    assert.equal(await store.countPending(), all.length);
    const ids = all.map(({ id }) => id);
    assert.deepEqual(ids.filter((id) => requests.some((one) => one.id === id)), requests.map(({ id }) => id));
    const after = await store.pendingRequests(2, ids.at(-3));
    assert.deepEqual(after.map(({ id }) => id), ids.slice(-2));
    assert.deepEqual((await store.pendingNamed(requests[1]!.id.slice(0, 13))).map(({ id }) => id), [requests[1]!.id]);
    await approve(store, requests[1]!);
    assert.deepEqual(await store.pendingNamed(requests[1]!.id), []);
    assert.equal((await store.latestNamed(requests[1]!.id.slice(0, 13)))?.status, 'approved');
    assert.equal(await store.latestNamed('nobody'), undefined);
  });

  it('counts how accounts stand by their latest one-time password alone', async () => {
    const { store } = opened;
    const count = async (otp?: string, request?: string): Promise<number> =>
      (await store.standings()).find((one) => one.otp === otp && one.request === request)?.accounts ?? 0;
    const before = [await count(), await count('active'), await count('submitted', 'pending')];
    await addAccount(store);
    const { id } = await addAccount(store);
    await issue(store, id);
    await issue(store, id);
    await submitted(store);
    assert.deepEqual([await count(), await count('active'), await count('submitted', 'pending')], before.map((number) => number + 1));
  });

  it('lists requests that need attention, and codes that end soon', async () => {
    const { store } = opened;
    const request = await submitted(store);
    await approve(store, request);
    await store.transaction((changes) => changes.beginRelease(request.id, 60));
    await store.transaction((changes) => changes.failRelease(request.id, 1, 'permission_missing'));
    assert.deepEqual((await store.requestsInNeed(10)).map(({ id }) => id), [request.id]);
    const account = await addAccount(store);
    const otp = await issue(store, account.id);
    const mine = async (minutes: number) => (await store.expiringOtps(minutes, 1000)).filter(({ otpId }) => otpId === otp.id);
    assert.deepEqual(await mine(7 * 60), []);
    const expected = { otpId: otp.id, accountId: account.id, displayName: account.displayName, expiresAt: otp.expiresAt };
    assert.deepEqual(await mine(9 * 60), [expected]);
  });

  it('remembers why a code of an account was refused last', async () => {
    const { store } = opened;
    const { id: accountId } = await addAccount(store);
    assert.equal(await store.lastRefusal(accountId), undefined);
    for (const cause of ['wrong_verifier', 'expired']) {
      await store.transaction((changes) =>
        changes.audit({ actor: UNKNOWN, act: 'otp_refused', accountId, selector: 'S', details: { cause, serialNumber: 'SN-9' } }));
    }
    const { cause, serialNumber } = (await store.lastRefusal(accountId)) ?? {};
    assert.deepEqual([cause, serialNumber], ['expired', 'SN-9']);
  });
});
