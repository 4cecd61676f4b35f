import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import type { AccountFacts } from '../../../bot/domain/accounts/account.ts';
import { piecesOf } from '../../../bot/domain/accounts/near-address.ts';
import type { Engine } from '../../../bot/storage/engine/engine.ts';
import { rewriteSearchTexts } from '../../../bot/storage/migrations/rewrite-search-texts.ts';
import { addAccount, storeContract } from '../store-contract.ts';

const WINDOW = { offset: 0, limit: 20, sort: 'name', order: 'asc' } as const;

function facts(displayName: string, change: Partial<AccountFacts> = {}): AccountFacts {
  const upn = `${randomUUID().replaceAll(/[\d-]/g, 'x')}@contoso.example`;
  return { id: randomUUID(), upn, mail: upn, displayName, skuPartNumbers: [], syncedFromOnPremises: false, ...change };
}

storeContract('names that people type', (opened) => {
  const typed = async (text: string): Promise<readonly string[]> =>
    (await opened.store.accounts.search(text, 10)).map(({ displayName }) => displayName);
  const listed = async (search: string): Promise<readonly string[]> =>
    (await opened.store.accountList.page({ ...WINDOW, search })).accounts.map(({ account }) => account.displayName);

  before(() =>
    opened.store.transaction((tx) =>
      tx.accounts.save([
        facts('Zürich 2.05'),
        facts('Zürich 2.05 (large)'),
        facts("O'Hara", { building: 'Chicago' }),
        facts('Haneda‑３', { mail: 'Post.Tokyo@contoso.example' }),
        facts('قاعة ٣'),
        facts('100%_'),
      ]),
    ),
  );

  it('find the same rooms in chat and tab, whatever marks, signs and order', async () => {
    for (const [text, ...names] of [
      ['zurich 2.05', 'Zürich 2.05', 'Zürich 2.05 (large)'],
      ['2.05, ZÜRICH', 'Zürich 2.05', 'Zürich 2.05 (large)'],
      ['O’Hara', "O'Hara"],
      ['o`hara chicago', "O'Hara"],
      ['haneda–3', 'Haneda‑３'],
      ['قَاعَه 3', 'قاعة ٣'],
      ['100%_', '100%_'],
      ['100%_\0', '100%_'],
      ['post.tokyo', 'Haneda‑３'],
      ['x'.repeat(400)],
      ['%'.repeat(400)],
    ] as const) {
      assert.deepEqual(await typed(text), names, text);
      assert.deepEqual(await listed(text), names, text);
    }
    for (const nothing of ['', ' ', '\0', '()', '\ud800']) assert.deepEqual(await typed(nothing), [], nothing);
  });

  it('find an address only as a whole, as sign-in address or as mail address', async () => {
    const { accounts } = opened.store;
    const [room] = await accounts.search('haneda', 1);
    assert.ok(room?.mail);
    for (const address of [room.upn, room.mail, room.mail.toUpperCase()])
      assert.deepEqual(await accounts.byAddress(address), [room]);
    for (const address of [room.upn.slice(1), 'post.tokyo', '%@contoso.example'])
      assert.deepEqual(await accounts.byAddress(address), []);
  });

  it('find addresses by their parts, those with the most parts first', async () => {
    const wanted = await addAccount(opened.store);
    const near = await opened.store.accounts.withPieces(piecesOf(wanted.upn.slice(1)), 5);
    assert.ok(near.some(({ id }) => id === wanted.id));
    assert.deepEqual(await opened.store.accounts.withPieces([], 5), []);
    assert.deepEqual(await opened.store.accounts.withPieces(['%@', '100%_@', '_@'], 5), []);
  });

  it('find rooms right after an update from a version that stored other texts', async () => {
    const age = (engine: Engine) =>
      sql`update account_list set search_version = 1, search_text = 'old', name_key = 'old'`.execute(engine.db);
    await opened.behind(async (engine) => {
      await age(engine);
      await rewriteSearchTexts(engine, 2);
      const { rows } = await sql`select from account_list where search_text = 'old'`.execute(engine.db);
      assert.equal(rows.length, 0);
      await age(engine);
    });
    assert.deepEqual(await typed('zurich 2.05'), ['Zürich 2.05', 'Zürich 2.05 (large)']);
    assert.deepEqual(await listed('chicago ohara'), ["O'Hara"]);
  });

  it('use the indexes for words, names, addresses and parts of addresses', async () => {
    await opened.behind((engine) =>
      engine.transaction(async (db) => {
        const extension = await sql`select from pg_extension where extname = 'pg_trgm'`.execute(db);
        await sql`set local enable_seqscan = off`.execute(db);
        const plan = async (statement: string): Promise<string> =>
          JSON.stringify((await sql.raw(`explain ${statement}`).execute(db)).rows);
        const words = await plan(
          `select from account_list where search_text like '%zurich%' and search_text like '%2.05%'`,
        );
        const parts = await plan(
          `select from account_list where search_text like '%oom-%' or search_text like '%03@%'`,
        );
        for (const one of [words, parts]) assert.equal(one.includes('account_list_search'), extension.rows.length > 0);
        assert.match(await plan(`select from account_list where name_key = 'zurich'`), /account_list_name/);
        assert.match(
          await plan(
            `select from accounts where lower(upn) = 'a' or (gone_at is null and lower(facts ->> 'mail') = 'a')`,
          ),
          /accounts_upn.*accounts_mail/,
        );
      }),
    );
  });

  it('find the room of that very name among more than any answer looks at', async () => {
    const halls = Array.from({ length: 2_100 }, (_, index) => facts(`Hall ${index} of Malmö`));
    await opened.store.transaction((tx) => tx.accounts.save([...halls, facts('Malmö')]));
    assert.equal((await typed('malmo'))[0], 'Malmö');
  });
});
