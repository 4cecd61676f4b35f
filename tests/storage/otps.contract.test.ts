import assert from 'node:assert/strict';
import { randomBytes, randomUUID } from 'node:crypto';
import { asActor } from '../../bot/domain/admin.ts';
import { openKeys } from '../../bot/keys/keys.ts';
import { showSheet } from '../../bot/services/sheets/show-sheet.ts';
import { rulesWith } from '../services/stubbed-permissions.ts';
import { addAccount, ADMIN, deliver, issue, ready, storeContract, submit, submitted } from './store-contract.ts';

const KEYS = openKeys({ pepper: randomBytes(32), encryptionKey: randomBytes(32) });
const HOUR = 3_600;

storeContract('the one-time passwords', (opened) => {
  it('are superseded by the next of their account, with their request, also for issuers at once', async () => {
    const { store } = opened;
    const request = await submitted(store);
    await Promise.all(Array.from({ length: 5 }, () => issue(store, request.account.id)));
    const cancelled = await store.requests.byId(request.id);
    assert.equal(cancelled?.status, 'cancelled');
    assert.equal(cancelled.cause, 'superseded');
    assert.equal((await store.otps.byId(request.otpId))?.status, 'superseded');
    assert.equal((await store.otps.latest(request.account.id))?.status, 'active');
  });

  it('are open until their time is over, also for an issuer who came a moment later', async () => {
    const { store } = opened;
    const { id: accountId } = await addAccount(store);
    const open = async (): Promise<string | undefined> =>
      (await store.otps.live([accountId])).get(accountId)?.code?.otpId;
    assert.equal(await open(), undefined);
    // The first one to look issues, and the other one waits for that.
    const issueUnlessOpen = (selector: string): Promise<boolean> =>
      store.transaction(async (tx) => {
        await tx.locks.accounts([accountId]);
        if ((await tx.otps.live([accountId])).has(accountId)) return false;
        const order = { accountId, issuedBy: ADMIN, ttlHours: 8, passwordMode: 'reset' } as const;
        await tx.otps.insert({
          ...order,
          id: randomUUID(),
          selector,
          verifier: { salt: '', hash: '', pepperVersion: 1 },
        });
        return true;
      });
    const issued = await Promise.all(['LK01', 'LK02', 'LK03'].map(issueUnlessOpen));
    assert.equal(issued.filter(Boolean).length, 1);
    const otpId = (await open()) ?? assert.fail();
    await store.transaction((tx) => tx.otps.submit(otpId));
    await store.setClockOffset(9 * 3600);
    assert.equal(await open(), otpId);
    await store.transaction((tx) => tx.otps.revoke(otpId));
    assert.equal(await open(), undefined);
    await issue(store, accountId);
    await store.setClockOffset(18 * 3600);
    assert.equal(await open(), undefined);
  });

  describe('on the page of their sheet', () => {
    const look = async (otpId: string, rules = rulesWith({ installerContact: 'Desk' })) =>
      showSheet({ store: opened.store, keys: KEYS, rules }, KEYS.sheetId(otpId), '203.0.113.7');
    const stateOf = async (otpId: string): Promise<string> => {
      const answer = await look(otpId);
      return answer.kind === 'shown' ? answer.state.kind : answer.kind;
    };

    it('go from the code to the sign-in, with the name of the room and the contact', async () => {
      const { store } = opened;
      const account = await addAccount(store);
      const otp = await issue(store, account.id);
      const first = await look(otp.id);
      assert.deepEqual(first, {
        kind: 'shown',
        room: account.displayName,
        state: { kind: 'waiting_for_code' },
        isLast: false,
        contact: 'Desk',
      });
      await submit(store, otp);
      assert.equal(await stateOf(otp.id), 'waiting_for_approval');
      const later = await ready(store);
      assert.equal(await stateOf(later.otpId), 'approved');
      await deliver(store, later);
      assert.equal(await stateOf(later.otpId), 'restart');
    });

    it('say why a request was rejected, in the chosen words only, and end a day later', async () => {
      const { store } = opened;
      const { id, otpId } = await submitted(store);
      const reject = store.transaction(async (tx) => {
        await tx.locks.accountsOf([id]);
        return tx.requests.reject(id, asActor(ADMIN), 'wrong_room', 'Ask Ada in the basement');
      });
      assert.equal(await reject, true);
      const answer = await look(otpId);
      assert.deepEqual(answer.kind === 'shown' && answer.state, { kind: 'rejected', reason: 'wrong_room' });
      assert.ok(!JSON.stringify(answer).includes('basement'));
      await store.setClockOffset(24 * HOUR - 60);
      assert.equal(await stateOf(otpId), 'rejected');
      await store.setClockOffset(24 * HOUR + 60);
      assert.deepEqual(await look(otpId), { kind: 'none' });
    });

    it('end a day after their own end: by the clock, revoked, or replaced, also before a job has stored it', async () => {
      const { store } = opened;
      const { id: accountId } = await addAccount(store);
      const replaced = await issue(store, accountId);
      const revoked = await issue(store, accountId);
      await store.transaction(async (tx) => {
        await tx.locks.accounts([accountId]);
        assert.equal(await tx.otps.revoke(revoked.id), true);
        await tx.audit.append({ actor: asActor(ADMIN), act: 'otp_revoked', accountId, otpId: revoked.id });
      });
      const waiting = await issue(store, accountId);
      const states = async () => Promise.all([replaced, revoked, waiting].map(({ id }) => stateOf(id)));
      assert.deepEqual(await states(), ['canceled', 'canceled', 'waiting_for_code']);
      await store.setClockOffset(9 * HOUR);
      assert.deepEqual(await states(), ['canceled', 'canceled', 'expired']);
      await store.setClockOffset(25 * HOUR);
      // Nobody wrote when the first one was replaced, so its own clock counts.
      assert.deepEqual(await states(), ['canceled', 'none', 'expired']);
      await store.setClockOffset(33 * HOUR);
      assert.deepEqual(await states(), ['none', 'none', 'none']);
    });

    it('are not there for other IDs, or while the page is off', async () => {
      const { store } = opened;
      const otp = await issue(store, (await addAccount(store)).id);
      assert.deepEqual(await look(randomUUID()), { kind: 'none' });
      const off = rulesWith({ statusPage: false });
      assert.deepEqual(await look(otp.id, off), { kind: 'none' });
      const deps = { store, keys: KEYS, rules: rulesWith() };
      assert.deepEqual(await showSheet(deps, 'nothing', '203.0.113.7'), { kind: 'none' });
    });

    it('change nothing', async () => {
      const { store } = opened;
      const otp = await issue(store, (await addAccount(store)).id);
      const before = await store.otps.byId(otp.id);
      assert.equal(await stateOf(otp.id), 'waiting_for_code');
      assert.deepEqual(await store.otps.byId(otp.id), before);
      const entries = await store.audit.list({ accountId: otp.accountId }, 10);
      assert.deepEqual(
        entries.map(({ act }) => act),
        ['otp_issued'],
      );
    });
  });
});
