import assert from 'node:assert/strict';
import { SYSTEM } from '../../bot/domain/admin.ts';
import { ATTENTION_HOURS } from '../../bot/domain/approval/approval-request.ts';
import {
  approve,
  deliver,
  expireAll,
  issue,
  ready,
  release,
  statusOf,
  storeContract,
  submitted,
  WAIT_SECONDS,
} from './store-contract.ts';

const MOST = 3;

storeContract('the releases', (opened) => {
  it('flag a request that is canceled while its password is being changed', async () => {
    const { store } = opened;
    const request = await submitted(store);
    await approve(store, request);
    await store.transaction((tx) => tx.releases.begin(request.id, 60, WAIT_SECONDS));
    await store.transaction((tx) => tx.credentials.keep(request.id, 1, 'jwe', 60));
    await store.transaction((tx) => tx.requests.cancel(request.otpId, SYSTEM, 'revoked'));
    assert.equal(await store.transaction((tx) => tx.releases.passwordChanged(request.id, 1, 0)), undefined);
    const cancelled = await store.requests.byId(request.id);
    assert.equal(cancelled?.status === 'cancelled' && cancelled.passwordChanged, 'yes');
  });

  it('are told when they have fallen behind', async () => {
    const { store } = opened;
    const request = await submitted(store);
    const mine = async (): Promise<unknown> =>
      (await store.requests.unfinished()).find((one) => one.requestId === request.id);
    assert.equal(await mine(), undefined);
    await approve(store, request);
    assert.deepEqual(await mine(), { requestId: request.id, card: false, release: true });
  });

  it('have nothing to collect or to try again that the clock has ended', async () => {
    const { store } = opened;
    const waiting = await ready(store);
    const needy = await submitted(store);
    await approve(store, needy);
    await store.transaction((tx) => tx.releases.begin(needy.id, 60, WAIT_SECONDS));
    await store.transaction((tx) => tx.releases.fail(needy.id, 1, 'permission_missing'));
    const ended = async (id: string): Promise<string> => {
      const request = await store.requests.byId(id);
      return request?.status === 'expired' ? request.expiredFrom : '';
    };
    await store.setClockOffset(ATTENTION_HOURS * 3600 - 60);
    assert.deepEqual([await ended(waiting.id), await ended(needy.id)], ['ready', '']);
    await store.setClockOffset(ATTENTION_HOURS * 3600 + 1);
    assert.equal(await ended(needy.id), 'needs_attention');
    assert.equal(
      (await store.requests.inNeed(1000)).some(({ id }) => id === needy.id),
      false,
    );
    assert.equal(
      (await store.overview.statistics(30)).stuck.some(({ requestId }) => requestId === needy.id),
      false,
    );
    assert.equal(await store.transaction((tx) => tx.releases.retry(needy.id)), false);
    const written = await expireAll(store);
    for (const { id } of [waiting, needy]) assert.ok(written.some((request) => request.id === id));
  });
});

storeContract('the lease of a release', (opened) => {
  it('is kept anew right before the reset, so that no other attempt begins while the directory is asked', async () => {
    const { store } = opened;
    const { id, ...request } = await submitted(store);
    await approve(store, { id, ...request });
    const begin = async () => (await store.transaction((tx) => tx.releases.begin(id, 90, WAIT_SECONDS)))?.attempt;
    const keep = (attempt: number) => store.transaction((tx) => tx.credentials.keep(id, attempt, 'jwe', 90));
    assert.equal(await begin(), 1);
    await store.setClockOffset(80);
    assert.equal(await keep(1), true);
    await store.setClockOffset(160);
    assert.equal(await begin(), undefined);
    await store.setClockOffset(171);
    assert.equal(await keep(1), false, 'the lease is over');
    assert.equal(await begin(), 2);
    assert.deepEqual([await keep(1), await keep(2)], [false, true]);
  });
});

storeContract('a credential that waits for its publication', (opened) => {
  it('can be published for as long as its envelope lasts for the whole pick-up clock', async () => {
    const { store } = opened;
    const publishAfter = async (minutes: number): Promise<boolean> => {
      await store.setClockOffset(0);
      const request = await submitted(store);
      await approve(store, request);
      await store.transaction((tx) => tx.releases.begin(request.id, 60, WAIT_SECONDS));
      await store.transaction((tx) => tx.credentials.keep(request.id, 1, 'jwe', 60));
      await store.transaction((tx) => tx.releases.passwordChanged(request.id, 1, 15));
      await store.setClockOffset(minutes * 60);
      return store.transaction((tx) => tx.releases.publish(request.id, 1, 15));
    };
    assert.deepEqual([await publishAfter(16), await publishAfter(59), await publishAfter(61)], [true, true, false]);
    await store.setClockOffset(0);
  });
});

storeContract('a delivery that failed', (opened) => {
  const fail = (id: string) => opened.store.transaction((tx) => tx.releases.failDelivery(id, MOST));

  it('opens the one-time password again, so that a newer one still ends its request', async () => {
    const { store } = opened;
    const request = await ready(store);
    await deliver(store, request);
    assert.equal(await fail(request.id), 'approved');
    assert.equal((await store.otps.byId(request.otpId))?.status, 'submitted');
    await release(store, request.id);
    await issue(store, request.account.id);
    assert.equal(await statusOf(store, request.id), 'cancelled');
    assert.equal(await store.credentials.published(request.id), undefined);
  });

  it('lets it be revoked as well', async () => {
    const { store } = opened;
    const request = await ready(store);
    await deliver(store, request);
    await fail(request.id);
    assert.equal(await store.transaction((tx) => tx.otps.revoke(request.otpId)), true);
  });

  it('changes no password for a console whose account has a newer one-time password', async () => {
    const { store } = opened;
    const request = await ready(store);
    await deliver(store, request);
    await issue(store, request.account.id);
    assert.equal(await fail(request.id), undefined);
    assert.equal(await statusOf(store, request.id), 'delivered');
    assert.equal((await store.otps.byId(request.otpId))?.status, 'consumed');
  });

  it('comes too late when the time to pick the credential up is over, and in time after it was delivered', async () => {
    const { store } = opened;
    const [late, delivered] = [await ready(store), await ready(store)];
    await deliver(store, delivered);
    await store.setClockOffset(3_600);
    assert.equal(await fail(late.id), undefined);
    assert.equal(await statusOf(store, late.id), 'expired');
    assert.equal(await fail(delivered.id), 'approved');
    await store.setClockOffset(0);
  });
});
