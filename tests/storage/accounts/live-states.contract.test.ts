import assert from 'node:assert/strict';
import { randomBytes, randomUUID } from 'node:crypto';
import type { StartRolloutBody } from '../../../contract/rollouts.ts';
import { type LiveState, seenOf } from '../../../bot/domain/accounts/live-state.ts';
import type { RoomCalendar } from '../../../bot/domain/ports/room-calendar.ts';
import { openKeys } from '../../../bot/keys/keys.ts';
import { issueOtp } from '../../../bot/services/otp/issue-otp.ts';
import { reviewRollout } from '../../../bot/services/rollouts/review-rollout.ts';
import { runRollout } from '../../../bot/services/rollouts/run-rollout.ts';
import { rolloutItems } from '../../../bot/services/rollouts/show-rollout.ts';
import { startRollout } from '../../../bot/services/rollouts/start-rollout.ts';
import { refusal } from '../../services/refusal.ts';
import { permissions } from '../../services/stubbed-permissions.ts';
import { directoryLike, readingOf } from '../../support/samples/readings.ts';
import { ISSUER } from '../../support/samples/requests.ts';
import { addAccount, deliver, issue, ready, storeContract, submitted, type StoreUnderTest } from '../store-contract.ts';

/** Calendars that can all be read, and have no meeting. */
const CALENDAR: RoomCalendar = {
  read: async (accountIds, now) => new Map(accountIds.map((accountId) => [accountId, { readAt: now }])),
};

const KEYS = openKeys({ pepper: randomBytes(32), encryptionKey: randomBytes(32) });

function depsOn({ store }: StoreUnderTest) {
  const may = permissions('g');
  const directory = {
    ...may.directory,
    ...directoryLike(store),
    readAccount: async (id: string) => readingOf((await store.accounts.byId(id)) ?? assert.fail()),
  };
  return { ...may, directory, store, keys: KEYS, calendar: CALENDAR };
}

