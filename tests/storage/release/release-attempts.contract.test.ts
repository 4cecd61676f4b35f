import assert from 'node:assert/strict';
import { SYSTEM } from '../../../bot/domain/admin.ts';
import type { ApprovalRequest } from '../../../bot/domain/approval/approval-request.ts';
import { judgeChange } from '../../../bot/domain/release/password-change.ts';
import type { OpenedStore } from '../../../bot/storage/open-store.ts';
import { approve, deliver, issue, statusOf, storeContract, submitted, WAIT_SECONDS } from '../store-contract.ts';

const HOURS = 24;

async function approved(store: OpenedStore, accountId?: string): Promise<ApprovalRequest> {
  const request = await submitted(store, accountId);
  await approve(store, request);
  return request;
}

/** Begins an attempt and lets it leave for the directory, as far as its answer. */
async function leave(store: OpenedStore, requestId: string): Promise<number> {
  return store.transaction(async (tx) => {
    const begun = (await tx.releases.begin(requestId, 60, WAIT_SECONDS)) ?? assert.fail('it did not begin');
    assert.ok(await tx.credentials.keep(requestId, begun.attempt, `jwe-${begun.attempt}`, 60));
    assert.ok(await tx.releaseAttempts.leave({ requestId, ...begun, waitSeconds: WAIT_SECONDS, before: undefined }));
    return begun.attempt;
  });
}

/** An attempt whose answer is lost. */
async function lose(store: OpenedStore, requestId: string): Promise<void> {
  const attempt = await leave(store, requestId);
  await store.transaction((tx) => tx.releases.fail(requestId, attempt, 'again'));
}

async function succeed(store: OpenedStore, requestId: string, shownAt = new Date()): Promise<void> {
  const attempt = await leave(store, requestId);
  await store.transaction(async (tx) => {
    await tx.releaseAttempts.resolve(requestId, attempt, 'done');
    assert.ok(await tx.releases.passwordChanged(requestId, attempt, 0, shownAt));
  });
}

function begins(store: OpenedStore, requestId: string): Promise<boolean> {
  return store.transaction(async (tx) => (await tx.releases.begin(requestId, 1, WAIT_SECONDS)) !== undefined);
}

async function passwordChanged(store: OpenedStore, requestId: string): Promise<string | undefined> {
  const request = await store.requests.byId(requestId);
  return request && 'passwordChanged' in request ? request.passwordChanged : undefined;
}

const cancel = (store: OpenedStore, { otpId }: ApprovalRequest) =>
  store.transaction((tx) => tx.requests.cancel(otpId, SYSTEM, 'revoked'));

