import assert from 'node:assert/strict';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { connectorClient } from '../../env/sandbox/connector-client.ts';
import { type Sandbox, startSandbox } from '../../env/sandbox/sandbox.ts';
import { SANDBOX_PEOPLE } from '../../env/sandbox/tenant.ts';
import { sendRaw } from '../http/raw-request.ts';

const { adele } = SANDBOX_PEOPLE;

describe("the host page's server", () => {
  let sandbox: Sandbox;
  let behind: Server;
  const asked: IncomingMessage[] = [];

  before(async () => {
    sandbox = await startSandbox({ rooms: 1 });
    behind = createServer((request, response) => {
      asked.push(request);
      response.writeHead(200, {
        'content-type': 'text/plain',
        'content-security-policy': "default-src 'none'; frame-ancestors https://teams.microsoft.com; base-uri 'none'",
      });
      response.end('from the server');
    });
    await new Promise<void>((resolve) => behind.listen(0, '127.0.0.1', resolve));
  });
  after(async () => {
    await sandbox.close();
    behind.closeAllConnections();
    await new Promise((resolve) => behind.close(resolve));
  });

  function post(path: string, body: unknown, contentType = 'application/json'): Promise<Response> {
    return fetch(sandbox.host + path, {
      method: 'POST',
      headers: { 'content-type': contentType },
      body: JSON.stringify(body),
    });
  }

  it('serves its pages under a policy that lets nothing in from elsewhere', async () => {
    for (const path of ['/', '/console']) {
      const response = await fetch(sandbox.host + path);
      assert.equal(response.status, 200);
      const policy = response.headers.get('content-security-policy') ?? '';
      for (const rule of ["default-src 'none'", "script-src 'self'", "frame-ancestors 'none'"])
        assert.ok(policy.includes(rule), policy);
      assert.doesNotMatch(policy, /unsafe/);
    }
  });

  it('answers to names of this machine alone, so that no other page reaches it by a name of its own', async () => {
    const { port } = new URL(sandbox.host);
    const answer = await sendRaw(sandbox.host, {
      method: 'GET',
      path: '/',
      headers: { host: `contoso.example:${port}` },
    });
    assert.equal(answer.status, 403);
  });

  it('passes on what people do in Teams, and nothing that tests do to it', async () => {
    const people = await fetch(`${sandbox.host}/_host/teams/people`);
    assert.equal(((await people.json()) as unknown[]).length, Object.keys(SANDBOX_PEOPLE).length);
    for (const path of ['faults', 'bot', 'log', 'conversations/x/%2e%2e/faults'])
      assert.equal((await post(`/_host/teams/${path}`, {})).status, 404, path);
    assert.equal((await fetch(`${sandbox.host}/_host/teams/log`)).status, 404);
  });

  it('takes only what a page of another site cannot send unasked', async () => {
    assert.equal((await post('/_host/token', { objectId: adele.objectId }, 'text/plain')).status, 415);
    assert.equal((await post('/_host/consoles', {}, 'text/plain')).status, 415);
    assert.equal((await post('/_host/token', { objectId: adele.objectId })).status, 200);
  });

  it('says that there is no server as long as there is none', async () => {
    assert.equal((await fetch(`${sandbox.host}/tab/`)).status, 502);
    assert.deepEqual(await (await fetch(`${sandbox.host}/_host/tab`)).json(), { isThere: false });
  });

  it("shows the server's pages under its own address, for itself alone to put into a frame", async () => {
    await connectorClient(sandbox.connector).setBot({
      endpoint: `http://127.0.0.1:${(behind.address() as AddressInfo).port}/api/messages`,
    });
    const response = await fetch(`${sandbox.host}/tab/page?x=1`, {
      headers: { authorization: 'Bearer a', cookie: 'b' },
    });
    assert.equal(await response.text(), 'from the server');
    assert.equal(
      response.headers.get('content-security-policy'),
      "default-src 'none'; frame-ancestors 'self'; base-uri 'none'",
    );
    assert.equal(asked.at(-1)?.url, '/tab/page?x=1');
    assert.equal(asked.at(-1)?.headers.authorization, 'Bearer a');
    assert.equal(asked.at(-1)?.headers.cookie, undefined);
  });

  it('starts the program of each console for itself, and tells the address of its page', async () => {
    const opened = await Promise.all(
      [1, 2].map(
        async () => (await (await post('/_host/consoles', { language: 'de-DE' })).json()) as { readonly url: string },
      ),
    );
    const [first, second] = opened.map(({ url }) => new URL(url));
    assert.notEqual(first?.origin, second?.origin);
    for (const url of [first, second]) {
      assert.equal(url?.hostname, '127.0.0.1');
      assert.equal((await fetch(url ?? '')).status, 200);
    }
    assert.deepEqual(await (await fetch(`${sandbox.host}/_host/consoles/steps`)).json(), { last: 0, steps: [] });
    assert.equal((await post('/_host/consoles/unknown/submit', { code: 'A' })).status, 404);
  });
});
