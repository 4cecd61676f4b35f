import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { addAccount, ADMIN, issue, storeContract, submitted } from './store-contract.ts';

storeContract('the one-time passwords', (opened) => {
  it('are superseded by the next of their account, with their request, also for issuers at once', async () => {
    const { store } = opened;
    const request = await submitted(store);
    await Promise.all(Array.from({ length: 5 }, () => issue(store, request.account.id)));
    const cancelled = await store.requests.byId(request.id);
    assert.equal(cancelled?.status, 'cancelled');
    assert.equal(cancelled.cause, 'superseded');
    assert.equal((await store.otps.byId(request.otpId))?.status, 'superseded');
    assert.equal((await store.otps.latest(request.account.id))?.status, 'active');
  });

  it('are open until their time is over, also for an issuer who came a moment later', async () => {
    const { store } = opened;
    const { id: accountId } = await addAccount(store);
    const open = async (): Promise<string | undefined> =>
      (await store.otps.live([accountId])).get(accountId)?.code?.otpId;
    assert.equal(await open(), undefined);
    // The first one to look issues, and the other one waits for that.
    const issueUnlessOpen = (selector: string): Promise<boolean> =>
      store.transaction(async (tx) => {
        await tx.locks.accounts([accountId]);
        if ((await tx.otps.live([accountId])).has(accountId)) return false;
        const order = { accountId, issuedBy: ADMIN, ttlHours: 8, passwordMode: 'reset' } as const;
        await tx.otps.insert({
          ...order,
          id: randomUUID(),
          selector,
          verifier: { salt: '', hash: '', pepperVersion: 1 },
        });
        return true;
      });
    const issued = await Promise.all(['LK01', 'LK02', 'LK03'].map(issueUnlessOpen));
    assert.equal(issued.filter(Boolean).length, 1);
    const otpId = (await open()) ?? assert.fail();
    await store.transaction((tx) => tx.otps.submit(otpId));
    await store.setClockOffset(9 * 3600);
    assert.equal(await open(), otpId);
    await store.transaction((tx) => tx.otps.revoke(otpId));
    assert.equal(await open(), undefined);
    await issue(store, accountId);
    await store.setClockOffset(18 * 3600);
    assert.equal(await open(), undefined);
  });
});
