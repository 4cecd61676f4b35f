import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { asActor, SYSTEM } from '../../bot/domain/admin.ts';
import { openStore } from '../../bot/storage/open-store.ts';
import {
  ADMIN,
  addAccount,
  addDeviceCode,
  approve,
  AUDIT_KEY,
  issue,
  statusOf,
  storeContract,
  submitted,
} from './store-contract.ts';

storeContract('the store', (opened) => {
  it('keeps an account as it was saved, and finds it by any part of its name', async () => {
    const { store } = opened;
    const account = await addAccount(store);
    assert.deepEqual(await store.accountById(account.id), account);
    assert.deepEqual(await store.accountByUpn(account.upn.toUpperCase()), account);
    assert.deepEqual(await store.searchAccounts(account.displayName.toLowerCase(), 1), [account]);
    assert.deepEqual(await store.searchAccounts('100%_', 10), []);
  });

  it('leads a request from issuing to the sign-in of the room', async () => {
    const { store } = opened;
    const request = await submitted(store);
    assert.equal(await approve(store, request), true);
    const attempt = await store.transaction((changes) => changes.beginRelease(request.id, 60));
    assert.equal(attempt, 1);
    assert.equal(await store.transaction((changes) => changes.beginRelease(request.id, 60)), undefined);
    assert.equal(await store.transaction((changes) => changes.keepSealed(request.id, 1, 'jwe', 60)), true);
    assert.equal(await store.sealedCredential(request.id), undefined);
    assert.ok(await store.transaction((changes) => changes.passwordChanged(request.id, 1, 15)));
    assert.equal(await store.transaction((changes) => changes.publish(request.id, 1, 15)), false);
    await store.setClockOffset(20);
    assert.equal(await store.transaction((changes) => changes.publish(request.id, 1, 15)), true);
    assert.equal(await store.sealedCredential(request.id), 'jwe');
    assert.equal(await store.transaction((changes) => changes.deliver(request.id)), true);
    assert.equal(await store.transaction((changes) => changes.signIn(request.id)), true);
    assert.equal(await store.transaction((changes) => changes.consumeOtp(request.otpId)), true);
    assert.equal(await statusOf(store, request.id), 'signed_in');
    assert.equal((await store.latestOtp(request.account.id))?.status, 'consumed');
  });

  it('answers an approval that won with the request as it is stored', async () => {
    const { id, revision } = await submitted(opened.store);
    const approved = await opened.store.transaction((changes) =>
      changes.approve({ requestId: id, revision, by: asActor(ADMIN) }),
    );
    assert.equal(approved?.status, 'approved');
    assert.deepEqual(approved, await opened.store.request(id));
  });

  it('runs all jobs of a queue that were sent at once', async () => {
    const done = Promise.withResolvers<void>();
    const left = new Set(Array.from({ length: 12 }, (_, index) => `account ${index}`));
    await opened.store.work('check-account-key', async ({ accountId }) => {
      left.delete(accountId);
      if (left.size === 0) done.resolve();
    });
    await opened.store.transaction(async (changes) => {
      for (const accountId of left) await changes.send({ name: 'check-account-key', accountId, attempt: 1 });
    });
    await done.promise;
  });

  it('T6: lets one of two hundred approvers at once win', async () => {
    const { store } = opened;
    const request = await submitted(store);
    const won = await Promise.all(Array.from({ length: 200 }, (_, index) => approve(store, request, `admin-${index}`)));
    assert.equal(won.filter(Boolean).length, 1);
    const approved = await store.request(request.id);
    assert.equal(approved?.status, 'approved');
    assert.equal(approved.approvedBy.kind === 'admin' && approved.approvedBy.objectId, `admin-${won.indexOf(true)}`);
    assert.equal(approved.revision, request.revision + 1);
  });

  it('supersedes the open one-time password and cancels its request, also for issuers at once', async () => {
    const { store } = opened;
    const request = await submitted(store);
    await Promise.all(Array.from({ length: 5 }, () => issue(store, request.account.id)));
    const cancelled = await store.request(request.id);
    assert.equal(cancelled?.status, 'cancelled');
    assert.equal(cancelled.cause, 'superseded');
    assert.equal((await store.otpById(request.otpId))?.status, 'superseded');
    assert.equal((await store.latestOtp(request.account.id))?.status, 'active');
  });

  it('changes nothing when the work of a transaction fails', async () => {
    const { store } = opened;
    const request = await submitted(store);
    const failed = store.transaction(async (changes) => {
      await changes.reject(request.id, SYSTEM, 'other', 'why');
      throw new Error('no');
    });
    await assert.rejects(failed, /no/);
    assert.equal(await statusOf(store, request.id), 'pending');
  });

  it('flags a request that is canceled while its password is being changed', async () => {
    const { store } = opened;
    const request = await submitted(store);
    await approve(store, request);
    await store.transaction((changes) => changes.beginRelease(request.id, 60));
    await store.transaction((changes) => changes.keepSealed(request.id, 1, 'jwe', 60));
    await store.transaction((changes) => changes.cancelRequest(request.otpId, SYSTEM, 'revoked'));
    assert.equal(await store.transaction((changes) => changes.passwordChanged(request.id, 1, 0)), undefined);
    const cancelled = await store.request(request.id);
    assert.equal(cancelled?.status === 'cancelled' && cancelled.passwordChanged, true);
  });

  it('ends the decision clock: no approval after it, and the one-time password ends too', async () => {
    const { store } = opened;
    const request = await submitted(store);
    await store.setClockOffset(3601);
    assert.equal(await approve(store, request), false);
    const expired = await store.transaction((changes) => changes.expireRequests());
    assert.ok(expired.some((one) => one.id === request.id && one.status === 'expired'));
    assert.equal((await store.otpById(request.otpId))?.status, 'expired');
  });

  it('keeps a code for its issuer until its minutes are over', async () => {
    const { store } = opened;
    const otp = await issue(store, (await addAccount(store)).id);
    assert.equal(await store.keptCode(otp.id), undefined);
    await store.transaction((changes) => changes.keepCode(otp.id, 'sealed', 15));
    const kept = await store.keptCode(otp.id);
    assert.equal(kept?.sealed, 'sealed');
    assert.ok(kept.visibleSeconds > 0 && kept.visibleSeconds <= 15 * 60, String(kept.visibleSeconds));
    await store.setClockOffset(15 * 60);
    assert.equal(await store.keptCode(otp.id), undefined);
  });

  it('wakes who waits for a change', async () => {
    const { store } = opened;
    const request = await submitted(store);
    const waiting = store.waitForChange(request.id, request.revision, 15);
    await approve(store, request);
    await waiting;
    assert.equal(await statusOf(store, request.id), 'approved');
  });

  it('slows a poll down that comes before its interval has passed', async () => {
    const { store } = opened;
    const request = await submitted(store);
    const codeHash = await addDeviceCode(store, request.id);
    assert.deepEqual(await store.beginPoll(codeHash, false), { kind: 'answer', requestId: request.id });
    await store.endPoll(codeHash);
    assert.deepEqual(await store.beginPoll(codeHash, false), { kind: 'slow_down', intervalSeconds: 10 });
    await store.setClockOffset(11);
    assert.equal((await store.beginPoll(codeHash, false)).kind, 'answer');
    assert.deepEqual(await store.beginPoll('unheard-of', false), { kind: 'unknown' });
    assert.equal(await store.requestOfAccessToken(`t-${codeHash}`), request.id);
  });

  it('counts takes against the limit of the window', async () => {
    const { store } = opened;
    const key = randomUUID();
    assert.equal(await store.usedUp(key, 5), undefined);
    const takes = await Promise.all(Array.from({ length: 8 }, () => store.take(key, 5, 60)));
    assert.ok((await store.usedUp(key, 5))!.retryAfterSeconds <= 60);
    assert.equal(takes.filter((one) => one === undefined).length, 5);
    await store.setClockOffset(61);
    assert.equal(await store.take(key, 5, 60), undefined);
  });

  it('runs a job of a committed transaction, and none of one that failed', async () => {
    const { store } = opened;
    const ran: string[] = [];
    const done = Promise.withResolvers<void>();
    await store.work('raise-alert', (alert) => {
      const text = alert.kind ?? alert.text;
      ran.push(text);
      if (text === 'second') done.resolve();
      return Promise.resolve();
    });
    await assert.rejects(
      store.transaction(async (changes) => {
        await changes.send({ name: 'raise-alert', text: 'first' });
        throw new Error('rolled back');
      }),
    );
    await store.transaction((changes) => changes.send({ name: 'raise-alert', text: 'second' }));
    await done.promise;
    assert.deepEqual(ran, ['second']);
  });

  it('gives a job back that does not end before its server does, to the next one at once', async () => {
    const begun = Promise.withResolvers<void>();
    await opened.away(async (address) => {
      const ending = await openStore({ ...address, auditKey: AUDIT_KEY });
      await ending.work('raise-alert', () => {
        begun.resolve();
        return new Promise(() => undefined);
      });
      await ending.transaction((changes) => changes.send({ name: 'raise-alert', text: 'handed on' }));
      await begun.promise;
      await ending.close(1);
    });
    const again = Promise.withResolvers<string>();
    await opened.store.work('raise-alert', (alert) => Promise.resolve(again.resolve(alert.kind ?? alert.text)));
    assert.equal(await again.promise, 'handed on');
  });

  it('tells which releases have fallen behind', async () => {
    const { store } = opened;
    const request = await submitted(store);
    const mine = async (): Promise<unknown> => (await store.unfinished()).find((one) => one.requestId === request.id);
    assert.equal(await mine(), undefined);
    await approve(store, request);
    assert.deepEqual(await mine(), { requestId: request.id, card: false, release: true });
  });

  it('chains the audit so that it can be verified, also when many write at once', async () => {
    const { store } = opened;
    const account = await addAccount(store);
    await Promise.all(Array.from({ length: 5 }, () => issue(store, account.id)));
    const verdict = await store.verifyAudit();
    assert.equal(verdict.intact, true);
  });

  it('T6: lets one of a hundred approvals and a hundred rejections at once win', async () => {
    const { store } = opened;
    const request = await submitted(store);
    const reject = (index: number): Promise<boolean> =>
      store.transaction((changes) =>
        changes.reject(request.id, asActor({ ...ADMIN, objectId: `admin-${index}` }), 'wrong_room'),
      );
    const deciders = Array.from({ length: 200 }, (_, index) =>
      index % 2 === 0 ? approve(store, request, `admin-${index}`) : reject(index),
    );
    const won = await Promise.all(deciders);
    assert.equal(won.filter(Boolean).length, 1);
    const { status, revision } = (await store.request(request.id)) ?? assert.fail();
    assert.equal(status, won.indexOf(true) % 2 === 0 ? 'approved' : 'rejected');
    assert.equal(revision, request.revision + 1);
  });

  it('has everything again after it was closed and opened', async () => {
    const request = await submitted(opened.store);
    await opened.reopen();
    assert.deepEqual(await opened.store.request(request.id), request);
  });
});