storeContract('what is live of accounts', (opened) => {
  const liveOf = async (accountId: string): Promise<LiveState | undefined> =>
    (await opened.store.otps.live([accountId])).get(accountId);
  const signIn = async (accountId?: string) => {
    const request = await ready(opened.store, accountId);
    await deliver(opened.store, request);
    return request;
  };
  const start = (accountIds: readonly string[], change: Partial<StartRolloutBody> = {}) =>
    startRollout(
      depsOn(opened),
      ISSUER,
      { selection: { accountIds: [...accountIds] }, passwordMode: 'reset', ttlHours: 8, ...change },
      randomUUID(),
    );

  it('is the open code, its request and the console that has the credential', async () => {
    const { store } = opened;
    const { id: accountId } = await addAccount(store);
    assert.equal(await liveOf(accountId), undefined);
    const delivered = await signIn(accountId);
    assert.deepEqual(seenOf((await liveOf(accountId)) ?? assert.fail()), { signedInRequestId: delivered.id });
    assert.equal((await liveOf(accountId))?.room?.isConfirmed, false);
    await store.transaction(async (tx) => {
      await tx.locks.accounts([accountId]);
      assert.ok(await tx.releases.signIn(delivered.id));
    });
    assert.equal((await liveOf(accountId))?.room?.isConfirmed, true);
    const waiting = await submitted(store, accountId);
    const live = (await liveOf(accountId)) ?? assert.fail();
    assert.deepEqual(seenOf(live), {
      otpId: waiting.otpId,
      requestId: waiting.id,
      signedInRequestId: delivered.id,
    });
    assert.equal(live.request?.device.serialNumber, waiting.device.serialNumber);
    await store.setClockOffset(31 * 86_400);
    assert.equal((await liveOf(accountId))?.room?.requestId, delivered.id);
  });

  it('is not ended by a code that somebody generates without having seen it', async () => {
    const { id: accountId } = await addAccount(opened.store);
    const first = await issueOtp(depsOn(opened), ISSUER, accountId, 8);
    const rivals = await Promise.allSettled(
      Array.from({ length: 4 }, () => issueOtp(depsOn(opened), ISSUER, accountId, 8, { otpId: first.otp.id })),
    );
    assert.equal(rivals.filter(({ status }) => status === 'fulfilled').length, 1);
    await refusal(issueOtp(depsOn(opened), ISSUER, accountId, 8, { otpId: first.otp.id }), 'replaces_live');
    assert.notEqual((await liveOf(accountId))?.code?.otpId, first.otp.id);
  });

  it('keeps a rollout from starting that does not name it, and lets one start that does', async () => {
    const { store } = opened;
    const room = await signIn();
    const code = await issue(store, (await addAccount(store)).id);
    const free = await addAccount(store);
    const ids = [room.account.id, code.accountId, free.id];
    const { accounts, unknown } = await reviewRollout(depsOn(opened), ISSUER, { accountIds: [...ids, 'nobody'] });
    assert.deepEqual([accounts.map(({ account }) => account.id), unknown], [ids, 1]);
    const withSchedule = accounts.flatMap(({ account, schedule }) => (schedule ? [account.id] : []));
    assert.deepEqual(withSchedule, [room.account.id], 'a calendar is read only of a room that is signed in');
    const facts = await refusal(start(ids), 'replaces_live');
    assert.deepEqual([facts['count'], facts['accountIds']], [2, ids.slice(0, 2)]);
    const expected = accounts.flatMap(({ live }) => (live ? [{ accountId: live.accountId, ...seenOf(live) }] : []));
    await refusal(start(ids, { expected: expected.slice(0, 1) }), 'replaces_live');
    const { rollout } = await start(ids, { expected });
    await runRollout(depsOn(opened), rollout.id);
    assert.equal((await store.rollouts.byId(rollout.id))?.done, 3);
    await refusal(start(ids, { leaveOut: ids }), 'selection_empty');
    const others = await start([...ids, (await addAccount(store)).id], { leaveOut: ids });
    assert.equal(others.rollout.total, 1);
    const agreed = await opened.rows<{ account: string; otp: string | null; room: string | null }>(`
      select event ->> 'accountId' as account, event -> 'details' ->> 'agreedOtpId' as otp, event -> 'details' ->> 'agreedSignedInRequestId' as room
      from audit_entries where event ->> 'act' = 'otp_issued' and event -> 'details' ->> 'batchId' = '${rollout.id}'`);
    assert.deepEqual(
      new Map(agreed.map(({ account, ...rest }) => [account, rest])),
      new Map([
        [room.account.id, { otp: null, room: room.id }],
        [code.accountId, { otp: code.id, room: null }],
        [free.id, { otp: null, room: null }],
      ]),
    );
  });

  it('is left out by a rollout that runs after somebody else generated, also when both run at once', async () => {
    const { store } = opened;
    const rooms = [await addAccount(store), await addAccount(store), await addAccount(store)];
    const ids = rooms.map(({ id }) => id);
    const [one, other] = [await start(ids), await start(ids)];
    const rival = await issue(store, ids[1] ?? '');
    await Promise.all([one, other].map(({ rollout }) => runRollout(depsOn(opened), rollout.id)));
    const results = await Promise.all(
      [one, other].map(({ rollout }) => rolloutItems(depsOn(opened), ISSUER, rollout.id, 0, false)),
    );
    for (const [index, id] of ids.entries()) {
      const both = results.map(({ items }) => items[index]?.problem ?? items[index]?.status);
      assert.deepEqual(new Set(both), new Set(index === 1 ? ['replaces_live'] : ['done', 'replaces_live']));
      assert.ok(await liveOf(id));
    }
    const otps = await opened.rows(`select id from otps where account_id in ('${ids.join("','")}')`);
    assert.equal(otps.length, 3);
    assert.equal((await liveOf(ids[1] ?? ''))?.code?.otpId, rival.id);
    const stored = await Promise.all([one, other].map(({ rollout }) => opened.store.rollouts.byId(rollout.id)));
    assert.equal(
      stored.reduce((sum, each) => sum + (each?.leftOut ?? 0), 0),
      4,
    );
  });
});
