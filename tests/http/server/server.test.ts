import assert from 'node:assert/strict';
import { request } from 'node:http';
import { BlockList } from 'node:net';
import { CloudAdapter, ConfigurationBotFrameworkAuthentication, type Request } from 'botbuilder';
import { pino } from 'pino';
import sinon from 'sinon';
import { DEVICE_CODE_GRANT, DEVICE_PATHS } from '../../../contract/device-api.ts';
import { readConsolePublicKey } from '../../../bot/domain/release/credential.ts';
import { readDeviceInformation } from '../../../bot/domain/consoles/device.ts';
import { startHttpServer, type HttpServerOptions } from '../../../bot/http/server/server.ts';
import type { Collected } from '../../../bot/services/consoles/collect-credential.ts';
import type { Submission } from '../../../bot/services/consoles/submission.ts';
import { sendForm, sendRaw } from '../raw-request.ts';
import { unnoted } from '../../support/unnoted.ts';
import { NO_OPENINGS } from '../no-openings.ts';

const POLL = { client_id: 'rooms-console', grant_type: DEVICE_CODE_GRANT, device_code: 'dc-1', wait: '25' };
const SUBMISSION = {
  client_id: 'rooms-console',
  otp: 'x',
  device_make: 'a',
  device_model: 'b',
  device_serial_number: 'c',
  key: '{}',
};

function start(change: Partial<HttpServerOptions> = {}, collectCredential = sinon.stub()) {
  return startHttpServer({
    host: '127.0.0.1',
    port: 0,
    consoles: { ...NO_OPENINGS, submitOtp: sinon.stub(), collectCredential, acknowledge: sinon.stub() },
    readDevice: readDeviceInformation,
    readKey: readConsolePublicKey,
    messages: sinon.stub(),
    noteRefusal: unnoted,
    log: pino({ level: 'silent' }),
    ...change,
  });
}

describe('the server under real conditions', () => {
  it('T1: survives the rejection of CloudAdapter after an activity without a token', async () => {
    const settings = {
      MicrosoftAppId: '00000000-0000-4000-8000-000000000001',
      MicrosoftAppPassword: 'x',
      MicrosoftAppType: 'MultiTenant',
    };
    const adapter = new CloudAdapter(new ConfigurationBotFrameworkAuthentication(settings));
    const turn = sinon.stub().resolves();
    const server = await start({
      messages: (incoming, response) => adapter.process(incoming as Request, response, turn),
    });
    try {
      const body = JSON.stringify({
        type: 'message',
        channelId: 'msteams',
        serviceUrl: 'http://127.0.0.1/',
        text: 'hi',
      });
      const headers = { 'content-type': 'application/json' };
      assert.equal((await sendRaw(server.url, { path: '/api/messages', headers, body })).status, 401);
      assert.equal((await sendRaw(server.url, { method: 'GET', path: '/health/live' })).status, 200);
      sinon.assert.notCalled(turn);
    } finally {
      await server.close();
    }
  });

  it('survives a console that goes away during a held poll, and ends', async () => {
    let answer: (collected: Collected) => void = () => {};
    const held = new Promise<Collected>((resolve) => (answer = resolve));
    let arrived: () => void = () => {};
    const polling = new Promise<void>((resolve) => (arrived = resolve));
    const collect = sinon.stub().callsFake(() => {
      arrived();
      return held;
    });
    const server = await start({}, collect);
    const { port } = new URL(server.url);
    const headers = { 'content-type': 'application/x-www-form-urlencoded' };
    const console = request({
      host: '127.0.0.1',
      port,
      method: 'POST',
      path: DEVICE_PATHS.token,
      headers,
      agent: false,
    });
    const gone = new Promise<void>((resolve) => console.on('error', () => {}).once('close', resolve));
    console.end(new URLSearchParams(POLL).toString());
    await polling;
    console.destroy();
    await gone;
    answer({ status: 'expired_token', reason: 'not_decided' });
    assert.equal((await sendForm(server.url, DEVICE_PATHS.token, POLL)).status, 400);
    await server.close();
  });

  it('answers a held poll that is under way when the server closes', async () => {
    let answer: (collected: Collected) => void = () => {};
    let arrived: () => void = () => {};
    const polling = new Promise<void>((resolve) => (arrived = resolve));
    const collect = sinon.stub().callsFake(() => {
      arrived();
      return new Promise<Collected>((resolve) => (answer = resolve));
    });
    const server = await start({}, collect);
    const poll = sendForm(server.url, DEVICE_PATHS.token, POLL);
    await polling;
    const closed = server.close();
    answer({ status: 'invalid_grant' });
    assert.equal((await poll).status, 400);
    await closed;
  });

  it('keeps an idle connection longer than the proxies before it do', async () => {
    const server = await start();
    const answer = await fetch(`${server.url}${DEVICE_PATHS.metadata}`);
    await answer.text();
    const seconds = Number(/timeout=(\d+)/.exec(answer.headers.get('keep-alive') ?? '')?.[1]);
    assert.ok(seconds > 240, `${seconds} s`);
    await server.close();
  });

  it('reports a port that is taken', async () => {
    const server = await start();
    await assert.rejects(start({ port: server.port }), { code: 'EADDRINUSE' });
    await server.close();
  });

  it('answers a probe by HEAD like one by GET, without a body', async () => {
    for (const isReady of [true, false]) {
      const server = await start({ ready: () => Promise.resolve({ database: isReady }) });
      for (const path of ['/health/live', '/health/ready']) {
        const [head, get] = await Promise.all(['HEAD', 'GET'].map((method) => sendRaw(server.url, { method, path })));
        assert.deepEqual(
          [head?.status, head?.text, head?.headers['content-length']],
          [get?.status, '', get?.headers['content-length']],
          path,
        );
      }
      await server.close();
    }
  });

  it('answers in HTTP whoever asks for another protocol, and ends', async () => {
    const server = await start();
    const headers = {
      connection: 'Upgrade',
      upgrade: 'websocket',
      'sec-websocket-key': 'AAAAAAAAAAAAAAAAAAAAAA==',
      'sec-websocket-version': '13',
    };
    assert.equal((await sendRaw(server.url, { method: 'GET', path: '/health/live', headers })).status, 200);
    await server.close();
  });

  it('believes X-Forwarded-For from a trusted proxy only', async () => {
    const trustedProxies = new BlockList();
    trustedProxies.addAddress('127.0.0.1');
    const readKey = () => ({ kty: 'RSA', n: 'AQAB', e: 'AQAB' }) as const;
    const submitOtp = sinon.stub().rejects(new Error('far enough'));
    const consoles = { ...NO_OPENINGS, submitOtp, collectCredential: sinon.stub(), acknowledge: sinon.stub() };
    for (const change of [{ trustedProxies }, {}]) {
      const server = await start({ ...change, consoles, readKey });
      await sendForm(server.url, DEVICE_PATHS.authorization, SUBMISSION, { 'x-forwarded-for': '6.6.6.6, 203.0.113.7' });
      await server.close();
    }
    const addresses = (submitOtp.args as [Submission][]).map(([{ sourceAddress }]) => sourceAddress);
    assert.deepEqual(addresses, ['203.0.113.7', '127.0.0.1']);
  });

  it('names the public address in what it hands out, without a slash at the end', async () => {
    const server = await start({ publicUrl: 'https://rooms.contoso.example/' });
    assert.equal(server.url, 'https://rooms.contoso.example');
    await server.close();
  });
});
