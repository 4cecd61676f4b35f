import assert from 'node:assert/strict';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { GATE_PATH } from '../../env/sandbox/playground/gate.ts';
import { startStage, type Stage } from './fake-bot.ts';
import { send } from './loopback-client.ts';

/** Takes what the bot sends, and says nothing of who it is. */
function startPlaygroundConnector(): Promise<{
  readonly server: Server;
  readonly url: string;
  readonly calls: string[];
}> {
  const calls: string[] = [];
  const server = createServer((request, response) => {
    void text(request).then((body) => {
      calls.push(`${request.method} ${request.url} ${body}`);
      // Not chained: with restify in the same process writeHead gives nothing back.
      response.writeHead(201, { 'content-type': 'application/json' });
      response.end('{"id":"m1"}');
    });
  });
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () =>
      resolve({ server, calls, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/_connector` }),
    );
  });
}

describe('the gate for the Playground', () => {
  let stage: Stage;
  let gate: string;

  beforeEach(async () => {
    stage = await startStage();
    gate = stage.connectorUrl + GATE_PATH;
  });
  afterEach(() => stage.close());

  it('brings a turn to the bot with a token and its own address as service URL, and the answer back', async () => {
    stage.onTurn = () => ({ status: 200, body: { statusCode: 200 } });
    const activity = { type: 'message', text: 'help', serviceUrl: 'http://127.0.0.1:56150/_connector' };
    const answer = await send('POST', `${gate}/api/messages`, activity);
    assert.deepEqual([answer.status, answer.body], [200, { statusCode: 200 }]);
    assert.deepEqual(stage.turns, [{ type: 'message', text: 'help', serviceUrl: gate }]);
    assert.deepEqual(stage.badTokens, []);
  });

  it('passes on what the bot sends, when the bot says who it is', async () => {
    const playground = await startPlaygroundConnector();
    try {
      await stage.client.openPlayground(playground.url);
      const path = `${GATE_PATH}/v3/conversations/a%3Bmessageid%3D1/activities?x=1`;
      const unsigned = await send('POST', stage.connectorUrl + path, { text: 'hello' });
      assert.equal(unsigned.status, 401);
      const answer = await stage.ask('POST', path, { text: 'hello' });
      assert.deepEqual([answer.status, answer.body], [201, { id: 'm1' }]);
      assert.deepEqual(playground.calls, [
        'POST /_connector/v3/conversations/a%3Bmessageid%3D1/activities?x=1 {"text":"hello"}',
      ]);
    } finally {
      playground.server.close();
    }
  });

  it('says so when the Playground does not run', async () => {
    assert.equal((await stage.ask('GET', `${GATE_PATH}/v3/teams/t`)).status, 502);
  });

  it('takes no address of another machine, and nothing that is no activity', async () => {
    await assert.rejects(stage.client.openPlayground('http://example.com/_connector'), /connectorUrl must be/);
    assert.equal((await send('POST', `${gate}/api/messages`, [])).status, 400);
    assert.equal(stage.turns.length, 0);
  });
});
