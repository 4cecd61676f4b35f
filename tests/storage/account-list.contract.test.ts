import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { type AccountFacts } from '../../bot/domain/accounts/account.ts';
import type { AccountWindow } from '../../bot/domain/accounts/account-list.ts';
import { SYSTEM } from '../../bot/domain/admin.ts';
import { provisioningStatus } from '../../bot/domain/accounts/provisioning.ts';
import { OTP_STATUSES, REQUEST_STATUSES } from '../../contract/words.ts';
import type { OpenedStore } from '../../bot/storage/open-store.ts';
import { approve, deliver, expireAll, issue, release, storeContract, submit } from './store-contract.ts';

const WINDOW: AccountWindow = { offset: 0, limit: 100, sort: 'name', order: 'asc' };

function facts(displayName: string, change: Partial<AccountFacts> = {}): AccountFacts {
  // Without digits, as tests search for numbers in names.
  const upn = `${randomUUID().replaceAll(/[\d-]/g, 'x')}@contoso.example`;
  return {
    id: randomUUID(),
    upn,
    mail: upn,
    displayName,
    accountEnabled: true,
    skuPartNumbers: ['Microsoft_Teams_Rooms_Pro'],
    hasRoomsLicence: true,
    usageLocation: 'DE',
    passwordNeverExpires: true,
    syncedFromOnPremises: false,
    isRoomMailbox: true,
    ...change,
  };
}

async function names(store: OpenedStore, change: Partial<AccountWindow>): Promise<readonly string[]> {
  return (await store.accountList.page({ ...WINDOW, ...change })).accounts.map(({ account }) => account.displayName);
}

storeContract('the list of accounts', (opened) => {
  before(() =>
    opened.store.transaction((tx) =>
      tx.accounts.save([
        facts('Room 10', { building: 'Zürich', floor: '2' }),
        facts('Room 9', { building: 'Zürich', floor: '1' }),
        facts('Ærø', { building: 'København', accountEnabled: false }),
        facts('salle Éluard', {
          building: 'Paris',
          skuPartNumbers: [],
          hasRoomsLicence: false,
          isRoomMailbox: false,
          usageLocation: '',
        }),
        facts('100 %_\\', {}),
      ]),
    ),
  );

  it('is in the order of people: numbers by their size, no regard to case or accents', async () => {
    assert.deepEqual(await names(opened.store, {}), ['100 %_\\', 'Ærø', 'Room 9', 'Room 10', 'salle Éluard']);
    assert.deepEqual(await names(opened.store, { order: 'desc' }), [
      'salle Éluard',
      'Room 10',
      'Room 9',
      'Ærø',
      '100 %_\\',
    ]);
    assert.deepEqual(await names(opened.store, { sort: 'location' }), [
      '100 %_\\',
      'Ærø',
      'salle Éluard',
      'Room 9',
      'Room 10',
    ]);
    assert.deepEqual(await names(opened.store, { sort: 'readiness', order: 'desc' }), [
      'salle Éluard',
      'Ærø',
      'Room 10',
      'Room 9',
      '100 %_\\',
    ]);
  });

  it('finds all words, in name, address or location, and takes no sign for a pattern', async () => {
    assert.deepEqual(await names(opened.store, { search: 'ZURICH room' }), ['Room 9', 'Room 10']);
    assert.deepEqual(await names(opened.store, { search: 'eluard' }), ['salle Éluard']);
    assert.deepEqual(await names(opened.store, { search: 'aero kobenhavn' }), ['Ærø']);
    assert.deepEqual(await names(opened.store, { search: '%_\\' }), ['100 %_\\']);
    assert.deepEqual(await names(opened.store, { search: "' or true --" }), []);
  });

  it('counts what a filter lets through, and how much of it can be picked', async () => {
    const { total, eligible } = await opened.store.accountList.page(WINDOW);
    assert.deepEqual([total, eligible], [5, 3]);
    assert.deepEqual(await names(opened.store, { readiness: 'N/A' }), ['salle Éluard']);
    assert.deepEqual(await names(opened.store, { eligible: true, building: 'Zürich' }), ['Room 9', 'Room 10']);
    assert.deepEqual(await opened.store.accountList.buildings(), ['København', 'Paris', 'Zürich']);
  });

  it('gives the same accounts page by page, in every order, before and after it has counted', async () => {
    for (const sort of ['waiting', 'name', 'upn', 'location', 'readiness', 'provisioning', 'expiry'] as const) {
      for (const order of ['asc', 'desc'] as const) {
        const whole = await names(opened.store, { sort, order });
        for (const limit of [1, 2, 5]) {
          const pages: string[] = [];
          for (let offset = 0; offset < 6; offset += limit)
            pages.push(...(await names(opened.store, { sort, order, offset, limit })));
          assert.deepEqual(pages, whole, `${sort} ${order} by ${limit}`);
        }
      }
    }
    assert.deepEqual(await names(opened.store, { offset: 10_000_000 }), []);
  });

  it('follows an account that changes, leaves and comes back', async () => {
    const account = facts('Lyon 1', { building: 'Lyon' });
    const save = (change: Partial<AccountFacts>): Promise<unknown> =>
      opened.store.transaction((tx) => tx.accounts.save([{ ...account, ...change }]));
    await save({});
    await issue(opened.store, account.id);
    await save({ displayName: 'Lyon 2', usageLocation: '' });
    assert.deepEqual(
      [
        await names(opened.store, { search: 'lyon' }),
        await names(opened.store, { building: 'Lyon', readiness: 'Needs action' }),
      ],
      [['Lyon 2'], ['Lyon 2']],
    );
    await opened.store.transaction((tx) => tx.accounts.markGone([account.id]));
    assert.deepEqual(await names(opened.store, { search: 'lyon' }), []);
    await save({});
    const { accounts } = await opened.store.accountList.page({ ...WINDOW, search: 'lyon' });
    assert.deepEqual(
      accounts.map(({ account: { displayName }, provisioning }) => [displayName, provisioning]),
      [['Lyon 1', 'OTP generated']],
    );
  });

  it('finds and pages the same among many as among few, by an index where the extension for it is there', async () => {
    const halls = Array.from({ length: 3_000 }, (_, index) =>
      facts(`Hall ${index}`, { building: 'Malmö', accountEnabled: index % 3 !== 0 }),
    );
    await opened.store.transaction((tx) => tx.accounts.save(halls));
    await opened.store.transaction((tx) => tx.syncs.noteDone({ accounts: halls.length }));
    const { total, eligible } = await opened.store.accountList.page({ ...WINDOW, search: 'hall malmo' });
    assert.deepEqual([total, eligible], [3_000, 2_000]);
    const page = { search: 'hall malmo', offset: 2_700, limit: 3 };
    assert.deepEqual(await names(opened.store, page), ['Hall 2700', 'Hall 2701', 'Hall 2702']);
    assert.deepEqual(await names(opened.store, { ...page, order: 'desc' }), ['Hall 299', 'Hall 298', 'Hall 297']);
    assert.deepEqual(await names(opened.store, { search: 'hall malmo 1499' }), ['Hall 1499']);
    await opened.behind((engine) =>
      engine.transaction(async (db) => {
        const {
          rows: [extension],
        } = await sql`select from pg_available_extensions where name = 'pg_trgm'`.execute(db);
        await sql`set local enable_seqscan = off`.execute(db);
        const { rows } = await sql`explain select from account_list where search_text like '%1499%'`.execute(db);
        assert.equal(JSON.stringify(rows).includes('account_list_search'), extension !== undefined);
      }),
    );
  });
});

