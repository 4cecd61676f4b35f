import assert from 'node:assert/strict';
import type { SignInLog } from '../../../bot/domain/ports/sign-in-log.ts';
import type { Transact } from '../../../bot/domain/ports/store/transaction.ts';
import { beginSignInReads } from '../../../bot/services/sign-ins/begin-sign-in-reads.ts';
import { readSignIns } from '../../../bot/services/sign-ins/read-sign-ins.ts';
import { deliver, ready, statusOf, storeContract } from '../../storage/store-contract.ts';

const ROOMS = 17;

storeContract('reading the sign-in log for many rooms', (opened) => {
  let asked: (readonly string[])[] = [];
  beforeEach(() => {
    asked = [];
  });

  /** A log in which every room has signed in half a minute after its delivery. */
  const log: SignInLog = {
    read: async (accountIds, since) => {
      asked.push(accountIds);
      const at = new Date(since.getTime() + 86_430_000);
      const signIns = accountIds.map((accountId) => ({
        id: accountId,
        accountId,
        at,
        errorCode: 0,
        failedPolicies: [],
      }));
      return { outcome: 'read', signIns };
    },
  };
  const run = (transaction: Transact = opened.store.transaction) => {
    const { signInReads } = opened.store;
    return readSignIns({ store: { signInReads, transaction }, signInLog: log, signInApps: new Map() });
  };
  const deliverAll = async (): Promise<readonly string[]> => {
    const ids: string[] = [];
    for (let count = 0; count < ROOMS; count += 1) {
      const request = await ready(opened.store);
      await deliver(opened.store, request);
      await opened.store.transaction((tx) => beginSignInReads(tx, request.id));
      ids.push(request.id);
    }
    await opened.store.setClockOffset(90);
    return ids;
  };
  const signedIn = async (ids: readonly string[]): Promise<number> =>
    (await Promise.all(ids.map((id) => statusOf(opened.store, id)))).filter((status) => status === 'signed_in').length;
  const entriesOf = (ids: readonly string[]) =>
    opened.rows<{ count: number }>(
      `select count(*)::integer as count from audit_entries where event ->> 'act' = 'credential_signed_in'
       group by event ->> 'requestId' having event ->> 'requestId' in (${ids.map((id) => `'${id}'`).join(', ')})`,
    );

  it('asks for fifteen in one query, and notes each sign-in once although two servers read', async () => {
    const ids = await deliverAll();
    await Promise.all([run(), run()]);
    await run();
    assert.equal(await signedIn(ids), ROOMS);
    assert.ok(asked.every((accountIds) => accountIds.length <= 15));
    assert.deepEqual(
      await entriesOf(ids),
      ids.map(() => ({ count: 1 })),
    );
    assert.equal(await opened.store.signInReads.nextAt(), undefined);
  });

  it('goes on where a server ended in the middle', async () => {
    const ids = await deliverAll();
    let left = 5;
    const ending: Transact = async (work) => {
      left -= 1;
      if (left < 0) throw new Error('the server ends');
      return opened.store.transaction(work);
    };
    await assert.rejects(run(ending), /the server ends/);
    assert.equal(await signedIn(ids), 5);
    await opened.reopen();
    await opened.store.setClockOffset(90);
    await run();
    assert.equal(asked[1]?.length, ROOMS - 5);
    assert.equal(await signedIn(ids), ROOMS);
    assert.deepEqual(
      await entriesOf(ids),
      ids.map(() => ({ count: 1 })),
    );
  });
});
