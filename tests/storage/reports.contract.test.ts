import assert from 'node:assert/strict';
import { ASKED_INSTANTS } from '../../contract/instants.ts';
import type { Change } from '../../contract/page-events.ts';
import { asActor, SYSTEM } from '../../bot/domain/admin.ts';
import { addAccount, ADMIN, approve, deliver, issue, ready, storeContract, submitted } from './store-contract.ts';

storeContract('the changes that pages hear of', (opened) => {
  it('name request and account, once committed, and nothing of a transaction that failed', async () => {
    const { store } = opened;
    const request = await submitted(store);
    const heard: Change[] = [];
    const through = Promise.withResolvers<void>();
    const stop = store.watchChanges((change) => {
      heard.push(change);
      if (change.type === 'preferences') through.resolve();
    });
    await assert.rejects(
      store.transaction(async (changes) => {
        await changes.tell({ type: 'batch', batchId: 'none' });
        throw new Error('not committed');
      }),
    );
    assert.equal(await approve(store, request), true);
    await store.transaction((changes) => changes.tell({ type: 'preferences' }));
    await through.promise;
    const ofRequest = heard.filter((change) => 'accountId' in change && change.accountId === request.account.id);
    assert.deepEqual(new Set(ofRequest.map(({ type }) => type)), new Set(['request', 'account']));
    assert.deepEqual(
      heard.filter(({ type }) => type === 'batch'),
      [],
    );
    stop();
    await store.transaction((changes) => changes.tell({ type: 'sync' }));
    assert.deepEqual(
      heard.filter(({ type }) => type === 'sync'),
      [],
    );
  });
});

storeContract('what the pages of the tab report', (opened) => {
  it('is the audit, newest first, page by page, with the names of accounts, by any filter', async () => {
    const { store } = opened;
    const account = await addAccount(store);
    for (let round = 0; round < 3; round += 1) await issue(store, account.id);
    await store.transaction((changes) =>
      changes.audit({ actor: SYSTEM, act: 'otp_expired', accountId: account.id, selector: 'X1' }),
    );
    const all = await store.listAudit({}, 10);
    assert.deepEqual(
      all.map(({ act }) => act),
      ['otp_expired', 'otp_issued', 'otp_issued', 'otp_issued'],
    );
    assert.equal(all[0]?.accountName, account.displayName);
    const before = all[1]?.number ?? 0;
    assert.deepEqual(
      (await store.listAudit({ before }, 1)).map(({ number }) => number),
      [before - 1],
    );
    const count = async (filter: Parameters<typeof store.listAudit>[0]): Promise<number> =>
      (await store.listAudit(filter, 10)).length;
    const [last] = all;
    const at = last?.at.toISOString() ?? '';
    // Several may be of the same millisecond.
    const earlier = all.filter((entry) => last !== undefined && entry.at < last.at).length;
    assert.deepEqual(
      [
        await count({ act: 'otp_expired' }),
        await count({ actor: ADMIN.objectId }),
        await count({ actor: 'ada' }),
        await count({ actor: '%' }),
        await count({ accountId: account.id }),
        await count({ accountId: 'none' }),
        await count({ to: at }),
        await count({ from: at }),
      ],
      [1, 3, 3, 0, 4, 0, earlier, 4 - earlier],
    );
    const [earliest = '', latest = ''] = [ASKED_INSTANTS.earliest, ASKED_INSTANTS.latest].map((instant) =>
      new Date(instant).toISOString(),
    );
    assert.deepEqual(
      [await count({ from: earliest, to: latest }), await count({ to: earliest }), await count({ from: latest })],
      [4, 0, 0],
    );
  });

  it('is how far codes got, what was decided when, and what is stuck', async () => {
    const { store } = opened;
    const delivered = await ready(store);
    await deliver(store, delivered);
    const done = await ready(store);
    await deliver(store, done);
    await store.transaction((changes) => changes.signIn(done.id));
    const rejected = await submitted(store);
    await store.transaction((changes) => changes.reject(rejected.id, asActor(ADMIN), 'wrong_room'));
    const waiting = await submitted(store);
    const stopped = await submitted(store);
    await approve(store, stopped);
    const attempt = await store.transaction((changes) => changes.beginRelease(stopped.id, 60));
    await store.transaction((changes) => changes.failRelease(stopped.id, attempt ?? 0, 'directory_failing'));
    const { total, requests } = await store.openRequests(10);
    assert.deepEqual([total, requests.map(({ id }) => id)], [3, [waiting.id, stopped.id, delivered.id]]);
    assert.deepEqual((await store.openRequests(1)).total, 3);
    await store.setClockOffset(3600);
    const { buildings, decisions, medianDecisionSeconds, stuck } = await store.statistics(30);
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
        ['not_signed_in', delivered.id, undefined],
        ['needs_attention', stopped.id, 'directory_failing'],
      ],
    );
  });

  it('is an account whose password was changed for nothing, until it has a new code', async () => {
    const { store } = opened;
    const request = await ready(store);
    await store.transaction((changes) => changes.cancelRequest(request.otpId, SYSTEM, 'revoked'));
    const flagged = async (): Promise<boolean> =>
      (await store.statistics(1)).stuck.some(
        ({ kind, accountId }) => kind === 'password_changed' && accountId === request.account.id,
      );
    assert.equal(await flagged(), true);
    await issue(store, request.account.id);
    assert.equal(await flagged(), false);
  });

  it('is how the sync stands', async () => {
    const { store } = opened;
    assert.equal((await store.syncState()).running, false);
    const startedAt = await store.now();
    await store.transaction((changes) => changes.noteSyncProgress({ problem: 'directory_failing' }));
    assert.equal((await store.syncState()).problem, 'directory_failing');
    await store.transaction(async (changes) => {
      await changes.send({ name: 'sync-accounts' });
      await changes.noteSyncProgress({ startedAt, seen: 500 });
    });
    assert.deepEqual(await store.syncState(), { running: true, startedAt, seen: 500 });
    await store.transaction((changes) => changes.noteSync(1000));
    const { last, problem } = await store.syncState();
    assert.deepEqual([last?.accounts, problem], [1000, undefined]);
  });

  it('is a sync that is through as soon as it says so, although its job still has to end', async () => {
    const { store } = opened;
    const seen = Promise.withResolvers<readonly boolean[]>();
    await store.transaction(
      async (changes) => void (await changes.sendChained({ name: 'sync-accounts' }, await changes.now())),
    );
    await store.work('sync-accounts', async () => {
      const during = await store.syncState();
      await store.transaction(async (changes) => {
        await changes.noteSync(3);
        await changes.sendSuccessor({ name: 'sync-accounts' }, new Date((await changes.now()).getTime() + 3_600_000));
      });
      seen.resolve([during.running, (await store.syncState()).running]);
    });
    assert.deepEqual(await seen.promise, [true, false]);
  });
});
