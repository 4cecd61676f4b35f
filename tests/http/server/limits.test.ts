import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createServer, maxHeaderSize } from 'node:http';
import { pino } from 'pino';
import { readConsolePublicKey } from '../../../bot/domain/release/credential.ts';
import { readDeviceInformation } from '../../../bot/domain/consoles/device.ts';
import { HTTP_LIMITS, limitConnections } from '../../../bot/http/server/limits.ts';
import { type HttpServer, startHttpServer } from '../../../bot/http/server/server.ts';
import { unnoted } from '../../support/unnoted.ts';
import { NO_OPENINGS } from '../no-openings.ts';

const noConsole = (): Promise<never> => Promise.reject(new Error('nobody asks'));

function start(publicUrl?: string): Promise<HttpServer> {
  return startHttpServer({
    host: '127.0.0.1',
    port: 0,
    ...(publicUrl !== undefined && { publicUrl }),
    noteRefusal: unnoted,
    log: pino({ level: 'silent' }),
    readDevice: readDeviceInformation,
    readKey: readConsolePublicKey,
    consoles: { ...NO_OPENINGS, submitOtp: noConsole, collectCredential: noConsole, acknowledge: noConsole },
    messages: () => Promise.reject(new Error('no bot')),
  });
}

describe('the limits of the HTTP server', () => {
  it('are set, so that no slow or greedy client holds it', () => {
    const server = createServer();
    limitConnections(server);
    assert.deepEqual(
      [server.headersTimeout, server.requestTimeout, server.keepAliveTimeout, server.maxRequestsPerSocket],
      [15_000, 60_000, 250_000, 10_000],
    );
    assert.deepEqual([server.maxHeadersCount, server.maxConnections], [100, 2_000]);
    assert.equal('connectionsCheckingInterval' in server && server.connectionsCheckingInterval, 5_000);
    assert.equal(maxHeaderSize, HTTP_LIMITS.headerSize.value);
  });

  it('refuse headers of more than 16 kB with 431, and the server works on', async () => {
    const server = await start();
    const live = `http://127.0.0.1:${server.port}/health/live`;
    const { status } = await fetch(live, { headers: { 'x-long': 'x'.repeat(17_000) } });
    assert.equal(status, 431);
    assert.equal((await fetch(live)).status, 200);
    await server.close();
  });

  it('stand in the table of docs/operations.md', () => {
    const rows = Object.values(HTTP_LIMITS).map(({ value, unit, reason }) => `| ${value} ${unit} | ${reason} |`);
    const page = readFileSync('docs/operations.md', 'utf8');
    assert.ok(page.includes(['| most | of what, and why |', '|---|---|', ...rows, ''].join('\n')), rows.join('\n'));
  });
});

describe('a server with an https address', () => {
  it('tells browsers to come by TLS only, with every answer', async () => {
    const server = await start('https://rooms.contoso.example');
    for (const path of ['/health/live', '/nowhere', '/device/opening', '/%zz']) {
      const { headers } = await fetch(`http://127.0.0.1:${server.port}${path}`);
      assert.equal(headers.get('strict-transport-security'), 'max-age=31536000', path);
    }
    await server.close();
  });

  it('says nothing of the kind without TLS', async () => {
    const server = await start();
    const { headers } = await fetch(`http://127.0.0.1:${server.port}/health/live`);
    assert.equal(headers.get('strict-transport-security'), null);
    await server.close();
  });
});
