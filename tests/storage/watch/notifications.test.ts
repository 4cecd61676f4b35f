import assert from 'node:assert/strict';
import pg from 'pg';
import { readPageEvent, type PageEvent, writePageEvent } from '../../../bot/domain/page-event.ts';
import { openStore, type OpenedStore } from '../../../bot/storage/open-store.ts';
import { PageFeed } from '../../../bot/storage/watch/page-feed.ts';
import { RequestWatch } from '../../../bot/storage/watch/request-watch.ts';
import { newServerDatabase } from '../../support/begun-databases.ts';
import { beforeAskingAgain } from '../../support/pause.ts';
import { noPostgresReason, type TestDatabase } from '../../support/postgres.ts';
import { skipBecause } from '../../support/skip.ts';
import { AUDIT_KEY } from '../store-contract.ts';

/** Payloads that any login of the database can send, and that no version of this server sends. */
const UNKNOWN = ['hello', '', '{', 'null', '7', '"all"', '[]', '{"type":"request"}', '{"type":"news","v":9}'];
/** Of them, those that can't be the ID of a rollout. */
const NO_ID = UNKNOWN.filter((payload) => !['hello', 'null', '7'].includes(payload));

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

  it('of a later version makes pages read everything again, whatever else it says', () => {
    const event = { type: 'account', accountId: 'a' } as const;
    for (const v of [2, '1', null, 1.5])
      assert.deepEqual(readPageEvent(JSON.stringify({ ...event, v })), { type: 'all' });
    assert.deepEqual(readPageEvent(writePageEvent(event)), event);
  });

  it('is one that version 0.1.0 can read, which takes any JSON for an event', () => {
    const event = { type: 'request', requestId: 'r', accountId: 'a' } as const;
    assert.deepEqual(JSON.parse(writePageEvent(event)), { ...event, v: 1 });
  });

  it('about a request that says more than its ID makes every held poll look', async () => {
    const polls = ['one', 'two'].map((requestId) => ({ codeHash: requestId, requestId, number: 1, revision: 1 }));
    let looked = 0;
    const watch = new RequestWatch((asked) => {
      looked += asked.length;
      return Promise.resolve(new Map());
    });
    const waits = polls.map((poll) => watch.wait(poll, 60));
    while (looked < polls.length) await beforeAskingAgain();
    watch.heard('one');
    assert.equal(looked, 3);
    await beforeAskingAgain();
    watch.heard('{"v":2,"requestId":"one"}');
    assert.equal(looked, 5);
    watch.close();
    await Promise.all(waits);
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
    assert.equal(heard.filter(({ type }) => type === 'all').length, UNKNOWN.length + NO_ID.length);
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
