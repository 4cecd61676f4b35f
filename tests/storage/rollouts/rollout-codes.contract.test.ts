import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import type { ResourceAccount } from '../../../bot/domain/accounts/account.ts';
import { expire } from '../../../bot/services/approval/expire.ts';
import { issuePrepared, prepareCodes } from '../../../bot/services/otp/issue-otp.ts';
import { showCode } from '../../../bot/services/otp/show-code.ts';
import { retryRollout } from '../../../bot/services/rollouts/retry-rollout.ts';
import { runRollout } from '../../../bot/services/rollouts/run-rollout.ts';
import { rolloutCodes, rolloutItems } from '../../../bot/services/rollouts/show-rollout.ts';
import { startRollout } from '../../../bot/services/rollouts/start-rollout.ts';
import { refusal } from '../../services/refusal.ts';
import { ISSUER } from '../../support/samples/requests.ts';
import { storeContract } from '../store-contract.ts';
import { addRooms, bodyFor, depsOn } from './rollout-stage.ts';

storeContract('the codes of a rollout', (opened) => {
  const MINUTE = 60;
  const at = (minutes: number): Promise<void> => opened.store.setClockOffset(minutes * MINUTE);
  const startFor = async (rooms: readonly ResourceAccount[], ttlHours = 1): Promise<string> =>
    (await startRollout(depsOn(opened), ISSUER, bodyFor(rooms, { ttlHours }), randomUUID())).rollout.id;
  const codesOf = async (id: string) => (await rolloutCodes(depsOn(opened), ISSUER, id, 0)).items;
  const sealedCodes = async (rooms: readonly ResourceAccount[]): Promise<number> =>
    (
      await opened.rows(`
        select id from otps where sealed_code is not null and account_id in (${rooms.map(({ id }) => `'${id}'`).join(',')})`)
    ).length;

  /** Issues for one account as a run does, and leaves the others waiting. */
  async function issueFor(batchId: string, account: ResourceAccount): Promise<string> {
    const { store } = opened;
    const waiting = await store.rollouts.waitingItems(batchId, 10);
    const id = waiting.find(({ accountId }) => accountId === account.id)?.otpId ?? assert.fail();
    const order = { id, account, issuedBy: ISSUER, ttlHours: 1, passwordMode: 'reset', via: 'tab', batchId } as const;
    const prepared = await prepareCodes(depsOn(opened), [order]);
    await store.transaction(async (tx) => {
      await tx.locks.accounts([account.id]);
      assert.deepEqual(await tx.rollouts.claimItems(batchId, [account.id]), [account.id]);
      await issuePrepared(tx, prepared);
    });
    return id;
  }

  const fail = (batchId: string, { id }: ResourceAccount): Promise<void> =>
    opened.store.transaction((tx) => tx.rollouts.failItems(batchId, [id], 'internal'));

  afterEach(() => at(0));

  it('can be shown for 15 minutes after the last progress of their run, and are wiped then', async () => {
    const [first, second, third] = await addRooms(opened.store, 3);
    assert.ok(first && second && third);
    const id = await startFor([first, second, third]);
    const otpId = await issueFor(id, first);
    await at(14);
    await fail(id, second);
    await at(28);
    await expire(opened);
    const { visibleSeconds } = (await opened.store.credentials.code(otpId)) ?? assert.fail('the code is gone');
    assert.ok(visibleSeconds > 0 && visibleSeconds <= MINUTE, String(visibleSeconds));
    await issueFor(id, third);
    await at(42);
    await expire(opened);
    assert.deepEqual(
      (await codesOf(id)).map(({ code }) => code !== undefined),
      [true, true],
    );
    await at(44);
    assert.equal(await opened.store.credentials.code(otpId), undefined);
    await refusal(rolloutCodes(depsOn(opened), ISSUER, id, 0), 'code_gone');
    await expire(opened);
    assert.equal(await sealedCodes([first, third]), 0);
  });

  it('go after 15 minutes without progress, although accounts still wait', async () => {
    const [first, second] = await addRooms(opened.store, 2);
    assert.ok(first && second);
    const id = await startFor([first, second]);
    await issueFor(id, first);
    await at(15);
    await expire(opened);
    assert.equal(await sealedCodes([first]), 0);
    await fail(id, second);
    await refusal(rolloutCodes(depsOn(opened), ISSUER, id, 0), 'code_gone');
  });

  it('are kept no longer by a retry of the accounts that failed, nor beyond their own end', async () => {
    const [first, second] = await addRooms(opened.store, 2);
    assert.ok(first && second);
    const id = await startFor([first, second]);
    await issueFor(id, first);
    await fail(id, second);
    await at(10);
    await retryRollout(depsOn(opened), ISSUER, id);
    await issueFor(id, second);
    await at(16);
    await expire(opened);
    assert.deepEqual(
      (await codesOf(id)).map(({ code }) => code !== undefined),
      [false, true],
    );
    await opened.rows(
      `update batch_runs set codes_until = codes_until + interval '1 day' where batch_id = '${id}' returning number`,
    );
    await at(69);
    assert.notEqual((await codesOf(id))[1]?.code, undefined);
    await at(71);
    await refusal(rolloutCodes(depsOn(opened), ISSUER, id, 0), 'code_gone');
    await expire(opened);
    assert.equal(await sealedCodes([first, second]), 0);
  });

  it('leave no room out when a console uses one while they are read, and say what became of it', async () => {
    const rooms = await addRooms(opened.store, 4);
    const id = await startFor(rooms);
    await runRollout(depsOn(opened), id);
    const [used, replaced, revoked] = (await rolloutItems(depsOn(opened), ISSUER, id, 0, false)).items;
    await opened.store.transaction((tx) => tx.otps.submit(used?.otp?.id ?? ''));
    await issueOtpAgain(replaced?.accountId ?? '');
    await opened.store.transaction((tx) => tx.otps.revoke(revoked?.otp?.id ?? ''));
    const { items } = await rolloutCodes(depsOn(opened), ISSUER, id, 0);
    assert.deepEqual(
      items.map(({ account, code, state }) => [account.id, code !== undefined, state]),
      rooms.map((room, index) => [
        room.id,
        index === 3,
        ['Awaiting OTP Approval', 'Replaced', 'Revoked', 'OTP generated'][index],
      ]),
    );
    const shown = await opened.rows<{ otp: string }>(`
      select event ->> 'otpId' as otp from audit_entries
      where event ->> 'act' = 'code_shown' and event -> 'details' ->> 'batchId' = '${id}'`);
    assert.equal(shown.length, 1);
  });

  async function issueOtpAgain(accountId: string): Promise<void> {
    await opened.store.transaction(async (tx) => {
      await tx.locks.accounts([accountId]);
      await tx.otps.supersede(accountId);
    });
  }

  it('that nobody saw are told from those that somebody saw once they are hidden for good', async () => {
    const rooms = await addRooms(opened.store, 3);
    const id = await startFor(rooms);
    await runRollout(depsOn(opened), id);
    const unseen = async (): Promise<readonly (boolean | undefined)[]> =>
      (await rolloutItems(depsOn(opened), ISSUER, id, 0, false)).items.map(({ otp }) => otp?.isUnseen);
    const [seen, used, lost] = (await rolloutItems(depsOn(opened), ISSUER, id, 0, false)).items;
    await showCode(depsOn(opened), ISSUER, seen?.otp?.id ?? '');
    await opened.store.transaction((tx) => tx.otps.submit(used?.otp?.id ?? ''));
    assert.deepEqual(await unseen(), [false, false, false]);
    await at(16);
    assert.deepEqual(await unseen(), [false, false, true]);
    assert.deepEqual(await opened.store.credentials.sight(lost?.otp?.id ?? ''), { isUnseen: true });
    assert.deepEqual(await opened.store.credentials.sight(seen?.otp?.id ?? ''), { isUnseen: false });
    await at(61);
    assert.deepEqual(await unseen(), [false, false, false]);
    const { items } = await rolloutItems(depsOn(opened), ISSUER, id, 0, false);
    assert.equal(items[2]?.otp?.state, 'Expired');
  });
});
