import assert from 'node:assert/strict';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { accessibilityFindings } from './browser-accessibility.ts';
import { openBrowser, type TestBrowser } from './browser.ts';
import { takeNetworkViolations } from './loopback-guard.ts';

const PAGE = '<!doctype html><html lang="en"><title>Contoso</title><main><h1>Contoso</h1>';

describe('The browser of the tests', () => {
  let browser: TestBrowser;
  let server: Server;
  let url: string;
  /** The page that answers every request. */
  let content = '';
  let policy = '';
  before(async function () {
    browser = await openBrowser(this);
    server = createServer((request, response) => {
      const isPage = request.url === '/';
      response.writeHead(isPage ? 200 : 204, { 'content-type': 'text/html', 'content-security-policy': policy });
      response.end(isPage ? content : '');
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  });
  after(async () => {
    await browser?.close();
    server?.closeAllConnections();
    await new Promise((resolve) => (server ? server.close(resolve) : resolve(undefined)));
  });

  async function visit(
    html: string,
    contentSecurityPolicy = "default-src 'self' 'unsafe-inline'; connect-src *; img-src *",
  ) {
    content = PAGE + html;
    policy = contentSecurityPolicy;
    const watched = await browser.open();
    await watched.page.goto(url);
    return watched;
  }

  it('lets a page reach this machine', async () => {
    const { page, faults } = await visit(
      '<script>fetch("/data").then((answer) => (document.title = answer.status))</script>',
    );
    await page.waitForFunction('document.title === "204"');
    assert.deepEqual(faults, []);
  });

  it('refuses what is not on this machine, and writes it down', async () => {
    const { page } = await visit('');
    assert.equal(await page.evaluate('fetch("https://contoso.example/x").catch(() => "refused")'), 'refused');
    assert.equal(await page.evaluate('fetch("http://192.0.2.1/x").catch(() => "refused")'), 'refused');
    assert.deepEqual(takeNetworkViolations(), ['browser: https://contoso.example/x', 'browser: http://192.0.2.1/x']);
  });

  it('refuses a socket that is not on this machine, and writes it down', async () => {
    const { page } = await visit('');
    const asked = page.waitForEvent('websocket');
    await page.evaluate('void new WebSocket("wss://contoso.example/x")');
    await asked;
    assert.deepEqual(takeNetworkViolations(), ['browser: wss://contoso.example/x']);
  });

  it('refuses the list that teams-js asks for, without a fault', async () => {
    const { page, faults } = await visit('');
    assert.equal(await page.evaluate('fetch("https://res.cdn.office.net/x").catch(() => "refused")'), 'refused');
    await page.evaluate('console.error("last")');
    assert.deepEqual([faults.length, takeNetworkViolations()], [1, []]);
  });

  it('sees errors on the console, uncaught ones, and violations of the policy', async () => {
    const { page, faults } = await visit(
      '<script>console.error("told")</script><script>throw new Error("thrown")</script>',
    );
    assert.match(faults.join('\n'), /told[^]*thrown/);
    const strict = await visit('<script>document.title = "ran"</script>', "default-src 'none'");
    await strict.page.evaluate('console.error("last")');
    assert.match(strict.faults.join('\n'), /CSP violation: script-src-elem inline/);
    assert.notEqual(await strict.page.title(), 'ran');
    await page.close();
  });

  it('finds what people with a screen reader would miss, under a strict policy too', async () => {
    const good = await visit('<p>Fine</p></main>', "default-src 'none'");
    assert.deepEqual(await accessibilityFindings(good.page), []);
    const bad = await visit('<img src="/x.png"><button></button></main>', "default-src 'none'");
    const findings = await accessibilityFindings(bad.page);
    assert.deepEqual(
      findings.map((line) => line.split(':')[0]),
      ['button-name', 'image-alt'],
    );
    assert.equal((await accessibilityFindings(bad.page, { exclude: 'img' })).length, 1);
  });
});
