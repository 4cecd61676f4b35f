import assert from 'node:assert/strict';
import { createSecureContext } from 'node:tls';
import { deviceClient } from '../../../console/device/device-client.ts';
import { getJson } from '../../../console/device/http-form.ts';
import type { Trouble } from '../../../console/device/trouble.ts';
import { networkOf, type NetworkNote, type NetworkSettings } from '../../../console/network/network.ts';
import { networkWords, type NetworkWords } from '../../../console/network/network-words.ts';
import { consoleTexts } from '../../../texts/console-texts.ts';
import { type Authority, makeAuthority } from '../../support/authority.ts';
import { startScriptedDeviceApi, type ScriptedDeviceApi } from '../scripted-device-api.ts';
import { CANARY, CREDENTIALS, startCompanyProxy, type ProxyBehavior } from './company-proxy.ts';
import { answerWith, passTo, startTlsFront } from './tls-front.ts';

const HOUR = 3_600_000;
type Closing = { close(): Promise<void> };

describe('the network between console and server', () => {
  let api: ScriptedDeviceApi;
  let company: Authority;
  let notes: NetworkNote[];
  const closing: Closing[] = [];
  const closeLater = <C extends Closing>(one: C): C => {
    closing.push(one);
    return one;
  };
  before(async () => {
    api = await startScriptedDeviceApi();
    company = makeAuthority('Contoso Root');
  });
  beforeEach(() => {
    notes = [];
  });
  afterEach(async () => {
    await Promise.all(closing.splice(0).map((one) => one.close()));
  });
  after(() => api.close());

  /** Asks for the server's keys, as the first call of a run with a pin does. */
  async function call(url: string, settings: Partial<NetworkSettings> = {}, isPinned = false) {
    const authorities = () => createSecureContext({ ca: company.root });
    const network = networkOf({ environment: {}, roots: [], authorities, ...settings }, (note) => notes.push(note));
    return deviceClient(
      url,
      new AbortController().signal,
      network.forRun({ pins: isPinned ? ['A'.repeat(43)] : [] }),
    ).serverKeys();
  }
  const front = async (options: object = company.issue(), changes: Readonly<Record<string, string>> = {}) =>
    closeLater(
      await startTlsFront(
        options,
        passTo(() => api.url, changes),
      ),
    );
  const proxied = async (behavior: ProxyBehavior, credentials = '') => {
    const proxy = closeLater(await startCompanyProxy(behavior));
    return { proxy, environment: { HTTPS_PROXY: `http://${credentials && `${credentials}@`}${proxy.address}` } };
  };
  const troubleIn = (answer: { readonly kind: string }): Trouble => {
    assert.equal(answer.kind, 'trouble', JSON.stringify(answer));
    return answer as Trouble;
  };
  const wordsOf = ({ network = assert.fail() }: Trouble, url: string): NetworkWords =>
    networkWords(network, url, consoleTexts('en'));

  it('trusts an authority of the computer, and notes once that it is a private one', async () => {
    const { url } = await front();
    const network = networkOf(
      { environment: {}, roots: [], authorities: () => createSecureContext({ ca: company.root }) },
      (note) => notes.push(note),
    );
    const client = deviceClient(url, new AbortController().signal, network.forRun({ pins: [] }));
    assert.deepEqual([(await client.serverKeys()).kind, (await client.serverKeys()).kind], ['keys', 'keys']);
    assert.deepEqual(notes, [{ event: 'private_root', issuer: 'Contoso Root', root: company.fingerprint }]);
  });

  it('stops a run with a pin at a private root before it sends anything, unless IT named the root', async () => {
    const server = await front();
    const { trouble, network } = troubleIn(await call(server.url, {}, true));
    assert.deepEqual(
      [trouble, network],
      ['untrusted', { kind: 'inspected', issuer: 'Contoso Root', root: company.fingerprint }],
    );
    assert.equal(server.requests(), 0);
    assert.equal((await call(server.url, { roots: [company.fingerprint] }, true)).kind, 'keys');
    assert.deepEqual(notes, []);
  });

  it('goes through a proxy with a user name and password, and not where NO_PROXY exempts the server', async () => {
    const { url } = await front();
    const { proxy, environment } = await proxied({ asks: true }, CREDENTIALS);
    assert.equal((await call(url, { environment })).kind, 'keys');
    assert.deepEqual(proxy.tunnels, [new URL(url).host]);
    assert.equal((await call(url, { environment: { ...environment, NO_PROXY: 'localhost' } })).kind, 'keys');
    assert.equal((await call(api.url, { environment })).kind, 'keys', 'a server on this machine needs no proxy');
    assert.equal(proxy.tunnels.length, 1);
  });

  it('speaks TLS to a proxy that wants it, and checks its certificate', async () => {
    const { url } = await front();
    const { proxy, environment } = await proxied({ certificate: company.issue(), asks: true }, CREDENTIALS);
    const secure = { HTTPS_PROXY: environment.HTTPS_PROXY.replace('http:', 'https:') };
    assert.equal((await call(url, { environment: secure })).kind, 'keys');
    assert.equal(proxy.tunnels.length, 1);
    const authorities = () => createSecureContext({ ca: makeAuthority('Fabrikam Root').root });
    const { network } = troubleIn(await call(url, { environment: secure, authorities }));
    assert.deepEqual([network?.kind, proxy.tunnels.length], ['proxy_unreachable', 1]);
  });

  it('takes the proxy of Windows when the environment names none', async () => {
    const { url } = await front();
    const { proxy } = await proxied({});
    const [hostname = '', port] = proxy.address.split(':');
    const windowsProxy = async () => ({ hostname, port: Number(port), isSecure: false });
    assert.equal((await call(url, { windowsProxy })).kind, 'keys');
    assert.equal(proxy.tunnels.length, 1);
  });

  it('names the realm and the schemes of a proxy that wants a sign-in', async () => {
    const { url } = await front();
    const challenges = ['Negotiate', 'NTLM', 'Basic realm="Contoso network", charset="UTF-8"'];
    const { environment } = await proxied({ asks: true, challenges });
    const answer = troubleIn(await call(url, { environment }));
    assert.equal(answer.trouble, 'misdirected');
    assert.match(wordsOf(answer, url).it, /Realm: Contoso network; schemes: Negotiate, NTLM, Basic\. Let this console/);
  });

  it('says that a proxy refuses the password, and never the password', async () => {
    const { url } = await front();
    const { environment } = await proxied({ asks: true }, `somebody:${CANARY}`);
    const answer = troubleIn(await call(url, { environment }));
    const words = wordsOf(answer, url);
    assert.match(words.it, /refuses the user name and password from HTTPS_PROXY/);
    const encoded = Buffer.from(`somebody:${CANARY}`).toString('base64');
    assert.doesNotMatch(JSON.stringify([words, answer]), new RegExp(`${CANARY}|${encoded}`));
  });

  it('gives up at a proxy that forbids the server, and tries again when the proxy cannot reach it', async () => {
    const { url } = await front();
    for (const [status, trouble] of [
      [403, 'misdirected'],
      [502, 'unreachable'],
      [504, 'unreachable'],
    ] as const) {
      const { environment } = await proxied({ refuses: status });
      const answer = troubleIn(await call(url, { environment }));
      assert.equal(answer.trouble, trouble);
      assert.match(
        wordsOf(answer, url).it,
        new RegExp(`answers CONNECT localhost:\\d+ with ${status}\\. Allow CONNECT`),
      );
    }
  });

  it('distinguishes a proxy that is away from a server that is away', async () => {
    const server = await front();
    await server.close();
    closing.splice(0);
    assert.deepEqual(troubleIn(await call(server.url)).network, { kind: 'connection', code: 'ECONNREFUSED' });
    const environment = { https_proxy: server.url.replace('https', 'http') };
    const away = { kind: 'proxy_unreachable', proxy: `localhost:${server.port}`, code: 'ECONNREFUSED' };
    assert.deepEqual(troubleIn(await call('https://localhost', { environment })).network, away);
  });

  it('names the authority that nobody trusts', async () => {
    const unknown = makeAuthority('Fabrikam Inspection');
    const { url } = await front(unknown.issue());
    const answer = troubleIn(await call(url));
    assert.equal(answer.trouble, 'untrusted');
    assert.match(wordsOf(answer, url).it, /^The chain ends at Fabrikam Inspection, which neither/);
  });

  it('shows the dates of a certificate that has expired or is not valid yet, when the clocks agree', async () => {
    const past = new Date(Date.now() - 48 * HOUR);
    const { url } = await front(company.issue({ from: new Date(Date.now() - 96 * HOUR), to: past }));
    const over = troubleIn(await call(url));
    assert.match(wordsOf(over, url).it, new RegExp(`valid until ${past.toISOString().slice(0, 19)}\\.000Z`));
    const early = await front(company.issue({ from: new Date(Date.now() + 48 * HOUR) }));
    assert.equal(troubleIn(await call(early.url)).network?.kind, 'certificate_early');
  });

  it('blames the clock when the certificate is good at the time of the server', async () => {
    const later = Date.now() + 100 * HOUR;
    const certificate = company.issue({ from: new Date(later - HOUR) });
    const { url } = await front(certificate, { date: new Date(later).toUTCString() });
    const answer = troubleIn(await call(url));
    assert.equal(answer.network?.kind, 'clock');
    assert.match(wordsOf(answer, url).installer, /differs from the server's by 4 days\. Compare .* with your phone/);
  });

  it('notes a clock that differs although the certificate is good', async () => {
    const { url } = await front(company.issue(), { date: new Date(Date.now() - 3 * HOUR).toUTCString() });
    assert.equal((await call(url, { roots: [company.fingerprint] })).kind, 'keys');
    const [note] = notes;
    assert.ok(note?.event === 'clock_wrong' && Math.abs(note.aheadSeconds - 3 * 3600) < 120, JSON.stringify(notes));
  });

  it('shows the names in a certificate for another server', async () => {
    const { url } = await front(company.issue({ names: ['portal.contoso.com', 'www.contoso.com'] }));
    const answer = troubleIn(await call(url));
    assert.match(wordsOf(answer, url).it, /showed a certificate for portal\.contoso\.com, www\.contoso\.com\./);
  });

  it('recognizes the page of a network in place of the server, whether its certificate is good or not', async () => {
    const pages = [
      {
        status: 302,
        headers: { location: 'https://wifi.contoso.com/login?mac=00-11-22' },
        leadsTo: 'wifi.contoso.com',
      },
      { status: 511, headers: { 'content-type': 'text/html' }, leadsTo: '' },
      { status: 200, headers: { 'content-type': 'text/html; charset=utf-8' }, leadsTo: '' },
    ];
    const untrusted = makeAuthority('Guest network').issue({ names: ['wifi.contoso.com'] });
    for (const certificate of [company.issue(), untrusted]) {
      for (const { status, headers, leadsTo } of pages) {
        const { url } = closeLater(await startTlsFront(certificate, answerWith(status, headers, '<html>')));
        const answer = troubleIn(await call(url));
        assert.deepEqual(answer.network, { kind: 'web_page', status, leadsTo });
        assert.doesNotMatch(JSON.stringify(wordsOf(answer, url)), /00-11-22/);
      }
    }
  });

  it('distinguishes the page of a filter that blocks the address from an older server', async () => {
    const page = answerWith(403, { 'content-type': 'text/html' }, '<html>');
    const { url } = closeLater(await startTlsFront(company.issue(), page));
    const answer = troubleIn(await call(url));
    assert.deepEqual(answer.network, { kind: 'web_page', status: 403, leadsTo: '' });
    assert.match(wordsOf(answer, url).it, /without a sign-in page or block page/);
    const { serverKeys } = api.answers;
    api.answers.serverKeys = () => ({ status: 403, body: '<html>', headers: { 'content-type': 'text/html' } });
    const older = await front();
    assert.equal((await call(older.url)).kind, 'lacking');
    api.answers.serverKeys = serverKeys;
  });

  it('gives up on an answer that begins and never ends, without harm to the program', async () => {
    const { url } = closeLater(
      await startTlsFront(company.issue(), (_, response) => {
        response.writeHead(200, { 'content-type': 'application/json' });
        response.write('{"keys":');
      }),
    );
    const authorities = () => createSecureContext({ ca: company.root });
    const network = networkOf({ environment: {}, roots: [company.fingerprint], authorities }, () => {});
    const connector = network.forRun({ pins: [] });
    const { signal } = new AbortController();
    const answer = troubleIn(await getJson({ url: `${url}/`, timeoutMs: 300, signal, connector }));
    assert.deepEqual(answer.network, { kind: 'connection', code: 'ETIMEDOUT' });
  });

  it('names a server that speaks outdated TLS, and one that speaks none', async () => {
    const old = { ...company.issue(), minVersion: 'TLSv1', maxVersion: 'TLSv1.1', ciphers: 'DEFAULT@SECLEVEL=0' };
    const { url } = await front(old);
    assert.equal(troubleIn(await call(url)).network?.kind, 'old_tls');
    const plain = troubleIn(await call(api.url.replace('http', 'https')));
    assert.deepEqual([plain.trouble, plain.network?.kind], ['misdirected', 'connection']);
    assert.match(wordsOf(plain, 'https://localhost').it, /must speak TLS/);
  });
});
