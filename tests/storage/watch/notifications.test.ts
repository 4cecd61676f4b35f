import assert from 'node:assert/strict';
import pg from 'pg';
import { readPageEvent, type PageEvent } from '../../../bot/domain/page-event.ts';
import { openStore, type OpenedStore } from '../../../bot/storage/open-store.ts';
import { PageFeed } from '../../../bot/storage/watch/page-feed.ts';
import { newServerDatabase } from '../../support/begun-databases.ts';
import { noPostgresReason, type TestDatabase } from '../../support/postgres.ts';
import { skipBecause } from '../../support/skip.ts';
import { AUDIT_KEY } from '../store-contract.ts';

/** Payloads that any login of the database can send, and that no version of this server sends. */
const UNKNOWN = ['hello', '', '{', 'null', '7', '"all"', '[]', '{"type":"request"}', '{"type":"news","v":9}'];

describe('a notification of the database', function () {
  this.timeout(120_000);
  let database: TestDatabase;
  let admin: pg.Client;
  let store: OpenedStore;

  before(async function () {
    database = (await newServerDatabase()) ?? skipBecause(this, noPostgresReason());
    admin = new pg.Client({ connectionString: database.url });
    await admin.connect();
    store = await openStore({ databaseUrl: database.url, dataDir: '', auditKey: AUDIT_KEY });
  });
  after(async () => {
    await store?.close();
    await admin?.end();
    await database?.drop();
  });

  it('with an unknown payload makes pages read everything again', () => {
    for (const payload of UNKNOWN) assert.deepEqual(readPageEvent(payload), { type: 'all' }, payload);
    const known: readonly PageEvent[] = [
      { type: 'request', requestId: 'r', accountId: 'a' },
      { type: 'account', accountId: 'a' },
      { type: 'batch', batchId: 'b' },
      { type: 'sync' },
    ];
    for (const event of known) assert.deepEqual(readPageEvent(JSON.stringify(event)), event);
  });

  it('reaches the other listeners when one of them throws', () => {
    const feed = new PageFeed();
    const heard: PageEvent[] = [];
    feed.listen(() => assert.fail('a listener that throws'));
    feed.listen((event) => heard.push(event));
    assert.throws(() => feed.heard('hello'), AggregateError);
    assert.deepEqual(heard, [{ type: 'all' }]);
  });

  it('with any payload on any channel ends neither the server nor another listener', async () => {
    const heard: PageEvent[] = [];
    const through = Promise.withResolvers<void>();
    store.pageEvents.listen(() => {
      throw new Error('a listener that throws');
    });
    store.pageEvents.listen((event) => {
      heard.push(event);
      if (event.type === 'preferences') through.resolve();
    });
    const channels = ['rooms_request', 'rooms_batch', await channelOfJobs(admin)];
    for (const channel of channels) for (const payload of UNKNOWN) await notify(admin, channel, payload);
    for (const payload of UNKNOWN) await notify(admin, 'rooms_change', payload);
    await store.transaction((tx) => tx.pageEvents.tell({ type: 'preferences' }));
    await through.promise;
    assert.equal(heard.filter(({ type }) => type === 'all').length, UNKNOWN.length + 1); // An empty batch ID counts too.
    assert.deepEqual(await store.probe(), { database: true, jobs: true });
  });
});

function notify(client: pg.Client, channel: string, payload: string): Promise<unknown> {
  return client.query('select pg_notify($1, $2)', [channel, payload]);
}

/** The channel on which pg-boss announces jobs, by the expression of its own source (`notifyChannelSql`). */
async function channelOfJobs(client: pg.Client): Promise<string> {
  const { rows } = await client.query<{ channel: string }>(
    `select 'pgboss_' || left(encode(sha224('pgboss'::bytea), 'hex'), 24) as channel`,
  );
  return rows[0]?.channel ?? assert.fail();
}
