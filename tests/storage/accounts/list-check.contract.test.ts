import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import pg from 'pg';
import {
  differingAccounts,
  openListCheck,
  repairAccountList,
} from '../../../bot/services/accounts/check-account-list.ts';
import type { OpenedStore } from '../../../bot/storage/open-store.ts';
import { beforeAskingAgain } from '../../support/pause.ts';
import {
  addAccount,
  ADMIN,
  deliver,
  issue,
  ready,
  SHARED_ENGINES,
  storeContract,
  type StoreUnderTest,
} from '../store-contract.ts';

const WINDOW = { offset: 0, limit: 100, sort: 'name', order: 'asc' } as const;

async function listed(store: OpenedStore, accountId: string): Promise<string | undefined> {
  const { accounts } = await store.accountList.page(WINDOW);
  return accounts.find(({ account }) => account.id === accountId)?.provisioning;
}

/** Damages the list as an earlier version could, and returns the accounts: a wrong, a missing and a needless row. */
async function damage(opened: StoreUnderTest): Promise<readonly string[]> {
  const [wrong, missing, needless] = [
    await addAccount(opened.store),
    await addAccount(opened.store),
    await addAccount(opened.store),
  ];
  for (const { id } of [wrong, missing]) await issue(opened.store, id);
  await opened.behind(async ({ db }) => {
    await sql`update account_list set otp_status = null, request_status = 'signed_in' where id = ${wrong.id}`.execute(
      db,
    );
    await sql`delete from account_list where id = ${missing.id}`.execute(db);
    await sql`update accounts set gone_at = rooms_now() where id = ${needless.id}`.execute(db);
  });
  return [wrong.id, missing.id, needless.id];
}

storeContract('the check of the account list', (opened) => {
  it('finds what differs and repairs it, and nothing else', async () => {
    await issue(opened.store, (await addAccount(opened.store)).id);
    assert.deepEqual(await differingAccounts(opened.store), []);
    const [wrong = '', missing = '', needless = ''] = await damage(opened);
    const { store } = opened;
    assert.deepEqual((await differingAccounts(store)).toSorted(), [wrong, missing, needless].toSorted());
    assert.deepEqual((await repairAccountList({ store })).toSorted(), [wrong, missing, needless].toSorted());
    assert.deepEqual(await differingAccounts(store), []);
    assert.deepEqual(
      [await listed(store, wrong), await listed(store, missing), await listed(store, needless)],
      ['OTP generated', 'OTP generated', undefined],
    );
  });

  it('goes through the list again and again, a portion each time', async () => {
    const [wrong = ''] = await damage(opened);
    const { store } = opened;
    const check = openListCheck({ store });
    assert.ok((await check()).includes(wrong));
    assert.deepEqual(await check(), []);
  });

  it('reads on behind the last account of a portion', async () => {
    const { store } = opened;
    await addAccount(store);
    const first = await store.accountList.differing('', 1);
    assert.ok(first.last);
    assert.notEqual((await store.accountList.differing(first.last, 1)).last, first.last);
    assert.deepEqual(await store.accountList.differing('￿', 1), { ids: [] });
  });
});

storeContract(
  'the account list',
  (opened) => {
    it('is right after a sign-in that met a new code, even where nobody locked the account', async () => {
      const { store } = opened;
      const request = await ready(store);
      await deliver(store, request);
      const issued = Promise.withResolvers<void>();
      const waits = Promise.withResolvers<void>();
      const issuing = store.transaction(async (tx) => {
        await tx.otps.insert({
          ...{ id: randomUUID(), selector: 'MEET', accountId: request.account.id, issuedBy: ADMIN, ttlHours: 8 },
          passwordMode: 'reset',
          verifier: { salt: '', hash: '', pepperVersion: 1 },
        });
        issued.resolve();
        await waits.promise;
      });
      await issued.promise;
      const signingIn = store.transaction((tx) => tx.releases.signIn(request.id));
      await someoneWaits(opened.url);
      waits.resolve();
      await Promise.all([issuing, signingIn]);
      assert.equal(await listed(store, request.account.id), 'OTP generated');
      assert.deepEqual(await differingAccounts(store), []);
    });
  },
  SHARED_ENGINES,
);

/** Waits until a session of the database waits for a lock of another one. */
async function someoneWaits(databaseUrl: string): Promise<void> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  const waiting = `select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`;
  while (((await client.query(waiting)).rowCount ?? 0) === 0) await beforeAskingAgain();
  await client.end();
}
