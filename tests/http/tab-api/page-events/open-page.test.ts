import assert from 'node:assert/strict';
import { createServer, type Server, type ServerResponse } from 'node:http';
import { type AddressInfo, connect, type Socket } from 'node:net';
import { OpenPage } from '../../../../bot/http/tab-api/page-events/open-page.ts';
import { beforeAskingAgain } from '../../../support/pause.ts';

/** Milliseconds after which the server gives up a page that reads nothing. */
const STALL = 400;
/** Ids this long soon fill what the operating system keeps for a connection. */
const LONG = 'x'.repeat(20_000);

describe('a page that reads nothing', () => {
  let server: Server;
  let client: Socket;
  let opened: PromiseWithResolvers<ServerResponse>;
  let page: OpenPage;
  beforeEach(async () => {
    opened = Promise.withResolvers();
    server = createServer((_request, response) => {
      page = new OpenPage(response, STALL);
      page.begin();
      opened.resolve(response);
    }).listen(0, '127.0.0.1');
    await new Promise((resolve) => server.once('listening', resolve));
    client = connect((server.address() as AddressInfo).port, '127.0.0.1');
    client.on('error', () => undefined);
    client.pause();
    client.write('GET / HTTP/1.1\r\nhost: localhost\r\n\r\n');
  });
  afterEach(() => {
    client.destroy();
    server.close();
  });

  it('is disconnected, and until then costs little memory', async () => {
    const response = await opened.promise;
    let most = 0;
    for (let event = 0; !response.destroyed; event += 1) {
      for (let more = 0; more < 400; more += 1) page.tell({ type: 'account', accountId: `${LONG}${event}-${more}` });
      most = Math.max(most, response.writableLength);
      await beforeAskingAgain();
    }
    assert.ok(most > 0 && most < 500 * 21_000, `${most} bytes waited`);
  });

  it('stays connected when it reads again in time', async () => {
    const response = await opened.promise;
    for (let event = 0; !response.writableNeedDrain; event += 1) {
      for (let more = 0; more < 400; more += 1) page.tell({ type: 'account', accountId: `${LONG}${event}-${more}` });
      await beforeAskingAgain();
    }
    client.resume();
    const begin = performance.now();
    while (performance.now() - begin < 2 * STALL) await beforeAskingAgain();
    assert.equal(response.destroyed, false);
  });
});
