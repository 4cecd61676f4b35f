import assert from 'node:assert/strict';
import { asActor, UNKNOWN } from '../../bot/domain/admin.ts';
import { ATTENTION_HOURS } from '../../bot/domain/approval/approval-request.ts';
import type { ProvisioningStatus } from '../../bot/domain/accounts/provisioning.ts';
import { ADMIN, addAccount, approve, issue, ready, storeContract, submitted } from './store-contract.ts';

storeContract('what the store lists and counts', (opened) => {
  it('pages through what waits, oldest first, and finds one by the beginning of its id', async () => {
    const { store } = opened;
    const requests = [await submitted(store), await submitted(store), await submitted(store)];
    const all = await store.pendingRequests(1000);
    assert.equal(await store.countPending(), all.length);
    const ids = all.map(({ id }) => id);
    assert.deepEqual(
      ids.filter((id) => requests.some((one) => one.id === id)),
      requests.map(({ id }) => id),
    );
    const after = await store.pendingRequests(2, ids.at(-3));
    assert.deepEqual(
      after.map(({ id }) => id),
      ids.slice(-2),
    );
    assert.deepEqual(
      (await store.pendingNamed(requests[1]!.id.slice(0, 13))).map(({ id }) => id),
      [requests[1]!.id],
    );
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
    assert.deepEqual(
      [await count(), await count('active'), await count('submitted', 'pending')],
      before.map((number) => number + 1),
    );
  });

  it('has nothing open that the clock has ended, before any job has written it down', async () => {
    const { store } = opened;
    const request = await submitted(store);
    const unused = await addAccount(store);
    await issue(store, unused.id);
    const count = async (otp: string, status?: string): Promise<number> =>
      (await store.standings()).find((one) => one.otp === otp && one.request === status)?.accounts ?? 0;
    const listed = async (accountId: string, provisioning: ProvisioningStatus) =>
      (await store.listAccounts({ provisioning, sort: 'name', order: 'asc', offset: 0, limit: 1000 })).accounts.find(
        ({ account }) => account.id === accountId,
      );
    assert.equal((await listed(request.account.id, 'Awaiting OTP Approval'))?.requestId, request.id);
    assert.notEqual((await listed(unused.id, 'OTP generated'))?.otpExpiresAt, undefined);
    await store.setClockOffset(9 * 3600);
    assert.equal(await store.countPending(), 0);
    assert.deepEqual(
      [
        await store.pendingRequests(1000),
        await store.pendingNamed(request.id.slice(0, 13)),
        (await store.openRequests(10)).total,
      ],
      [[], [], 0],
    );
    const { status, ...over } = (await store.request(request.id)) ?? assert.fail();
    assert.deepEqual(
      [status, 'expiredFrom' in over && over.expiredFrom, 'expiredAt' in over && over.expiredAt],
      ['expired', 'pending', request.decisionExpiresAt],
    );
    assert.equal(await store.transaction((changes) => changes.countWrongMatchCode(request.id)), undefined);
    assert.deepEqual([await count('active'), await count('submitted', 'pending')], [0, 0]);
    for (const [accountId, before] of [
      [request.account.id, 'Awaiting OTP Approval'],
      [unused.id, 'OTP generated'],
    ] as const) {
      assert.equal(await listed(accountId, before), undefined);
      const { provisioning, requestId, otpExpiresAt } = (await listed(accountId, 'Expired')) ?? assert.fail();
      assert.deepEqual([provisioning, requestId, otpExpiresAt], ['Expired', undefined, undefined]);
    }
  });

  it('has nothing to collect or to try again that the clock has ended', async () => {
    const { store } = opened;
    const waiting = await ready(store);
    const needy = await submitted(store);
    await approve(store, needy);
    await store.transaction((changes) => changes.beginRelease(needy.id, 60));
    await store.transaction((changes) => changes.failRelease(needy.id, 1, 'permission_missing'));
    const ended = async (id: string): Promise<string> => {
      const request = await store.request(id);
      return request?.status === 'expired' ? request.expiredFrom : '';
    };
    await store.setClockOffset(ATTENTION_HOURS * 3600 - 60);
    assert.deepEqual([await ended(waiting.id), await ended(needy.id)], ['ready', '']);
    await store.setClockOffset(ATTENTION_HOURS * 3600 + 1);
    assert.equal(await ended(needy.id), 'needs_attention');
    assert.equal(
      (await store.requestsInNeed(1000)).some(({ id }) => id === needy.id),
      false,
    );
    assert.equal(
      (await store.statistics(30)).stuck.some(({ requestId }) => requestId === needy.id),
      false,
    );
    assert.equal(await store.transaction((changes) => changes.retryRelease(needy.id)), false);
    const written = await store.transaction((changes) => changes.expireRequests());
    for (const { id } of [waiting, needy]) assert.ok(written.some((request) => request.id === id));
  });

  it('finds who did something to a request last', async () => {
    const { store } = opened;
    const { id: requestId } = await submitted(store);
    assert.equal(await store.lastAct(requestId, 'release_retried'), undefined);
    for (const objectId of ['admin-1', 'admin-2']) {
      const actor = asActor({ ...ADMIN, objectId });
      await store.transaction((changes) => changes.audit({ actor, act: 'release_retried', requestId }));
    }
    const { actor, at } = (await store.lastAct(requestId, 'release_retried')) ?? assert.fail();
    assert.deepEqual([actor, at instanceof Date], [asActor({ ...ADMIN, objectId: 'admin-2' }), true]);
  });

  it('lists requests that need attention, and codes that end soon', async () => {
    const { store } = opened;
    const request = await submitted(store);
    await approve(store, request);
    await store.transaction((changes) => changes.beginRelease(request.id, 60));
    await store.transaction((changes) => changes.failRelease(request.id, 1, 'permission_missing'));
    assert.deepEqual(
      (await store.requestsInNeed(10)).map(({ id }) => id),
      [request.id],
    );
    const account = await addAccount(store);
    const otp = await issue(store, account.id);
    const mine = async (minutes: number) =>
      (await store.expiringOtps(minutes, 1000)).filter(({ otpId }) => otpId === otp.id);
    assert.deepEqual(await mine(7 * 60), []);
    const expected = {
      otpId: otp.id,
      accountId: account.id,
      displayName: account.displayName,
      expiresAt: otp.expiresAt,
    };
    assert.deepEqual(await mine(9 * 60), [expected]);
  });

  it('remembers why a code of an account was refused last', async () => {
    const { store } = opened;
    const { id: accountId } = await addAccount(store);
    assert.equal(await store.lastRefusal(accountId), undefined);
    for (const cause of ['wrong_verifier', 'expired']) {
      await store.transaction((changes) =>
        changes.audit({
          actor: UNKNOWN,
          act: 'otp_refused',
          accountId,
          selector: 'S',
          details: { cause, serialNumber: 'SN-9' },
        }),
      );
    }
    const { cause, serialNumber } = (await store.lastRefusal(accountId)) ?? {};
    assert.deepEqual([cause, serialNumber], ['expired', 'SN-9']);
  });
});
