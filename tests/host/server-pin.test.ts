import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { serverPin } from '../../env/sandbox/host/server-pin.ts';
import { ownServer } from '../console/trust/own-server.ts';

describe('the pin that the host page gives its consoles', () => {
  let server: Server;
  let body: string;
  let url: string;
  beforeEach(async () => {
    server = createServer((request, response) => {
      response.end(request.url === '/.well-known/rooms-otp-audit' ? body : '');
    });
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  afterEach(() => {
    server.closeAllConnections();
    server.close();
  });

  it('is of the newest key of the server', async () => {
    const { answer, pins } = ownServer(2);
    body = JSON.stringify(answer);
    assert.equal(await serverPin(url), pins[1]);
  });

  it('is missing for a server without such a page, which is then used without a pin', async () => {
    for (const page of ['<html>', '{}', '{"keys":[]}']) {
      body = page;
      assert.equal(await serverPin(url), undefined);
    }
    server.closeAllConnections();
    server.close();
    assert.equal(await serverPin(url), undefined);
  });
});
