import assert from 'node:assert/strict';
import pg from 'pg';
import { createTestDatabase, noPostgresReason, type TestDatabase } from './postgres.ts';
import { skipBecause } from './skip.ts';

async function ask(url: string, sql: string): Promise<readonly Readonly<Record<string, unknown>>[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(sql)).rows;
  } finally {
    await client.end();
  }
}

describe('A test database', () => {
  let first: TestDatabase | undefined;

  before(async function () {
    first = await createTestDatabase();
    if (first === undefined) skipBecause(this, noPostgresReason());
  });
  after(() => first?.drop());

  it('is empty and not shared', async () => {
    const second = await createTestDatabase();
    assert.ok(first !== undefined && second !== undefined);
    await ask(first.url, 'create table room (id int)');
    const tables = await ask(second.url, "select 1 from pg_tables where tablename = 'room'");
    await second.drop();
    assert.deepEqual(tables, []);
  });

  it('can be a copy of another', async () => {
    const template = await createTestDatabase();
    assert.ok(template !== undefined);
    await ask(template.url, 'create table building (id int)');
    const copy = await createTestDatabase(template);
    assert.ok(copy !== undefined);
    assert.equal((await ask(copy.url, "select 1 from pg_tables where tablename = 'building'")).length, 1);
    await copy.drop();
    await template.drop();
  });

  it('can be dropped while somebody is connected', async () => {
    const database = await createTestDatabase();
    assert.ok(database !== undefined);
    const client = new pg.Client({ connectionString: database.url });
    const cut = new Promise<Error & { readonly code?: string }>((resolve) => client.on('error', resolve));
    await client.connect();
    await database.drop();
    assert.equal((await cut).code, '57P01'); // admin_shutdown (PostgreSQL, appendix A)
    await client.end().catch(() => undefined);
    await assert.rejects(ask(database.url, 'select 1'), { code: '3D000' }); // invalid_catalog_name
  });
});
