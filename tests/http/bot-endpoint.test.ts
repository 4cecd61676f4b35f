import assert from 'node:assert/strict';
import { gzipSync } from 'node:zlib';
import { pino } from 'pino';
import sinon from 'sinon';
import { readConsolePublicKey } from '../../bot/domain/release/credential.ts';
import { readDeviceInformation } from '../../bot/domain/consoles/device.ts';
import { startHttpServer, type HttpServer, type HttpServerOptions } from '../../bot/http/server/server.ts';
import type { ConsoleApi } from '../../bot/services/console-api.ts';
import { sendRaw } from './raw-request.ts';
import type { NoteRefusal } from '../../bot/services/refusals/note-refusal.ts';
import { NO_OPENINGS } from './no-openings.ts';

const INTERNAL = 'internal: password of the database';
const JSON_BODY = { 'content-type': 'application/json' };
const ACTIVITY = '{"type":"message"}';
const path = '/api/messages';
const noConsole = () => Promise.reject(new Error('Teams is no console'));
const consoles: ConsoleApi = {
  ...NO_OPENINGS,
  submitOtp: noConsole,
  collectCredential: noConsole,
  acknowledge: noConsole,
};

describe('the bot endpoint', () => {
  const messages = sinon.stub<Parameters<HttpServerOptions['messages']>, Promise<void>>();
  const noteRefusal = sinon.stub<Parameters<NoteRefusal>, void>();
  let server: HttpServer;

  before(async () => {
    server = await startHttpServer({
      host: '127.0.0.1',
      port: 0,
      consoles,
      readDevice: readDeviceInformation,
      readKey: readConsolePublicKey,
      messages,
      noteRefusal,
      log: pino({ level: 'silent' }),
    });
  });
  after(() => server.close());
  beforeEach(() => {
    messages.reset();
    noteRefusal.reset();
  });

  async function assertAlive(): Promise<void> {
    assert.equal((await sendRaw(server.url, { method: 'GET', path: '/health/live' })).status, 200);
  }

  it('hands over the parsed activity, up to 256 kB', async () => {
    messages.callsFake(async (request, response) => {
      const { text } = request.body as { text: string };
      response.send(200, { length: text.length });
    });
    const text = 'x'.repeat(200 * 1024);
    const answer = await sendRaw(server.url, {
      path,
      headers: JSON_BODY,
      body: JSON.stringify({ type: 'message', text }),
    });
    assert.deepEqual(JSON.parse(answer.text), { length: text.length });
  });

  it('T1: survives a rejection after the answer', async () => {
    messages.callsFake(async (_, response) => {
      response.status(401);
      response.end();
      throw new Error(INTERNAL);
    });
    assert.equal((await sendRaw(server.url, { path, headers: JSON_BODY, body: ACTIVITY })).status, 401);
    await assertAlive();
  });

  it('notes a message without a valid token, with the cause if the bot has not logged it', async () => {
    const refuse = async (why?: string): Promise<void> => {
      messages.callsFake(async (_, response) => {
        response.status(401);
        response.end();
        if (why !== undefined) throw new Error(why);
      });
      await sendRaw(server.url, { path, headers: JSON_BODY, body: ACTIVITY });
    };
    await refuse();
    await refuse('no header');
    const by = { kind: 'address', sourceAddress: '127.0.0.1' } as const;
    const noted = { via: 'bot', act: 'post /api/messages', code: 'token_invalid', by } as const;
    assert.deepEqual(noteRefusal.args, [[{ ...noted, isLogged: true }], [{ ...noted, why: 'no header' }]]);
  });

  it('says nothing of the cause of a rejection before the answer', async () => {
    messages.rejects(new Error(INTERNAL));
    const answer = await sendRaw(server.url, { path, headers: JSON_BODY, body: ACTIVITY });
    assert.equal(answer.status, 500);
    assert.equal(answer.headers['content-type'], 'application/problem+json');
    assert.ok(!answer.text.includes('internal'));
  });

  it('answers in its own words when the bot does not', async () => {
    messages.resolves();
    const { status, headers, text } = await sendRaw(server.url, { path, headers: JSON_BODY, body: ACTIVITY });
    assert.deepEqual([status, headers['content-type']], [500, 'application/problem+json']);
    assert.deepEqual(JSON.parse(text), { title: 'Internal Server Error', status: 500 });
  });

  it('refuses what has no type of an activity, before it asks the bot', async () => {
    for (const body of [
      '{}',
      '{"type":5}',
      '{"type":""}',
      '{"type":null}',
      '{"type":["message"]}',
      '{"__proto__":{"type":"message"}}',
    ]) {
      const { status, text } = await sendRaw(server.url, { path, headers: JSON_BODY, body });
      assert.equal(status, 400, body);
      assert.equal((JSON.parse(text) as { detail: string }).detail, 'The body is no activity: it has no type.');
    }
    sinon.assert.notCalled(messages);
  });

  it('refuses what is no JSON object, too large, compressed or of another type', async () => {
    const send = async (body: string | Buffer, headers: Readonly<Record<string, string>> = JSON_BODY) =>
      (await sendRaw(server.url, { path, headers, body })).status;
    assert.equal(await send('{'), 400);
    assert.equal(await send('[]'), 400);
    assert.equal(await send(`"${'x'.repeat(257 * 1024)}"`), 413);
    assert.equal(await send('{}', { 'content-type': 'text/plain' }), 415);
    assert.equal(await send(gzipSync('{}'), { ...JSON_BODY, 'content-encoding': 'gzip' }), 415);
    sinon.assert.notCalled(messages);
    await assertAlive();
  });
});