storeContract('an attempt to reset a password', (opened) => {
  it('may have changed it once it left, whatever ends the request', async () => {
    const { store } = opened;
    const revoked = await approved(store);
    await lose(store, revoked.id);
    await cancel(store, revoked);
    const stopped = await approved(store);
    const attempt = await leave(store, stopped.id);
    await store.transaction((tx) => tx.releases.fail(stopped.id, attempt, 'directory_failing'));
    for (const { id } of [revoked, stopped]) assert.equal(await passwordChanged(store, id), 'maybe');
  });

  it('did not change it after a clear refusal, unless an earlier one got no answer', async () => {
    const { store } = opened;
    const refused = async (id: string): Promise<void> => {
      const attempt = await leave(store, id);
      await store.transaction((tx) => tx.releaseAttempts.resolve(id, attempt, 'refused'));
      await store.transaction((tx) => tx.releases.fail(id, attempt, 'permission_missing'));
    };
    const first = await approved(store);
    await refused(first.id);
    assert.equal(await passwordChanged(store, first.id), 'no');
    const second = await approved(store);
    await lose(store, second.id);
    await store.setClockOffset(WAIT_SECONDS + 1);
    await refused(second.id);
    assert.equal(await passwordChanged(store, second.id), 'maybe');
  });

  it('tells an ended request, with a new revision, when its answer comes later', async () => {
    const { store } = opened;
    for (const [outcome, told] of [
      ['done', 'yes'],
      ['refused', 'no'],
    ] as const) {
      const request = await approved(store);
      const attempt = await leave(store, request.id);
      await cancel(store, request);
      assert.equal(await passwordChanged(store, request.id), 'maybe');
      const before = (await store.requests.byId(request.id))?.revision ?? 0;
      assert.equal(await store.transaction((tx) => tx.releaseAttempts.resolve(request.id, attempt, outcome)), true);
      assert.equal(await passwordChanged(store, request.id), told);
      assert.ok(((await store.requests.byId(request.id))?.revision ?? 0) > before);
      assert.equal(await store.transaction((tx) => tx.releaseAttempts.resolve(request.id, attempt, 'refused')), false);
    }
  });

  it('keeps the next one of its account waiting, also one of another request', async () => {
    const { store } = opened;
    const first = await approved(store);
    await lose(store, first.id);
    assert.equal(await begins(store, first.id), false);
    await cancel(store, first);
    await issue(store, first.account.id);
    const second = await approved(store, first.account.id);
    assert.equal(await begins(store, second.id), false);
    const until = await store.transaction((tx) => tx.releaseAttempts.waitUntil(second.id, WAIT_SECONDS));
    const waiting = await store.requests.byId(second.id);
    assert.deepEqual(waiting?.status === 'approved' && waiting.waitsUntil, until ?? 'it does not wait');
    assert.ok(waiting && waiting.revision > second.revision + 1);
    const again = await store.transaction((tx) => tx.releaseAttempts.waitUntil(second.id, WAIT_SECONDS));
    assert.deepEqual(again, until);
    assert.equal((await store.requests.byId(second.id))?.revision, waiting.revision);
    await store.setClockOffset(WAIT_SECONDS + 1);
    assert.equal(await begins(store, second.id), true);
    assert.equal(await store.transaction((tx) => tx.releaseAttempts.waitUntil(second.id, WAIT_SECONDS)), undefined);
  });

  it('does not leave while another one of its account has no answer, even if it has begun', async () => {
    const { store } = opened;
    const request = await approved(store);
    await store.transaction(async (tx) => {
      const begun = (await tx.releases.begin(request.id, 60, WAIT_SECONDS)) ?? assert.fail();
      const leaving = { requestId: request.id, ...begun, waitSeconds: WAIT_SECONDS, before: undefined };
      assert.equal(await tx.releaseAttempts.leave(leaving), true);
      assert.equal(await tx.releaseAttempts.leave({ ...leaving, attempt: 2 }), false);
    });
  });
});

