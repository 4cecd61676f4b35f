import assert from 'node:assert/strict';
import { generateKeyPairSync } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import { gzipSync } from 'node:zlib';
import * as oauth from 'oauth4webapi';
import { pino } from 'pino';
import sinon from 'sinon';
import { DEVICE_CODE_GRANT, DEVICE_PATHS } from '../../contract/device-api.ts';
import { readConsolePublicKey } from '../../bot/domain/release/credential.ts';
import { readDeviceInformation } from '../../bot/domain/consoles/device.ts';
import { DomainError, type ErrorCode } from '../../bot/domain/errors.ts';
import { Secret } from '../../bot/domain/secret.ts';
import { startHttpServer, type HttpServer, type HttpServerOptions } from '../../bot/http/server/server.ts';
import type { ConsoleApi } from '../../bot/services/console-api.ts';
import { NO_OPENINGS } from './no-openings.ts';
import { sendForm, sendRaw, type RawAnswer } from './raw-request.ts';
import { unnoted } from '../support/unnoted.ts';

const INTERNAL = 'internal: password of the database';
const { publicKey } = generateKeyPairSync('rsa', { modulusLength: 3072 });
const KEY = JSON.stringify(publicKey.export({ format: 'jwk' }));
const SUBMISSION = {
  client_id: 'rooms-console',
  otp: 'ABCD-EFGH',
  device_make: 'Contoso',
  device_model: 'Hub 2',
  device_serial_number: 'SN-1',
  key: KEY,
};
const POLL = { client_id: 'rooms-console', grant_type: DEVICE_CODE_GRANT, device_code: 'dc-1' };

