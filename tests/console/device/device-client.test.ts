import assert from 'node:assert/strict';
import { consoleTexts } from '../../../texts/console-texts.ts';
import { deviceClient } from '../../../console/device/device-client.ts';
import { ANSWER_BYTES, postForm, retryAfterSeconds } from '../../../console/device/http-form.ts';
import { plainConnector } from '../network/plain-connector.ts';
import {
  accepted,
  failure,
  never,
  startScriptedDeviceApi,
  type Reply,
  type ScriptedDeviceApi,
} from '../scripted-device-api.ts';

const device = { make: 'Contoso', model: 'Hub', serialNumber: 'SN' };
const key = { kty: 'RSA', n: 'AQAB', e: 'AQAB' } as const;

describe('the client of the device API', () => {
  let api: ScriptedDeviceApi;
  beforeEach(async () => {
    api = await startScriptedDeviceApi();
  });
  afterEach(() => api.close());
  const client = (signal = new AbortController().signal) => deviceClient(api.url, signal, plainConnector());
  const troubleOf = async (reply: Reply) => {
    api.answers.token = () => reply;
    const answer = await client().poll('dc', 0);
    return answer.kind === 'trouble' ? answer.trouble : answer.kind;
  };

  it('tells passing troubles from answers that make no sense', async () => {
    assert.equal(await troubleOf({ status: 503, body: '<html>' }), 'busy');
    assert.equal(await troubleOf({ status: 429, body: { error: 'temporarily_unavailable' } }), 'busy');
    assert.equal(await troubleOf(failure('temporarily_unavailable')), 'busy');
    assert.equal(await troubleOf(failure('server_error')), 'busy');
    assert.equal(await troubleOf(failure('slow_down', {}, 429)), 'refused');
    assert.equal(await troubleOf({ status: 302, headers: { location: '/' } }), 'misdirected');
    assert.equal(await troubleOf({ status: 200, body: '<html>Sign in to the guest network</html>' }), 'unusable');
    assert.equal(await troubleOf({ status: 200, body: '[1]' }), 'unusable');
    assert.equal(await troubleOf({ status: 200, body: 'null' }), 'unusable');
    assert.equal(await troubleOf({ status: 200, body: {} }), 'unusable');
    assert.equal(await troubleOf({ status: 404, body: { message: 'no' } }), 'unusable');
    assert.equal(await troubleOf({ status: 400 }), 'unusable');
  });

  it('does not read a huge answer to its end', async () => {
    assert.equal(await troubleOf({ status: 200, body: `"${'x'.repeat(ANSWER_BYTES)}"` }), 'unusable');
  });

  it('does not follow a redirect with the code', async () => {
    api.answers.authorization = () => ({ status: 308, headers: { location: `${api.url}/elsewhere` } });
    await client().submit('OTP', device, key);
    assert.equal(api.seen.length, 1);
  });

  it('takes a submission only with members of the right shape', async () => {
    for (const extra of [
      { user_code: '12345' },
      { user_code: 123456 },
      { user_code: '12\u001B[2' },
      { device_code: 'short' },
      { device_code: 'x'.repeat(600) },
      { expires_in: '5400' },
      { expires_in: -1 },
      { expires_in: 1e12 },
      { request_id: undefined },
      { request_id: 'a b' },
    ]) {
      api.answers.authorization = accepted(extra);
      assert.equal((await client().submit('OTP', device, key)).kind, 'trouble', JSON.stringify(extra));
    }
    api.answers.authorization = accepted({ interval: undefined, unknown: 1 });
    const answer = await client().submit('OTP', device, key);
    assert.equal(answer.kind === 'accepted' && answer.intervalSeconds, 5);
  });

  it('cleans and shortens what the server says to the installer', async () => {
    api.answers.token = () =>
      failure('access_denied', { error_description: `\u001B]0;x\u0007a\nb\u202E${'c'.repeat(5000)}` });
    const answer = await client().poll('dc', 0);
    assert.ok(answer.kind === 'refused');
    assert.match(answer.description, /^\]0;xa bc+…$/);
    assert.ok(answer.description.length < 310);
  });

  it('takes a reason that it knows, and the words to it cleaned', async () => {
    api.answers.token = () => failure('access_denied', { reason: 'other', reason_text: 'Gerät\u001B[2J fehlt' });
    assert.deepEqual(await client().poll('dc', 0), {
      kind: 'refused',
      error: 'access_denied',
      description: '',
      reason: 'other',
      reasonText: 'Gerät[2J fehlt',
    });
    for (const reason of ['of_a_newer_server', 7, null, 'toString']) {
      api.answers.token = () => failure('access_denied', { reason, reason_text: {} });
      assert.deepEqual(await client().poll('dc', 0), { kind: 'refused', error: 'access_denied', description: '' });
    }
  });

  it('ignores a time or a wait that is none', async () => {
    api.answers.token = () =>
      failure('authorization_pending', { waiting_for: 'lunch', waiting_since: 'yesterday', interval: 'soon' });
    assert.deepEqual(await client().poll('dc', 0), {
      kind: 'refused',
      error: 'authorization_pending',
      description: '',
    });
  });

  it('asks for a held poll only when it is to wait', async () => {
    await client().poll('dc', 0);
    await client().poll('dc', 25);
    assert.deepEqual(
      api.seen.map(({ form }) => form['wait']),
      [undefined, '25'],
    );
  });

  it('ends what is under way when it is stopped', async () => {
    api.answers.token = never;
    const stopping = new AbortController();
    const poll = client(stopping.signal).poll('dc', 25);
    await api.arrived(() => true);
    stopping.abort();
    await assert.rejects(poll, { name: 'AbortError' });
  });

  it('gives up an answer that does not come', async () => {
    api.answers.token = never;
    const answer = await postForm({
      url: `${api.url}/token`,
      form: {},
      timeoutMs: 50,
      connector: plainConnector(),
      signal: new AbortController().signal,
    });
    assert.equal(answer.kind === 'trouble' && answer.trouble, 'unreachable');
  });

  it('tells a server that is not there', async () => {
    const { url } = api;
    await api.close();
    const answer = await deviceClient(url, new AbortController().signal, plainConnector()).poll('dc', 0);
    assert.ok(answer.kind === 'trouble');
    assert.deepEqual(
      [answer.trouble, answer.detail(consoleTexts('en'))],
      ['unreachable', 'nothing answers at this address (ECONNREFUSED)'],
    );
    api = await startScriptedDeviceApi();
  });

  it('reads Retry-After in both of its forms', () => {
    const now = new Date('2026-03-04T14:02:00Z');
    assert.equal(retryAfterSeconds('7', now), 7);
    assert.equal(retryAfterSeconds('Wed, 04 Mar 2026 14:02:30 GMT', now), 30);
    assert.equal(retryAfterSeconds('Wed, 04 Mar 2026 14:00:00 GMT', now), 0);
    assert.equal(retryAfterSeconds('soon', now), undefined);
    assert.equal(retryAfterSeconds(undefined, now), undefined);
  });
});
