import assert from 'node:assert/strict';
import { SYSTEM, asActor } from '../../bot/domain/admin.ts';
import {
  ADMIN,
  addAccount,
  approve,
  deliver,
  issue,
  ready,
  storeContract,
  submitted,
  WAIT_SECONDS,
} from './store-contract.ts';

storeContract('the overview', (opened) => {
  it('counts how accounts stand by their latest one-time password alone', async () => {
    const { store } = opened;
    const count = async (otp?: string, request?: string): Promise<number> =>
      (await store.overview.standings()).find((one) => one.otp === otp && one.request === request)?.accounts ?? 0;
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

  it('lists requests that need attention, and codes that end soon', async () => {
    const { store } = opened;
    const request = await submitted(store);
    await approve(store, request);
    await store.transaction((tx) => tx.releases.begin(request.id, 60, WAIT_SECONDS));
    await store.transaction((tx) => tx.releases.fail(request.id, 1, 'permission_missing'));
    assert.deepEqual(
      (await store.requests.inNeed(10)).map(({ id }) => id),
      [request.id],
    );
    const account = await addAccount(store);
    const otp = await issue(store, account.id);
    const mine = async (minutes: number) =>
      (await store.overview.expiringOtps(minutes, 1000)).filter(({ otpId }) => otpId === otp.id);
    assert.deepEqual(await mine(7 * 60), []);
    const expected = {
      otpId: otp.id,
      accountId: account.id,
      displayName: account.displayName,
      expiresAt: otp.expiresAt,
    };
    assert.deepEqual(await mine(9 * 60), [expected]);
    const of = async (issuerId: string) => store.overview.expiringOtps(9 * 60, 1000, issuerId);
    assert.ok((await of(otp.issuedBy.objectId)).some(({ otpId }) => otpId === otp.id));
    assert.deepEqual(await of('somebody else'), []);
  });
});

storeContract('the statistics', (opened) => {
  it('tell how far codes got, what was decided when, and what is stuck', async () => {
    const { store } = opened;
    const unused = await addAccount(store);
    for (let round = 0; round < 3; round += 1) await issue(store, unused.id);
    const delivered = await ready(store);
    await deliver(store, delivered);
    const done = await ready(store);
    await deliver(store, done);
    await store.transaction((tx) => tx.releases.signIn(done.id));
    const rejected = await submitted(store);
    await store.transaction((tx) => tx.requests.reject(rejected.id, asActor(ADMIN), 'wrong_room'));
    const waiting = await submitted(store);
    const stopped = await submitted(store);
    await approve(store, stopped);
    const begun = await store.transaction((tx) => tx.releases.begin(stopped.id, 60, WAIT_SECONDS));
    await store.transaction((tx) => tx.releases.fail(stopped.id, begun?.attempt ?? 0, 'directory_failing'));
    const { total, requests } = await store.requests.listOpen(10);
    assert.deepEqual([total, requests.map(({ id }) => id)], [3, [waiting.id, stopped.id, delivered.id]]);
    assert.deepEqual((await store.requests.listOpen(1)).total, 3);
    await store.setClockOffset(3600);
    const { buildings, decisions, medianDecisionSeconds, stuck } = await store.overview.statistics(30);
    assert.deepEqual(buildings, [{ building: 'Main', generated: 8, submitted: 5, approved: 3, signedIn: 1 }]);
    assert.equal(decisions.length, 30);
    // It may be midnight somewhere between.
    const lately = decisions.slice(-2);
    const sum = (kind: 'approved' | 'rejected'): number => lately.reduce((count, day) => count + day[kind], 0);
    assert.deepEqual([sum('approved'), sum('rejected')], [3, 1]);
    assert.ok(medianDecisionSeconds !== undefined && medianDecisionSeconds >= 0);
    assert.deepEqual(
      stuck.map(({ kind, requestId, problem }) => [kind, requestId, problem]),
      [
        ['needs_attention', stopped.id, 'directory_failing'],
        ['not_signed_in', delivered.id, undefined],
      ],
    );
  });

  it('list a failed sign-in at once, and a room that nobody has seen after half an hour', async () => {
    const { store } = opened;
    const [failed, unseen] = [await ready(store), await ready(store)];
    const at = new Date();
    for (const [{ id: requestId }, outcome] of [
      [failed, 'failed'],
      [unseen, 'nothing'],
    ] as const)
      await store.transaction(async (tx) => {
        await tx.locks.accountsOf([requestId]);
        assert.equal(await tx.releases.deliver(requestId), true);
        assert.ok(await tx.sights.add({ requestId, witness: 'sign_in_log', outcome, at }));
      });
    const kinds = async (): Promise<readonly (string | undefined)[]> => {
      const { stuck } = await store.overview.statistics(30);
      return [failed, unseen].map(({ id }) => stuck.find(({ requestId }) => requestId === id)?.kind);
    };
    assert.deepEqual(await kinds(), ['sign_in_failed', undefined]);
    await store.setClockOffset(3600);
    assert.deepEqual(await kinds(), ['sign_in_failed', 'not_seen']);
  });

  it('show what needs attention, however many old deliveries nobody confirmed, and count all of them once', async () => {
    const { store } = opened;
    await store.setClockOffset(7200);
    const before = (await store.overview.statistics(30)).stuckCount;
    await store.setClockOffset(0);
    for (let room = 0; room < 51; room += 1) await deliver(store, await ready(store));
    const again = await ready(store);
    await deliver(store, again);
    await store.setClockOffset(7200);
    const stopped = await submitted(store, again.account.id);
    await approve(store, stopped);
    const begun = await store.transaction((tx) => tx.releases.begin(stopped.id, 60, WAIT_SECONDS));
    await store.transaction((tx) => tx.releases.fail(stopped.id, begun?.attempt ?? 0, 'account_refused'));
    const { stuck, stuckCount } = await store.overview.statistics(30);
    const mine = stuck.findIndex(({ requestId }) => requestId === stopped.id);
    assert.deepEqual(
      stuck.slice(0, mine + 1).map(({ kind }) => kind),
      Array.from({ length: mine + 1 }, () => 'needs_attention'),
    );
    const delivered = stuck.filter(({ kind }) => kind === 'not_signed_in');
    assert.ok(mine >= 0 && delivered.length === 25);
    assert.equal(stuckCount - before, 52, 'the room with the newer code counts once');
    const listed = (await store.requests.listOpen(1)).requests.map(({ status }) => status);
    assert.deepEqual(listed, ['needs_attention']);
  });

  it('show the newest of each kind, and every kind, however many rooms are locked out', async () => {
    const { store } = opened;
    let latest = '';
    for (let room = 0; room < 26; room += 1) {
      const request = await ready(store);
      await store.transaction((tx) => tx.requests.cancel(request.otpId, SYSTEM, 'revoked'));
      latest = request.id;
    }
    const delivered = await ready(store);
    await deliver(store, delivered);
    await store.setClockOffset(7200);
    const { stuck, stuckCount } = await store.overview.statistics(30);
    const changed = stuck.filter(({ kind }) => kind === 'password_changed');
    assert.deepEqual([changed.length, changed[0]?.requestId], [25, latest]);
    const waiting = stuck.find(({ kind }) => kind === 'not_signed_in');
    assert.equal(waiting?.requestId, delivered.id);
    assert.ok(stuckCount >= 27);
  });

  it('name an account whose password was changed for nothing, until it has a new code', async () => {
    const { store } = opened;
    const request = await ready(store);
    await store.transaction((tx) => tx.requests.cancel(request.otpId, SYSTEM, 'revoked'));
    const flagged = async (): Promise<boolean> =>
      (await store.overview.statistics(1)).stuck.some(
        ({ kind, accountId }) => kind === 'password_changed' && accountId === request.account.id,
      );
    assert.equal(await flagged(), true);
    await issue(store, request.account.id);
    assert.equal(await flagged(), false);
  });
});