storeContract('the provisioning status in a list', (opened) => {
  it('follows the same rule as everywhere, for each state of a one-time password and of a request', async () => {
    const cases = [undefined, ...OTP_STATUSES].flatMap((otp) =>
      [undefined, ...REQUEST_STATUSES].map((request) => ({ otp, request })),
    );
    const text = JSON.stringify(cases).replaceAll("'", "''");
    const rows = await opened.rows<{
      otp: (typeof OTP_STATUSES)[number] | null;
      request: (typeof REQUEST_STATUSES)[number] | null;
      found: string;
    }>(
      `select otp, request, rooms_provisioning(otp, request) as found from jsonb_to_recordset('${text}'::jsonb) as c (otp text, request text)`,
    );
    assert.equal(rows.length, cases.length);
    for (const { otp, request, found } of rows)
      assert.equal(found, provisioningStatus(otp ?? undefined, request ?? undefined), `${otp} ${request}`);
  });

  it('is always that of the latest one-time password and its request', async () => {
    const { store } = opened;
    const account = facts('Oslo 1');
    await store.transaction((tx) => tx.accounts.save([account]));
    const agrees = async (expected: string): Promise<void> => {
      const otp = await store.otps.latest(account.id);
      const request = otp && (await store.requests.ofOtp(otp.id));
      const [listed] = (await store.accountList.page(WINDOW)).accounts;
      assert.deepEqual([listed?.provisioning, provisioningStatus(otp?.status, request?.status)], [expected, expected]);
      assert.equal(listed?.otpExpiresAt?.getTime(), otp?.status === 'active' ? otp.expiresAt.getTime() : undefined);
      const isOpen =
        request && ['pending', 'approved', 'needs_attention', 'ready', 'delivered'].includes(request.status);
      assert.equal(listed?.requestId, isOpen ? request.id : undefined);
    };
    await agrees('Not started');
    await issue(store, account.id);
    await agrees('OTP generated');
    const request = await submit(store, await issue(store, account.id));
    await agrees('Awaiting OTP Approval');
    await approve(store, request);
    await agrees('Approved');
    await release(store, request.id);
    await deliver(store, request);
    await agrees('Approved');
    await store.transaction((tx) => tx.releases.signIn(request.id));
    await agrees('Provisioned');
    const rejected = await submit(store, await issue(store, account.id));
    await store.transaction(async (tx) => {
      await tx.requests.reject(rejected.id, SYSTEM, 'wrong_room');
      await tx.otps.revoke(rejected.otpId);
    });
    await agrees('Rejected');
    await issue(store, account.id);
    await store.setClockOffset(9 * 3600);
    await expireAll(store);
    await agrees('Expired');
  });
});
