import assert from 'node:assert/strict';
import { asActor } from '../../bot/domain/admin.ts';
import type { ApprovalChannel } from '../../bot/domain/channel/channel.ts';
import type { ProvisioningStatus } from '../../bot/domain/accounts/provisioning.ts';
import {
  expireAll,
  ADMIN,
  addAccount,
  approve,
  issue,
  statusOf,
  storeContract,
  submitted,
  WAIT_SECONDS,
} from './store-contract.ts';

const CHANNEL: ApprovalChannel = {
  tenantId: 'tenant',
  teamId: 'team',
  teamName: 'Facilities',
  channelId: '19:a',
  channelName: 'Approvals',
  serviceUrl: 'https://old.example/',
};

storeContract('the requests', (opened) => {
  it('lead from issuing to the sign-in of the room', async () => {
    const { store } = opened;
    const request = await submitted(store);
    assert.equal(await approve(store, request), true);
    const begun = await store.transaction((tx) => tx.releases.begin(request.id, 60, WAIT_SECONDS));
    assert.deepEqual([begun?.attempt, begun?.release, begun?.attemptsBefore], [1, 1, 0]);
    assert.equal(await store.transaction((tx) => tx.releases.begin(request.id, 60, WAIT_SECONDS)), undefined);
    assert.equal(await store.transaction((tx) => tx.credentials.keep(request.id, 1, 'jwe', 60)), true);
    assert.equal(await store.credentials.published(request.id), undefined);
    assert.ok(await store.transaction((tx) => tx.releases.passwordChanged(request.id, 1, 15)));
    assert.equal(await store.transaction((tx) => tx.releases.publish(request.id, 1, 15)), false);
    await store.setClockOffset(20);
    assert.equal(await store.transaction((tx) => tx.releases.publish(request.id, 1, 15)), true);
    assert.equal(await store.credentials.published(request.id), 'jwe');
    assert.equal(await store.transaction((tx) => tx.releases.deliver(request.id)), true);
    assert.equal(await store.transaction((tx) => tx.releases.signIn(request.id)), true);
    assert.equal(await store.transaction((tx) => tx.otps.consume(request.otpId)), true);
    assert.equal(await statusOf(store, request.id), 'signed_in');
    assert.equal((await store.otps.latest(request.account.id))?.status, 'consumed');
  });

  it('are given to an approval that won as they are stored', async () => {
    const { id, revision } = await submitted(opened.store);
    const approved = await opened.store.transaction((tx) =>
      tx.requests.approve({ requestId: id, revision, by: asActor(ADMIN) }),
    );
    assert.equal(approved?.status, 'approved');
    assert.deepEqual(approved, await opened.store.requests.byId(id));
  });

  it('T6: are approved by one of two hundred at once', async () => {
    const { store } = opened;
    const request = await submitted(store);
    const won = await Promise.all(Array.from({ length: 200 }, (_, index) => approve(store, request, `admin-${index}`)));
    assert.equal(won.filter(Boolean).length, 1);
    const approved = await store.requests.byId(request.id);
    assert.equal(approved?.status, 'approved');
    assert.equal(approved.approvedBy.kind === 'admin' && approved.approvedBy.objectId, `admin-${won.indexOf(true)}`);
    assert.equal(approved.revision, request.revision + 1);
  });

  it('T6: are decided by one of a hundred approvals and a hundred rejections at once', async () => {
    const { store } = opened;
    const request = await submitted(store);
    const reject = (index: number): Promise<boolean> =>
      store.transaction((tx) =>
        tx.requests.reject(request.id, asActor({ ...ADMIN, objectId: `admin-${index}` }), 'wrong_room'),
      );
    const deciders = Array.from({ length: 200 }, (_, index) =>
      index % 2 === 0 ? approve(store, request, `admin-${index}`) : reject(index),
    );
    const won = await Promise.all(deciders);
    assert.equal(won.filter(Boolean).length, 1);
    const { status, revision } = (await store.requests.byId(request.id)) ?? assert.fail();
    assert.equal(status, won.indexOf(true) % 2 === 0 ? 'approved' : 'rejected');
    assert.equal(revision, request.revision + 1);
  });

  it('end with the decision clock: no approval after it, and the one-time password ends too', async () => {
    const { store } = opened;
    const request = await submitted(store);
    await store.setClockOffset(3601);
    assert.equal(await approve(store, request), false);
    const expired = await expireAll(store);
    assert.ok(expired.some((one) => one.id === request.id && one.status === 'expired'));
    assert.equal((await store.otps.byId(request.otpId))?.status, 'expired');
  });

  it('are paged through while they wait, oldest first, and found by the beginning of their id', async () => {
    const { store } = opened;
    const requests = [await submitted(store), await submitted(store), await submitted(store)];
    const all = await store.requests.pending(1000);
    assert.equal(await store.requests.countPending(), all.length);
    const ids = all.map(({ id }) => id);
    assert.deepEqual(
      ids.filter((id) => requests.some((one) => one.id === id)),
      requests.map(({ id }) => id),
    );
    const after = await store.requests.pending(2, ids.at(-3));
    assert.deepEqual(
      after.map(({ id }) => id),
      ids.slice(-2),
    );
    assert.deepEqual(
      (await store.requests.pendingNamed(requests[1]!.id.slice(0, 13))).map(({ id }) => id),
      [requests[1]!.id],
    );
    await approve(store, requests[1]!);
    assert.deepEqual(await store.requests.pendingNamed(requests[1]!.id), []);
    assert.equal((await store.requests.latestNamed(requests[1]!.id.slice(0, 13)))?.status, 'approved');
    assert.equal(await store.requests.latestNamed('nobody'), undefined);
  });

  it('are not open once the clock has ended them, before any job has written it down', async () => {
    const { store } = opened;
    const request = await submitted(store);
    const unused = await addAccount(store);
    await issue(store, unused.id);
    const count = async (otp: string, status?: string): Promise<number> =>
      (await store.overview.standings()).find((one) => one.otp === otp && one.request === status)?.accounts ?? 0;
    const listed = async (accountId: string, provisioning: ProvisioningStatus) =>
      (
        await store.accountList.page({ provisioning, sort: 'name', order: 'asc', offset: 0, limit: 1000 })
      ).accounts.find(({ account }) => account.id === accountId);
    assert.equal((await listed(request.account.id, 'Awaiting OTP Approval'))?.requestId, request.id);
    const inOrder = { sort: 'waiting', order: 'asc', offset: 0, limit: 1000 } as const;
    const waiting = (await store.accountList.page(inOrder)).accounts.map(
      ({ provisioning }) => provisioning === 'Awaiting OTP Approval',
    );
    assert.ok(waiting[0] && waiting.lastIndexOf(true) < waiting.indexOf(false), waiting.join());
    assert.notEqual((await listed(unused.id, 'OTP generated'))?.otpExpiresAt, undefined);
    await store.setClockOffset(9 * 3600);
    assert.equal(await store.requests.countPending(), 0);
    assert.deepEqual(
      [
        await store.requests.pending(1000),
        await store.requests.pendingNamed(request.id.slice(0, 13)),
        (await store.requests.listOpen(10)).total,
      ],
      [[], [], 0],
    );
    const { status, ...over } = (await store.requests.byId(request.id)) ?? assert.fail();
    assert.deepEqual(
      [status, 'expiredFrom' in over && over.expiredFrom, 'expiredAt' in over && over.expiredAt],
      ['expired', 'pending', request.decisionExpiresAt],
    );
    assert.equal(await store.transaction((tx) => tx.requests.countWrongMatchCode(request.id)), undefined);
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
});

storeContract('a reminder', (opened) => {
  const change: typeof opened.store.transaction = (work) => opened.store.transaction(work);
  beforeEach(() => change((tx) => tx.channel.choose(CHANNEL)));

  it('is due once, when a request has waited so long and still can be decided', async () => {
    const { id } = await submitted(opened.store);
    const isDue = async (): Promise<boolean> => (await opened.store.requests.dueReminders(15, 1_000)).includes(id);
    const mark = () => change((tx) => tx.requests.markReminded(id));
    assert.equal(await isDue(), false);
    await opened.store.setClockOffset(61 * 60);
    assert.equal(await isDue(), false, 'its clock has ended');
    await opened.store.setClockOffset(16 * 60);
    assert.equal(await isDue(), true);
    assert.equal((await Promise.all([mark(), mark(), mark()])).filter(Boolean).length, 1);
    assert.equal(await isDue(), false);
  });
});
