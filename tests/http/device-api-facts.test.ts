import assert from 'node:assert/strict';
import crypto, { generateKeyPairSync } from 'node:crypto';
import { once } from 'node:events';
import { request, type IncomingMessage } from 'node:http';
import { syncBuiltinESMExports } from 'node:module';
import { setImmediate } from 'node:timers/promises';
import { pino } from 'pino';
import sinon from 'sinon';
import { DEVICE_CODE_GRANT, DEVICE_PATHS } from '../../contract/device-api.ts';
import { readConsolePublicKey } from '../../bot/domain/release/credential.ts';
import { readDeviceInformation } from '../../bot/domain/consoles/device.ts';
import { DomainError } from '../../bot/domain/errors.ts';
import { Secret } from '../../bot/domain/secret.ts';
import { startHttpServer, type HttpServer } from '../../bot/http/server/server.ts';
import type { ConsoleApi } from '../../bot/services/console-api.ts';
import { sendForm, sendRaw } from './raw-request.ts';
import { unnoted } from '../support/unnoted.ts';
import { NO_OPENINGS } from './no-openings.ts';

const FORM = { 'content-type': 'application/x-www-form-urlencoded' };
const KEY = generateKeyPairSync('rsa', { modulusLength: 3072 }).publicKey.export({ format: 'jwk' });
const SUBMISSION = {
  client_id: 'rooms-console',
  otp: 'ABCD-EFGH-JKMN',
  device_make: 'Contoso',
  device_model: 'Hub 2',
  device_serial_number: 'SN-1',
  key: JSON.stringify(KEY),
};
const POLL = { client_id: 'rooms-console', grant_type: DEVICE_CODE_GRANT, device_code: 'dc-1' };