storeContract('a release of a password', (opened) => {
  const watched = (id: string) => opened.store.releaseAttempts.watched(id, HOURS);

  it('keeps its random bytes until it is another one, or its request ends', async () => {
    const { store } = opened;
    const { id, ...request } = await approved(store);
    const seed = (release: number, sealed: string) =>
      store.transaction((tx) => tx.releaseAttempts.seed(id, release, sealed));
    assert.equal(await seed(1, 'one'), 'one');
    assert.equal(await seed(1, 'other'), 'one');
    await succeed(store, id);
    await store.transaction((tx) => tx.releases.publish(id, 1, 15));
    assert.equal(await store.transaction((tx) => tx.releases.failDelivery(id, 3)), 'approved');
    assert.equal(await seed(2, 'two'), 'two');
    const sealed = `select sealed_seed from request_releases where request_id = '${id}' order by number`;
    assert.deepEqual(await opened.rows(sealed), [{ sealed_seed: null }, { sealed_seed: 'two' }]);
    await cancel(opened.store, { id, ...request });
    assert.deepEqual(await opened.rows(sealed), [{ sealed_seed: null }, { sealed_seed: null }]);
  });

  it('knows its own attempts without an answer from those with another password', async () => {
    const { store } = opened;
    const first = await approved(store);
    await lose(store, first.id);
    await store.setClockOffset(WAIT_SECONDS + 1);
    await succeed(store, first.id);
    assert.deepEqual((await watched(first.id))?.unresolved, { same: true, other: false });
    await cancel(store, first);
    await issue(store, first.account.id);
    const second = await approved(store, first.account.id);
    await store.setClockOffset(WAIT_SECONDS + 2);
    await succeed(store, second.id);
    assert.deepEqual((await watched(second.id))?.unresolved, { same: false, other: true });
    assert.equal(await watched(first.id), undefined, 'a later request has the account');
    await store.setClockOffset((HOURS + 1) * 3600);
    assert.deepEqual((await watched(second.id))?.unresolved, { same: false, other: false });
  });

  it('takes a change for a late effect by when its attempt without an answer left, not by the one that was shown', async () => {
    const { store } = opened;
    const { id } = await approved(store);
    await lose(store, id);
    const [lost] = await opened.rows<{ sent_at: Date }>(
      `select sent_at from password_attempts where request_id = '${id}'`,
    );
    await store.setClockOffset(20 * 60);
    await succeed(store, id);
    const watch = (await watched(id)) ?? assert.fail();
    assert.deepEqual(watch.lastSent, { same: lost?.sent_at });
    const [shownAt, readAt] = [1, 2].map((seconds) => new Date(Date.now() + (20 * 60 + seconds) * 1000));
    assert.equal(judgeChange({ ...watch, shownAt, readAt })?.source, 'someone');
  });

  it('gets a new release by itself once, while no console has it', async () => {
    const { store } = opened;
    const { id } = await approved(store);
    await succeed(store, id);
    const anew = (release: number) => store.transaction((tx) => tx.releases.releaseAnew(id, release));
    assert.equal(await anew(2), false);
    assert.equal(await anew(1), true);
    assert.equal(await anew(2), false);
    assert.equal(await store.transaction((tx) => tx.releases.publish(id, 1, 15)), false);
    assert.equal((await watched(id))?.releasedAnew, true);
  });

  it('remembers a later change once, and the one that may lock the console out for longer', async () => {
    const { store } = opened;
    const request = await approved(store);
    const shownAt = new Date('2026-05-04T10:00:00Z');
    await succeed(store, request.id, shownAt);
    await store.transaction((tx) => tx.releases.publish(request.id, 1, 15));
    await deliver(store, request);
    const note = (source: 'same_release' | 'someone', seconds: number) =>
      store.transaction((tx) =>
        tx.releaseAttempts.noteChange(request.id, 1, { source, at: new Date(shownAt.getTime() + seconds * 1000) }),
      );
    assert.deepEqual(
      [await note('someone', 0), await note('someone', 1), await note('someone', 1)],
      [false, true, false],
    );
    assert.equal(await note('same_release', 2), true);
    const delivered = await store.requests.byId(request.id);
    assert.ok(delivered?.status === 'delivered');
    assert.deepEqual(delivered.laterChange, { source: 'someone', at: new Date('2026-05-04T10:00:01Z') });
    assert.deepEqual((await watched(request.id))?.shownAt, new Date('2026-05-04T10:00:02Z'));
    const { stuck } = await store.overview.statistics(30);
    assert.ok(stuck.some(({ kind, requestId }) => kind === 'changed_later' && requestId === request.id));
  });

  it('can be released again by a person three times, and not once the room has a newer code', async () => {
    const { store } = opened;
    const request = await approved(store);
    const again = (most = 3) => store.transaction((tx) => tx.releases.releaseAgain(request.id, most));
    assert.equal(await again(), 'not_delivered');
    for (const round of [1, 2, 3]) {
      await succeed(store, request.id);
      assert.ok(await store.transaction((tx) => tx.releases.publish(request.id, round, 15)));
      await deliver(store, request);
      if (round < 3) assert.equal(await again(), 'released');
      assert.equal((await store.otps.byId(request.otpId))?.status, round < 3 ? 'submitted' : 'consumed');
    }
    assert.equal(await again(2), 'too_often');
    assert.equal((await watched(request.id))?.release, 3);
    await issue(store, request.account.id);
    assert.equal(await again(), 'newer_code');
    assert.equal(await statusOf(store, request.id), 'delivered');
  });

  it('stops for a person when someone else changed the password before delivery, who can release it again', async () => {
    const { store } = opened;
    const { id } = await approved(store);
    await succeed(store, id);
    assert.equal(await store.transaction((tx) => tx.releases.stop(id, 1, 'changed_elsewhere')), true);
    assert.equal(await store.transaction((tx) => tx.releases.retry(id)), false);
    assert.equal(await statusOf(store, id), 'needs_attention');
    assert.equal(await store.transaction((tx) => tx.releases.releaseAgain(id, 3)), 'released');
    assert.equal((await watched(id))?.release, 2);
  });
});
