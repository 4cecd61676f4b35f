import assert from 'node:assert/strict';
import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';
import pg from 'pg';
import { ListeningConnection } from '../../../bot/storage/engine/listening-connection.ts';
import { startDatabaseProxy } from '../../support/database/database-proxy.ts';
import { createTestDatabase, noPostgresReason, type TestDatabase } from '../../support/postgres.ts';
import { skipBecause } from '../../support/skip.ts';

interface Proxy {
  readonly url: string;
  readonly sockets: readonly Socket[];
  readonly close: () => Promise<void>;
}

/** In front of the database: cuts the connections of these numbers, from 1, as soon as they ask to listen. */
async function startProxy(databaseUrl: string, cut: ReadonlySet<number>): Promise<Proxy> {
  const url = new URL(databaseUrl);
  const { hostname, port } = url;
  const sockets: Socket[] = [];
  const server = createServer((socket) => {
    const number = sockets.push(socket);
    const database = connect(Number(port), hostname);
    for (const [one, other] of [
      [socket, database],
      [database, socket],
    ] as const) {
      one.on('error', () => undefined);
      one.once('close', () => other.destroy());
    }
    socket.on('data', (data) =>
      cut.has(number) && data.includes('listen ') ? socket.destroy() : database.write(data),
    );
    database.pipe(socket);
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  url.host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    url: url.href,
    sockets,
    close: async () => {
      server.close();
      await once(server, 'close');
    },
  };
}

describe('the connection that listens', function () {
  this.timeout(120_000);
  let database: TestDatabase;
  let admin: pg.Client;
  before(async function () {
    database = (await createTestDatabase()) ?? skipBecause(this, noPostgresReason());
    admin = new pg.Client({ connectionString: database.url });
    await admin.connect();
  });
  after(async () => {
    await admin?.end();
    await database?.drop();
  });

  it('is there again after it was lost, also when it is lost anew while it begins, and is never two', async () => {
    const { url, sockets, close } = await startProxy(database.url, new Set([2, 3]));
    const listening = new ListeningConnection(url);
    const back = Promise.withResolvers<void>();
    const heard = Promise.withResolvers<string>();
    await listening.listen('rooms_test', heard.resolve, back.resolve);
    sockets[0]?.destroy();
    await back.promise;
    await admin.query(`notify rooms_test, 'again'`);
    assert.equal(await heard.promise, 'again');
    assert.equal(sockets.length, 4);
    assert.equal(sockets.filter((socket) => !socket.destroyed).length, 1);
    await listening.close();
    await close();
  });

  it('is there again after it got no answer, without a sign that it was lost', async () => {
    const proxy = await startDatabaseProxy(database.url);
    const listening = new ListeningConnection(proxy.url);
    const back = Promise.withResolvers<void>();
    await listening.listen('rooms_test', () => undefined, back.resolve);
    proxy.set('silent');
    await assert.rejects(listening.query('select 1', []), { code: 'store_unavailable' });
    proxy.set('open');
    await back.promise;
    assert.deepEqual(await listening.query('select 1 as one', []), [{ one: 1 }]);
    await listening.close();
    await proxy.close();
  });

  it('stays away once it was closed, also while it waits to come again', async () => {
    const { url, sockets, close } = await startProxy(database.url, new Set());
    const listening = new ListeningConnection(url);
    await listening.listen(
      'rooms_test',
      () => undefined,
      () => assert.fail('it came again'),
    );
    const [socket] = sockets;
    if (socket) {
      socket.destroy();
      await once(socket, 'close');
    }
    await listening.close();
    await close();
    assert.equal(sockets.length, 1);
  });
});