/** The numbers of docs/device-api.md, each at its edge. */
describe('the device API, in numbers', () => {
  const submitOtp = sinon.stub<Parameters<ConsoleApi['submitOtp']>, ReturnType<ConsoleApi['submitOtp']>>();
  const collectCredential = sinon.stub<
    Parameters<ConsoleApi['collectCredential']>,
    ReturnType<ConsoleApi['collectCredential']>
  >();
  const acknowledge = sinon.stub<Parameters<ConsoleApi['acknowledge']>, ReturnType<ConsoleApi['acknowledge']>>();
  let server: HttpServer;
  before(async () => {
    server = await startHttpServer({
      host: '127.0.0.1',
      port: 0,
      consoles: { ...NO_OPENINGS, submitOtp, collectCredential, acknowledge },
      readDevice: readDeviceInformation,
      readKey: readConsolePublicKey,
      messages: async (_, response) => void response.send(200, {}),
      noteRefusal: unnoted,
      log: pino({ level: 'silent' }),
    });
  });
  after(() => server.close());
  beforeEach(() => {
    submitOtp.resolves({
      requestId: 'r1',
      deviceCode: new Secret('dc-1'),
      matchCode: '123456',
      expiresInSeconds: 5400,
      decisionSeconds: 3600,
    });
    collectCredential.resolves({ status: 'invalid_grant' });
    acknowledge.resolves({ status: 'taken' });
  });
  afterEach(() => {
    for (const stub of [submitOtp, collectCredential, acknowledge]) stub.reset();
  });

  async function submit(change: Readonly<Record<string, string>>): Promise<number> {
    return (await sendForm(server.url, DEVICE_PATHS.authorization, { ...SUBMISSION, ...change })).status;
  }

  /** A form of exactly so many bytes: a field that nobody knows fills it. */
  function filled(form: Readonly<Record<string, string>>, bytes: number): string {
    const text = `${new URLSearchParams(form).toString()}&filler=`;
    return text + 'x'.repeat(bytes - text.length);
  }

  it('takes bodies of 16,384 bytes, and none that is one byte larger', async () => {
    for (const [path, form] of [
      [DEVICE_PATHS.authorization, SUBMISSION],
      [DEVICE_PATHS.token, POLL],
    ] as const) {
      const send = async (bytes: number): Promise<number> =>
        (await sendRaw(server.url, { path, headers: FORM, body: filled(form, bytes) })).status;
      assert.notEqual(await send(16_384), 413, path);
      assert.equal(await send(16_385), 413, path);
    }
  });

  it('takes activities of 262,144 bytes, and none that is one byte larger', async () => {
    const send = async (bytes: number): Promise<number> => {
      const empty = '{"type":"message","text":""}';
      const body = empty.replace('""}', `"${'x'.repeat(bytes - empty.length)}"}`);
      const headers = { 'content-type': 'application/json' };
      return (await sendRaw(server.url, { path: '/api/messages', headers, body })).status;
    };
    assert.equal(await send(262_144), 200);
    assert.equal(await send(262_145), 413);
  });

  it('waits ten seconds for a body, and no longer', async () => {
    const clock = sinon.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const { hostname, port } = new URL(server.url);
    const outgoing = request({ hostname, port, method: 'POST', path: DEVICE_PATHS.token, headers: FORM, agent: false });
    outgoing.write('client_id=');
    try {
      while (clock.countTimers() === 0) await setImmediate();
      let isAnswered = false;
      const answered = once(outgoing, 'response').then(([answer]) => {
        isAnswered = true;
        return answer as IncomingMessage;
      });
      await clock.tickAsync(9_999);
      // As long as another whole answer takes.
      await sendRaw(server.url, { method: 'GET', path: '/health/live' });
      assert.equal(isAnswered, false);
      await clock.tickAsync(1);
      assert.equal((await answered).statusCode, 408);
    } finally {
      outgoing.destroy();
      clock.restore();
    }
  });

  it('holds a poll back for 25 seconds at most', async () => {
    for (const wait of ['24', '25', '26', '999999']) {
      await sendForm(server.url, DEVICE_PATHS.token, { ...POLL, wait });
    }
    assert.deepEqual(
      collectCredential.args.map(([, seconds]) => seconds),
      [24, 25, 25, 25],
    );
  });

  it('takes 64 characters for each fact of the console, 32 for its version, and not one more', async () => {
    for (const [field, most] of [
      ['device_make', 64],
      ['device_model', 64],
      ['device_serial_number', 64],
      ['device_name', 64],
      ['app_version', 32],
    ] as const) {
      assert.equal(await submit({ [field]: 'x'.repeat(most) }), 200, field);
      assert.equal(await submit({ [field]: 'x'.repeat(most + 1) }), 400, field);
    }
  });

  it('takes RSA keys from 3072 to 8192 bits with the exponent 65537', async () => {
    const modulus = (bits: number): string => {
      const bytes = Buffer.alloc(Math.ceil(bits / 8), 0xa5);
      bytes[0] = 1 << ((bits - 1) % 8);
      return bytes.toString('base64url');
    };
    const withKey = (change: object): Promise<number> => submit({ key: JSON.stringify({ ...KEY, ...change }) });
    for (const bits of [3072, 8192]) assert.equal(await withKey({ n: modulus(bits) }), 200, String(bits));
    for (const bits of [2048, 3071, 8193]) assert.equal(await withKey({ n: modulus(bits) }), 400, String(bits));
    for (const e of ['Aw', 'AQAA', 'AAEAAQ']) assert.equal(await withKey({ e }), 400, e);
  });

  /** Milliseconds until a refused one-time password is answered, with the jitter at one of its ends. */
  async function refusedAfter(jitter: (limit: number) => number): Promise<number> {
    submitOtp.rejects(new DomainError('otp_refused'));
    sinon.replace(crypto, 'randomInt', jitter as typeof crypto.randomInt);
    syncBuiltinESMExports();
    try {
      const from = performance.now();
      assert.equal(await submit({}), 400);
      return performance.now() - from;
    } finally {
      sinon.restore();
      syncBuiltinESMExports();
    }
  }

  // A timer of Node may come a millisecond early.
  it('answers a refused one-time password not sooner than after 250 ms', async () => {
    const milliseconds = await refusedAfter(() => 0);
    assert.ok(milliseconds >= 249, `${milliseconds} ms`);
  });

  it('puts a refusal off by up to 50 ms more, at random', async () => {
    const limits: number[] = [];
    const milliseconds = await refusedAfter((limit) => {
      limits.push(limit);
      return limit - 1;
    });
    assert.deepEqual(limits, [51]);
    assert.ok(milliseconds >= 299, `${milliseconds} ms`);
  });
});