describe('the device API', () => {
  const consoles = {
    ...NO_OPENINGS,
    submitOtp: sinon.stub<Parameters<ConsoleApi['submitOtp']>, ReturnType<ConsoleApi['submitOtp']>>(),
    collectCredential: sinon.stub<
      Parameters<ConsoleApi['collectCredential']>,
      ReturnType<ConsoleApi['collectCredential']>
    >(),
    acknowledge: sinon.stub<Parameters<ConsoleApi['acknowledge']>, ReturnType<ConsoleApi['acknowledge']>>(),
  };
  const messages: HttpServerOptions['messages'] = () => Promise.reject(new Error('no console speaks to the bot'));
  let server: HttpServer;

  before(async () => {
    server = await startHttpServer({
      host: '127.0.0.1',
      port: 0,
      consoles,
      readDevice: readDeviceInformation,
      readKey: readConsolePublicKey,
      messages,
      noteRefusal: unnoted,
      log: pino({ level: 'silent' }),
    });
  });
  after(() => server.close());

  beforeEach(() => {
    for (const name of ['submitOtp', 'collectCredential', 'acknowledge'] as const) consoles[name].reset();
    consoles.submitOtp.resolves({
      requestId: 'r1',
      deviceCode: new Secret('dc-1'),
      matchCode: '123456',
      expiresInSeconds: 5400,
      decisionSeconds: 3600,
    });
    consoles.collectCredential.resolves({
      status: 'ready',
      credential: 'a.b.c.d.e',
      accessToken: new Secret('at-1'),
      expiresInSeconds: 900,
    });
    consoles.acknowledge.resolves({ status: 'taken' });
  });

  function assertError(answer: RawAnswer, status: number, error: string): void {
    assert.equal(answer.status, status, answer.text);
    assert.equal(answer.headers['content-type'], 'application/json');
    assert.equal(answer.headers['cache-control'], 'no-store');
    assert.equal(answer.headers['www-authenticate'], undefined);
    assert.equal((JSON.parse(answer.text) as { error: string }).error, error);
    assert.ok(!answer.text.includes('internal'), answer.text);
  }

  async function assertAlive(): Promise<void> {
    assert.equal((await sendRaw(server.url, { method: 'GET', path: '/health/live' })).status, 200);
  }

  const submit = (form: Readonly<Record<string, string>>) => sendForm(server.url, DEVICE_PATHS.authorization, form);
  const poll = (form: Readonly<Record<string, string>>) => sendForm(server.url, DEVICE_PATHS.token, form);

  describe('with a standard client', () => {
    const insecure = { [oauth.allowInsecureRequests]: true } as const;
    const client: oauth.Client = { client_id: 'rooms-console' };

    async function discover(): Promise<oauth.AuthorizationServer> {
      const issuer = new URL(server.url);
      const response = await oauth.discoveryRequest(issuer, { algorithm: 'oauth2', ...insecure });
      return oauth.processDiscoveryResponse(issuer, response);
    }

    async function pollWith(as: oauth.AuthorizationServer, deviceCode: string): Promise<oauth.TokenEndpointResponse> {
      const response = await oauth.deviceCodeGrantRequest(as, client, oauth.None(), deviceCode, insecure);
      return oauth.processDeviceCodeResponse(as, client, response);
    }

    it('goes from discovery over authorization_pending to the credential', async () => {
      const since = new Date('2026-03-04T14:02:00Z');
      consoles.collectCredential
        .onFirstCall()
        .resolves({ status: 'authorization_pending', waitingFor: 'decision', since });
      const as = await discover();
      const asked = await oauth.deviceAuthorizationRequest(as, client, oauth.None(), SUBMISSION, insecure);
      const authorization = await oauth.processDeviceAuthorizationResponse(as, client, asked);
      assert.equal(authorization.user_code, '123456');
      assert.equal(authorization.interval, 5);
      await assert.rejects(pollWith(as, authorization.device_code), { error: 'authorization_pending', status: 400 });
      const token = await pollWith(as, authorization.device_code);
      assert.equal(token['credential'], 'a.b.c.d.e');
      assert.equal(token.access_token, 'at-1');
      assert.deepEqual(consoles.collectCredential.lastCall.args, ['dc-1', 0]);
    });

    it('hears that a one-time password is refused', async () => {
      consoles.submitOtp.rejects(new DomainError('otp_refused'));
      const as = await discover();
      const asked = await oauth.deviceAuthorizationRequest(as, client, oauth.None(), SUBMISSION, insecure);
      await assert.rejects(oauth.processDeviceAuthorizationResponse(as, client, asked), { error: 'invalid_grant' });
    });
  });

  describe('device authorization', () => {
    it('hands over what the console typed, with its own facts and the address it came from', async () => {
      const answer = await submit({ ...SUBMISSION, device_name: 'OSLO-314', app_version: '1.0', something_else: 'x' });
      assert.equal(answer.status, 200, answer.text);
      assert.equal(answer.headers['cache-control'], 'no-store');
      const [submission] = consoles.submitOtp.firstCall.args;
      assert.equal(submission.typedOtp, 'ABCD-EFGH');
      const device = { make: 'Contoso', model: 'Hub 2', serialNumber: 'SN-1', name: 'OSLO-314', appVersion: '1.0' };
      assert.deepEqual(submission.device, device);
      assert.deepEqual(submission.publicKey, JSON.parse(KEY));
      assert.equal(submission.sourceAddress, '127.0.0.1');
      const {
        verification_uri: page,
        request_id: requestId,
        decision_expires_in: decisionSeconds,
      } = JSON.parse(answer.text) as Record<string, unknown>;
      assert.equal(page, `${server.url}/device`);
      assert.deepEqual([requestId, decisionSeconds], ['r1', 3600]);
    });

    for (const name of Object.keys(SUBMISSION)) {
      it(`refuses a form without ${name}`, async () => {
        assertError(await submit({ ...SUBMISSION, [name]: '' }), 400, 'invalid_request');
        sinon.assert.notCalled(consoles.submitOtp);
      });
    }

    const bad: readonly (readonly [string, Readonly<Record<string, string>>, string])[] = [
      ['a key that is not JSON', { key: '{' }, 'invalid_request'],
      ['a key of another kind', { key: '{"kty":"EC"}' }, 'invalid_request'],
      ['a serial number of 65 characters', { device_serial_number: 'x'.repeat(65) }, 'invalid_request'],
      ['an unknown client', { client_id: 'someone' }, 'invalid_client'],
    ];
    for (const [what, change, error] of bad) {
      it(`refuses ${what}`, async () => {
        assertError(await submit({ ...SUBMISSION, ...change }), 400, error);
        sinon.assert.notCalled(consoles.submitOtp);
      });
    }

    it('refuses a parameter that is given twice', async () => {
      const body = `${new URLSearchParams(SUBMISSION).toString()}&otp=OTHER`;
      const headers = { 'content-type': 'application/x-www-form-urlencoded' };
      assertError(
        await sendRaw(server.url, { path: DEVICE_PATHS.authorization, headers, body }),
        400,
        'invalid_request',
      );
    });

    it('refuses JSON where a form is due', async () => {
      const answer = await sendRaw(server.url, {
        path: DEVICE_PATHS.authorization,
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(SUBMISSION),
      });
      assertError(answer, 400, 'invalid_request');
    });

    it('holds a refused one-time password back when the refusal itself is quick', async () => {
      consoles.submitOtp.rejects(new DomainError('otp_refused'));
      const events: string[] = [];
      // A timer of the server's process that begins first and is shorter: it always ends before a longer one.
      const shorter = delay(240).then(() => events.push('the shorter timer'));
      const answer = await submit(SUBMISSION);
      events.push('the answer');
      await shorter;
      assertError(answer, 400, 'invalid_grant');
      assert.deepEqual(JSON.parse(answer.text), {
        error: 'invalid_grant',
        error_description: "This code can't be used. Ask your administrator for a new one.",
        reason: 'code_unusable',
      });
      assert.deepEqual(events, ['the shorter timer', 'the answer']);
    });

    it('says when to come again after too many attempts', async () => {
      consoles.submitOtp.rejects(new DomainError('throttled', { retryAfterSeconds: 12.2 }));
      const answer = await submit(SUBMISSION);
      assertError(answer, 429, 'temporarily_unavailable');
      assert.equal(answer.headers['retry-after'], '13');
    });

    it('has a Retry-After even when nobody named a time', async () => {
      consoles.submitOtp.rejects(new DomainError('throttled'));
      assert.match(String((await submit(SUBMISSION)).headers['retry-after']), /^[1-9]\d*$/);
    });
  });

  describe('a poll', () => {
    const refusals = [
      [
        { status: 'slow_down', intervalSeconds: 10 },
        { error: 'slow_down', interval: 10 },
      ],
      [
        { status: 'access_denied', reason: 'wrong_room' },
        { error: 'access_denied', error_description: 'Wrong room', reason: 'wrong_room' },
      ],
      [
        { status: 'access_denied', reason: 'other', reasonText: 'Come back on Monday' },
        {
          error: 'access_denied',
          error_description: 'Come back on Monday',
          reason: 'other',
          reason_text: 'Come back on Monday',
        },
      ],
      [
        { status: 'access_denied', reason: 'other', reasonText: 'Gerät "B" fehlt' },
        { error: 'access_denied', error_description: 'Other', reason: 'other', reason_text: 'Gerät "B" fehlt' },
      ],
      [
        { status: 'expired_token', reason: 'not_decided' },
        { error: 'expired_token', error_description: 'No one decided in time.', reason: 'not_decided' },
      ],
      [{ status: 'invalid_grant' }, { error: 'invalid_grant' }],
      [
        { status: 'authorization_pending', waitingFor: 'release', since: new Date('2026-03-04T14:02:00Z') },
        { error: 'authorization_pending', waiting_for: 'release', waiting_since: '2026-03-04T14:02:00.000Z' },
      ],
    ] as const;
    for (const [collected, body] of refusals) {
      it(`is answered with ${JSON.stringify(body)}`, async () => {
        consoles.collectCredential.resolves(collected);
        const answer = await poll(POLL);
        assertError(answer, 400, collected.status);
        assert.deepEqual(JSON.parse(answer.text), body);
      });
    }

    it('is held for as long as the console asks, within the limit', async () => {
      await poll({ ...POLL, wait: '20' });
      await poll({ ...POLL, wait: '900' });
      assert.deepEqual(consoles.collectCredential.args, [
        ['dc-1', 20],
        ['dc-1', 25],
      ]);
    });

    it('is refused with another grant type, without a device code, and with a wait that is no number', async () => {
      assertError(await poll({ ...POLL, grant_type: 'password' }), 400, 'unsupported_grant_type');
      assertError(await poll({ ...POLL, device_code: '' }), 400, 'invalid_request');
      assertError(await poll({ ...POLL, wait: '-1' }), 400, 'invalid_request');
      sinon.assert.notCalled(consoles.collectCredential);
    });
  });

  describe('an acknowledgement', () => {
    const bearer = { authorization: 'Bearer at-1' };

    it('is taken from a form', async () => {
      const answer = await sendForm(server.url, DEVICE_PATHS.acknowledgement, { stage: 'delivered' }, bearer);
      assert.equal(answer.status, 204);
      assert.deepEqual(consoles.acknowledge.firstCall.args, ['at-1', { stage: 'delivered' }]);
    });

    it('is taken from the address, without a body', async () => {
      const path = `${DEVICE_PATHS.acknowledgement}?stage=signed_in`;
      assert.equal((await sendRaw(server.url, { path, headers: bearer })).status, 204);
      assert.deepEqual(consoles.acknowledge.firstCall.args, ['at-1', { stage: 'signed_in' }]);
    });

    it('is refused with an unknown token or none', async () => {
      consoles.acknowledge.resolves({ status: 'token_unknown' });
      const form = { stage: 'failed' };
      assertError(await sendForm(server.url, DEVICE_PATHS.acknowledgement, form, bearer), 401, 'invalid_token');
      assertError(await sendForm(server.url, DEVICE_PATHS.acknowledgement, form), 401, 'invalid_token');
    });

    it('after the end of the pick-up clock is refused with what to do', async () => {
      consoles.acknowledge.resolves({ status: 'too_late' });
      const form = { stage: 'delivered' };
      const answer = await sendForm(server.url, DEVICE_PATHS.acknowledgement, form, bearer);
      assertError(answer, 409, 'expired_token');
      const { reason, error_description: text } = JSON.parse(answer.text) as Record<string, string>;
      assert.equal(reason, 'pick_up_over');
      assert.match(text ?? '', /ask your administrator for a new one-time password\.$/);
    });

    it('of a failure is answered with what comes next', async () => {
      consoles.acknowledge.resolves({ status: 'taken', next: 'attention' });
      const { status, text } = await sendForm(server.url, DEVICE_PATHS.acknowledgement, { stage: 'failed' }, bearer);
      assert.deepEqual([status, JSON.parse(text)], [200, { next: 'attention' }]);
    });

    it('is refused with an unknown stage', async () => {
      assertError(
        await sendForm(server.url, DEVICE_PATHS.acknowledgement, { stage: 'x' }, bearer),
        400,
        'invalid_request',
      );
    });
  });

  describe('with hostile requests', () => {
    for (const path of [DEVICE_PATHS.authorization, DEVICE_PATHS.token, DEVICE_PATHS.acknowledgement]) {
      it(`T1: survives a compressed body at ${path}, whole and broken`, async () => {
        const headers = { 'content-type': 'application/x-www-form-urlencoded', 'content-encoding': 'gzip' };
        assertError(await sendRaw(server.url, { path, headers, body: gzipSync('a=b') }), 415, 'invalid_request');
        assertError(await sendRaw(server.url, { path, headers, body: 'not gzip' }), 415, 'invalid_request');
        await assertAlive();
      });

      it(`refuses 17 kB at ${path}, announced or in chunks`, async () => {
        const headers = { 'content-type': 'application/x-www-form-urlencoded' };
        const body = `otp=${'x'.repeat(17 * 1024)}`;
        assertError(await sendRaw(server.url, { path, headers, body }), 413, 'invalid_request');
        const chunked = { ...headers, 'transfer-encoding': 'chunked' };
        assertError(await sendRaw(server.url, { path, headers: chunked, body }), 413, 'invalid_request');
        await assertAlive();
      });

      it(`refuses GET at ${path}`, async () => {
        assertError(await sendRaw(server.url, { method: 'GET', path }), 405, 'invalid_request');
      });
    }

    it('T2: answers 404 without repeating the address, also when that cannot be decoded', async () => {
      for (const path of ['/nowhere<script>', '/%00', '/%E0%A4%A', '/..%2f..%2fetc/passwd', '//']) {
        const answer = await sendRaw(server.url, { method: 'GET', path });
        assert.ok(answer.status === 404 || answer.status === 400, `${path}: ${answer.status}`);
        assert.equal(answer.headers['content-type'], 'application/problem+json');
        assert.ok(!answer.text.includes(path), answer.text);
      }
      await assertAlive();
    });
  });

  describe('when an act fails', () => {
    it('T3: says nothing of the cause, for a rejection, a synchronous throw and what is no Error', async () => {
      consoles.submitOtp.rejects(new Error(INTERNAL));
      assertError(await submit(SUBMISSION), 500, 'server_error');
      consoles.submitOtp.throws(new Error(INTERNAL));
      assertError(await submit(SUBMISSION), 500, 'server_error');
      consoles.collectCredential.callsFake(() => Promise.reject(INTERNAL as unknown as Error));
      assertError(await poll(POLL), 500, 'server_error');
      consoles.acknowledge.rejects(new Error(INTERNAL));
      const bearer = { authorization: 'Bearer at-1' };
      assertError(
        await sendForm(server.url, DEVICE_PATHS.acknowledgement, { stage: 'failed' }, bearer),
        500,
        'server_error',
      );
      await assertAlive();
    });

    it('treats a refusal that a console should never meet as a fault', async () => {
      consoles.submitOtp.rejects(new DomainError('four_eyes' satisfies ErrorCode));
      assertError(await submit(SUBMISSION), 500, 'server_error');
    });
  });

  it('shows a page that loads nothing and has nothing to fill in', async () => {
    const answer = await sendRaw(server.url, { method: 'GET', path: DEVICE_PATHS.verification });
    assert.equal(answer.status, 200);
    assert.match(answer.headers['content-type'] ?? '', /^text\/html/);
    assert.match(String(answer.headers['content-security-policy']), /default-src 'none'/);
    assert.doesNotMatch(answer.text, /<(input|form|script|a)\b/);
  });
});
