import assert from 'node:assert/strict';
import { type ApprovalRequest, UNCONFIRMED_DAYS } from '../../../bot/domain/approval/approval-request.ts';
import { addDeviceCode, deliver, issue, ready, release, statusOf, storeContract } from '../store-contract.ts';

const DAY_SECONDS = 86_400;

storeContract('a delivery that nobody confirms', (opened) => {
  const delivered = async () => {
    const request = await ready(opened.store);
    await deliver(opened.store, request);
    return request;
  };
  const replace = (accountId: string) => opened.store.transaction((tx) => tx.releases.replaceDelivered([accountId]));
  const expire = ({ account }: ApprovalRequest) => opened.store.transaction((tx) => tx.requests.expire([account.id]));
  const signIn = (id: string) => opened.store.transaction((tx) => tx.releases.signIn(id));
  const stuck = async (id: string) =>
    (await opened.store.overview.statistics(30)).stuck.some(({ requestId }) => requestId === id);

  it('ends when its account gets a newer one-time password, and no other delivery does', async () => {
    const { store } = opened;
    const [replaced, other] = [await delivered(), await delivered()];
    await issue(store, replaced.account.id);
    assert.deepEqual(await replace(other.account.id), []);
    assert.deepEqual(await replace(replaced.account.id), [{ requestId: replaced.id, accountId: replaced.account.id }]);
    assert.deepEqual(await replace(replaced.account.id), []);
    const ended = await store.requests.byId(replaced.id);
    assert.ok(ended?.status === 'expired' && ended.expiredFrom === 'delivered');
    assert.deepEqual([ended.cause, ended.approvedBy.kind], ['replaced', 'admin']);
    assert.equal(await statusOf(store, other.id), 'delivered');
    await store.setClockOffset(3600);
    assert.deepEqual([await stuck(replaced.id), await stuck(other.id)], [false, true]);
  });

  it('is found by the job when an earlier server did not end it', async () => {
    const request = await delivered();
    await issue(opened.store, request.account.id);
    const past = () => opened.store.transaction((tx) => tx.locks.accountsPastTheirClock('', 1000));
    assert.ok((await past()).includes(request.account.id));
    await replace(request.account.id);
    assert.ok(!(await past()).includes(request.account.id));
  });

  it('ends by the clock, is no lockout then, and can still be confirmed', async () => {
    const { store } = opened;
    const request = await delivered();
    await store.setClockOffset(UNCONFIRMED_DAYS * DAY_SECONDS - 60);
    assert.equal(await statusOf(store, request.id), 'delivered');
    await store.setClockOffset(UNCONFIRMED_DAYS * DAY_SECONDS + 60);
    const read = await store.requests.byId(request.id);
    const written = (await expire(request)).find(({ id }) => id === request.id);
    for (const one of [read, written]) {
      assert.ok(one?.status === 'expired' && one.expiredFrom === 'delivered');
      assert.equal(one.cause, 'not_confirmed');
    }
    assert.equal(await stuck(request.id), false);
    assert.ok(!(await store.requests.listOpen(1000)).requests.some(({ id }) => id === request.id));
    assert.deepEqual([await signIn(request.id), await signIn(request.id)], [true, false]);
    assert.equal(await statusOf(store, request.id), 'signed_in');
  });

  it('keeps the device codes of its console as long again, so that it can still report, and not longer', async () => {
    const { store } = opened;
    const request = await ready(store);
    const code = await addDeviceCode(store, request.id);
    const isKnown = async () => (await store.deviceCodes.collectedBy(`t-${code}`)) !== undefined;
    const forget = () => store.transaction((tx) => tx.deviceCodes.removeOld(UNCONFIRMED_DAYS));
    await store.setClockOffset(600);
    await deliver(store, request);
    await store.setClockOffset(UNCONFIRMED_DAYS * DAY_SECONDS + 300);
    await forget();
    assert.equal(await isKnown(), true, 'the delivery has not ended yet');
    await store.setClockOffset(UNCONFIRMED_DAYS * DAY_SECONDS + 660);
    await expire(request);
    await forget();
    assert.equal(await isKnown(), true, 'the console may still report a sign-in');
    await store.setClockOffset(2 * UNCONFIRMED_DAYS * DAY_SECONDS + 720);
    await forget();
    assert.equal(await isKnown(), false);
  });

  it('can be released again once the newer one-time password was revoked, and ends no second time', async () => {
    const { store } = opened;
    const request = await delivered();
    const newer = await issue(store, request.account.id);
    await replace(request.account.id);
    const again = () => store.transaction((tx) => tx.releases.releaseAgain(request.id, 3));
    assert.equal(await again(), 'newer_code');
    await store.transaction((tx) => tx.otps.revoke(newer.id));
    assert.equal(await again(), 'released');
    assert.equal(await statusOf(store, request.id), 'approved');
    assert.equal((await store.otps.byId(request.otpId))?.status, 'submitted');
    assert.deepEqual(await replace(request.account.id), []);
  });

  it('is found beside the newer one-time password, with what can be done about it, for 30 days', async () => {
    const { store } = opened;
    const request = await delivered();
    const { id: accountId } = request.account;
    const earlier = (most = 3) => store.requests.earlier(accountId, most);
    assert.equal(await earlier(), undefined, 'its code is the latest one');
    const newer = await issue(store, accountId);
    await replace(accountId);
    assert.deepEqual(await earlier(), { requestId: request.id, canReleaseAgain: false });
    await store.transaction((tx) => tx.otps.revoke(newer.id));
    assert.deepEqual(await earlier(), { requestId: request.id, canReleaseAgain: true });
    assert.deepEqual(await earlier(0), { requestId: request.id, canReleaseAgain: false });
    await store.setClockOffset(UNCONFIRMED_DAYS * DAY_SECONDS + 60);
    assert.equal(await earlier(), undefined);
    await store.setClockOffset(0);
    await store.transaction((tx) => tx.releases.releaseAgain(request.id, 3));
    assert.deepEqual(await earlier(), { requestId: request.id, canReleaseAgain: false });
    await release(store, request.id);
    await deliver(store, request);
    assert.deepEqual(await earlier(), { requestId: request.id, canReleaseAgain: true });
    assert.equal(await signIn(request.id), true);
    assert.equal(await earlier(), undefined);
  });

  it('cannot be released again long after, or when its request expired before the delivery', async () => {
    const { store } = opened;
    const [late, uncollected] = [await delivered(), await ready(store)];
    const again = (id: string) => store.transaction((tx) => tx.releases.releaseAgain(id, 3));
    await store.setClockOffset(UNCONFIRMED_DAYS * DAY_SECONDS + 60);
    assert.equal(await again(late.id), 'not_delivered');
    for (const request of [late, uncollected]) await expire(request);
    for (const { id } of [late, uncollected]) assert.equal(await again(id), 'not_delivered');
    assert.equal(await signIn(uncollected.id), false);
  });
});
