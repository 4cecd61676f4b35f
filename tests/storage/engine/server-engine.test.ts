import assert from 'node:assert/strict';
import { sql } from 'kysely';
import sinon from 'sinon';
import type { Engine } from '../../../bot/storage/engine/engine.ts';
import { openServer } from '../../../bot/storage/engine/server-engine.ts';
import { type DatabaseProxy, startDatabaseProxy } from '../../support/database/database-proxy.ts';
import { createTestDatabase, noPostgresReason, type TestDatabase } from '../../support/postgres.ts';
import { skipBecause } from '../../support/skip.ts';

/** Connections of the pool. */
const CONNECTIONS = 14;
const UNAVAILABLE = { name: 'DomainError', code: 'store_unavailable' };

describe('the connections to a PostgreSQL server', function () {
  this.timeout(60_000);
  let database: TestDatabase;
  let proxy: DatabaseProxy;
  let engine: Engine;
  const told: string[] = [];

  before(async function () {
    database = (await createTestDatabase()) ?? skipBecause(this, noPostgresReason());
    proxy = await startDatabaseProxy(database.url);
    engine = openServer(
      proxy.url,
      (_, what) => void told.push(what),
      () => void told.push('back'),
    );
    await engine.script(async (run) => void (await run('create table notes (id integer primary key)')));
  });
  afterEach(() => {
    sinon.restore();
    told.length = 0;
  });
  after(async () => {
    await engine?.close();
    await proxy?.close();
    await database?.drop();
  });

  it('tell of an outage once, and of its end', async () => {
    proxy.set('refusing');
    for (let attempt = 0; attempt < 3; attempt += 1)
      await assert.rejects(sql`select 1`.execute(engine.db), UNAVAILABLE);
    proxy.set('open');
    await sql`select 1`.execute(engine.db);
    assert.deepEqual(told, ['the database is away', 'back']);
  });

  it('leave an error of a statement as it is, and roll its transaction back', async () => {
    const twice = engine.transaction(async (db) => {
      await sql`insert into notes values (1)`.execute(db);
      await sql`insert into notes values (1)`.execute(db);
    });
    await assert.rejects(twice, { code: '23505' });
    assert.deepEqual((await sql`select id from notes`.execute(engine.db)).rows, []);
    assert.deepEqual(told, []);
  });

  it('say no to work that waits for a lock or runs too long, and let maintenance take its time', async () => {
    const locked = Promise.withResolvers<void>();
    const done = Promise.withResolvers<void>();
    const holder = engine.transaction(async (db) => {
      await sql`lock table notes`.execute(db);
      locked.resolve();
      await done.promise;
    });
    await locked.promise;
    const insert = sql`insert into notes values (2)`;
    const long = engine.transaction((db) => insert.execute(db), 'long');
    await Promise.all([
      assert.rejects(insert.execute(engine.db), UNAVAILABLE),
      assert.rejects(sql`select pg_sleep(20)`.execute(engine.db), UNAVAILABLE),
    ]);
    done.resolve();
    await Promise.all([holder, long]);
    assert.deepEqual(told, []);
  });

  it('are stuck only when a new connection works and the pool had no answer for a minute', async () => {
    const done = Promise.withResolvers<void>();
    const held = Array.from({ length: CONNECTIONS }, () => engine.transaction(() => done.promise));
    await assert.rejects(sql`select 1`.execute(engine.db), UNAVAILABLE);
    assert.deepEqual(told, [], 'connections that are all in use are no outage');
    const now = performance.now.bind(performance);
    assert.equal(await engine.isStuck(), false);
    sinon.stub(performance, 'now').callsFake(() => now() + 61_000);
    assert.equal(await engine.isStuck(), true);
    proxy.set('refusing');
    assert.equal(await engine.isStuck(), false);
    proxy.set('open');
    done.resolve();
    await Promise.allSettled(held);
    assert.equal(await engine.isStuck(), false);
  });
});
