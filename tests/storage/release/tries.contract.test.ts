import assert from 'node:assert/strict';
import type { ApprovalRequest } from '../../../bot/domain/approval/approval-request.ts';
import { LAST_ATTEMPT_SECONDS, RELEASE_MINUTES } from '../../../bot/domain/release/credential.ts';
import {
  addAccount,
  approve,
  deliver,
  ready,
  statusOf,
  storeContract,
  submitted,
  WAIT_SECONDS,
} from '../store-contract.ts';

const RELEASE_SECONDS = RELEASE_MINUTES * 60;

storeContract('a try of a release', (opened) => {
  const begin = (id: string) => opened.store.transaction((tx) => tx.releases.begin(id, 60, WAIT_SECONDS));
  const stopOverdue = (...requests: readonly ApprovalRequest[]) =>
    opened.store.transaction(async (tx) => {
      const late = await tx.locks.accountsPastTheirClock('', 1000);
      const ids = requests.map(({ account }) => account.id).filter((id) => late.includes(id));
      return (await tx.releases.stopOverdue(ids)).map(({ requestId }) => requestId);
    });
  const approved = async (accountId?: string) => {
    const request = await submitted(opened.store, accountId);
    await approve(opened.store, request);
    return request;
  };
  const failed = async (id: string, outcome: 'again' | 'directory_failing') => {
    const begun = (await begin(id)) ?? assert.fail();
    await opened.store.transaction((tx) => tx.releases.fail(id, begun.attempt, outcome));
    return begun.attempt - begun.attemptsBefore;
  };

  it('counts its attempts from its start: an approval, another try, or another release', async () => {
    const { store } = opened;
    const { id } = await approved();
    assert.deepEqual([await failed(id, 'again'), await failed(id, 'directory_failing')], [1, 2]);
    await store.transaction((tx) => tx.releases.retry(id));
    assert.deepEqual([await failed(id, 'again'), await failed(id, 'again')], [1, 2]);
    const request = await ready(store);
    await deliver(store, request);
    await store.transaction((tx) => tx.releases.releaseAgain(request.id, 3));
    assert.equal(await failed(request.id, 'again'), 1);
    await store.transaction((tx) => tx.releases.releaseAnew(request.id, 2));
    assert.equal(await failed(request.id, 'again'), 1);
  });

  it('has an end, after which no attempt begins and a person decides; *Try again* gives it a new one', async () => {
    const { store } = opened;
    const [late, running] = [await approved(), await approved()];
    const { endsAt, attempt } = (await begin(late.id)) ?? assert.fail();
    const { approvedAt } = await approvedOf(late.id);
    // The approval and its try each read the clock.
    assert.equal(Math.round((endsAt.getTime() - approvedAt.getTime()) / 1000), RELEASE_SECONDS);
    await store.transaction((tx) => tx.releases.fail(late.id, attempt, 'again'));
    await store.setClockOffset(RELEASE_SECONDS - 30);
    assert.ok(await begin(running.id));
    assert.deepEqual(await stopOverdue(late, running), []);
    await store.setClockOffset(RELEASE_SECONDS + 1);
    assert.equal(await begin(late.id), undefined);
    assert.deepEqual(await stopOverdue(late, running), [late.id]);
    const stopped = await store.requests.byId(late.id);
    assert.equal(stopped?.status === 'needs_attention' && stopped.problem, 'release_overdue');
    assert.equal(await statusOf(store, running.id), 'approved', 'its attempt still runs');
    await store.setClockOffset(RELEASE_SECONDS + 60);
    assert.deepEqual(await stopOverdue(late, running), [running.id]);
    await store.transaction((tx) => tx.releases.retry(late.id));
    assert.deepEqual(await stopOverdue(late, running), []);
    assert.ok(await begin(late.id));
  });

  const approvedOf = async (id: string) => {
    const request = await opened.store.requests.byId(id);
    return request?.status === 'approved' ? request : assert.fail();
  };

  it('tells a pause of the directory until the next attempt begins', async () => {
    const { store } = opened;
    const { id } = await approved();
    const { revision } = await approvedOf(id);
    const until = new Date('2030-01-01T00:00:00.000Z');
    await store.transaction((tx) => tx.releaseAttempts.showPause(id, until));
    const paused = await approvedOf(id);
    assert.deepEqual([paused.waitsUntil, paused.waitsFor, paused.revision], [until, 'directory', revision + 1]);
    await begin(id);
    assert.equal((await approvedOf(id)).waitsUntil, undefined);
  });

  it('waits for an earlier attempt no longer than that can take effect, also when the clock was set back', async () => {
    const { store } = opened;
    const { id: accountId } = await addAccount(store);
    await store.setClockOffset(7200);
    const { id } = await approved(accountId);
    const begun = (await begin(id)) ?? assert.fail();
    await store.transaction((tx) => tx.credentials.keep(id, begun.attempt, 'jwe', 60));
    const leaving = { requestId: id, attempt: begun.attempt, release: 1, waitSeconds: WAIT_SECONDS, before: undefined };
    assert.equal(await store.transaction((tx) => tx.releaseAttempts.leave(leaving)), true);
    await store.transaction((tx) => tx.releases.fail(id, begun.attempt, 'again'));
    await store.setClockOffset(0);
    const now = await store.clock.now();
    const until = await store.transaction((tx) => tx.releaseAttempts.waitUntil(id, WAIT_SECONDS));
    assert.ok(until && until.getTime() - now.getTime() < (WAIT_SECONDS + 30) * 1000, 'it is capped');
    assert.equal((await approvedOf(id)).waitsFor, 'earlier_reset');
    await store.setClockOffset(WAIT_SECONDS + 60);
    assert.ok(await begin(id));
  });

  it('leaves its last attempt more time than an attempt has', () => {
    assert.ok(LAST_ATTEMPT_SECONDS > 90 && LAST_ATTEMPT_SECONDS < RELEASE_SECONDS);
  });
});
