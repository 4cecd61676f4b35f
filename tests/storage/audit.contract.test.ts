import assert from 'node:assert/strict';
import { ASKED_INSTANTS } from '../../contract/schema/instants.ts';
import { SYSTEM, UNKNOWN, asActor } from '../../bot/domain/admin.ts';
import { expire } from '../../bot/services/approval/expire.ts';
import { ADMIN, addAccount, issue, storeContract, submitted } from './store-contract.ts';

const DAY = 86_400;

storeContract('the audit', (opened) => {
  it('can be verified, also when many write at once', async () => {
    const { store } = opened;
    const account = await addAccount(store);
    await Promise.all(Array.from({ length: 5 }, () => issue(store, account.id)));
    await store.sealAudit();
    const verdict = await store.audit.verify();
    assert.deepEqual(verdict.intact && [verdict.count, verdict.size], [5, 5]);
  });

  it('tells who did something to a request last', async () => {
    const { store } = opened;
    const { id: requestId } = await submitted(store);
    assert.equal(await store.audit.lastAct(requestId, 'release_retried'), undefined);
    for (const objectId of ['admin-1', 'admin-2']) {
      const actor = asActor({ ...ADMIN, objectId });
      await store.transaction((tx) => tx.audit.append({ actor, act: 'release_retried', requestId }));
    }
    const { actor, at } = (await store.audit.lastAct(requestId, 'release_retried')) ?? assert.fail();
    assert.deepEqual([actor, at instanceof Date], [asActor({ ...ADMIN, objectId: 'admin-2' }), true]);
  });

  it('remembers why a code of an account was refused last', async () => {
    const { store } = opened;
    const { id: accountId } = await addAccount(store);
    assert.equal(await store.audit.lastRefusal(accountId), undefined);
    for (const cause of ['wrong_verifier', 'expired']) {
      await store.transaction((tx) =>
        tx.audit.append({
          actor: UNKNOWN,
          act: 'otp_refused',
          accountId,
          otpId: 'S',
          details: { cause, serialNumber: 'SN-9' },
        }),
      );
    }
    const { cause, serialNumber } = (await store.audit.lastRefusal(accountId)) ?? {};
    assert.deepEqual([cause, serialNumber], ['expired', 'SN-9']);
  });

  it('is never forgotten', async () => {
    await opened.store.transaction((tx) =>
      tx.audit.append({ actor: asActor(ADMIN), act: 'code_shown', otpId: 'KEEP' }),
    );
    await opened.store.setClockOffset(4000 * DAY);
    await expire(opened);
    const rows = await opened.rows(`select id from audit_entries where event ->> 'otpId' = 'KEEP'`);
    assert.equal(rows.length, 1);
    assert.equal((await opened.store.audit.verify()).intact, true);
  });
});

storeContract('a list of the audit', (opened) => {
  it('is newest first, page by page, with the names of accounts, by any filter', async () => {
    const { store } = opened;
    const account = await addAccount(store);
    for (let round = 0; round < 3; round += 1) await issue(store, account.id);
    await store.transaction((tx) =>
      tx.audit.append({ actor: SYSTEM, act: 'otp_expired', accountId: account.id, otpId: 'X1' }),
    );
    const all = await store.audit.list({}, 10);
    assert.deepEqual(
      all.map(({ act }) => act),
      ['otp_expired', 'otp_issued', 'otp_issued', 'otp_issued'],
    );
    assert.equal(all[0]?.accountName, account.displayName);
    const before = all[1]?.place ?? 0;
    assert.deepEqual(
      (await store.audit.list({ before }, 1)).map(({ place }) => place),
      [all[2]?.place],
    );
    const count = async (filter: Parameters<typeof store.audit.list>[0]): Promise<number> =>
      (await store.audit.list(filter, 10)).length;
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
});
