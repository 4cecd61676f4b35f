import assert from 'node:assert/strict';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { buildPages } from '../../../env/demo/build-pages.ts';
import { type Child, startChild } from '../../../env/demo/child.ts';
import { connectorClient } from '../../../env/sandbox/connector-client.ts';
import { type Sandbox, startSandbox } from '../../../env/sandbox/sandbox.ts';
import { settings } from '../../e2e/stage.ts';
import { openBrowser, type TestBrowser } from '../../support/browser.ts';
import { newDataFolder } from '../../support/begun-databases.ts';

const SERVER = join(import.meta.dirname, '..', '..', '..', 'bot', 'main', 'serve.ts');

/** The host page passes on that nobody answers, as a proxy before the server would. */
const TROUBLE = /The server isn't responding|Something went wrong on the server/;
/** A job that was killed is taken up again after its sign of life is missed. */
const RESTART_MILLISECONDS = 60_000;

describe('a batch over a restart of the server', function () {
  this.timeout(180_000);
  let browser: TestBrowser;
  let sandbox: Sandbox;
  let dataDir: string;
  let environment: Record<string, string>;
  let server: Child | undefined;

  before(async function () {
    browser = await openBrowser(this);
    await buildPages();
    sandbox = await startSandbox();
    dataDir = await newDataFolder();
    environment = { ...settings(sandbox, dataDir), LOG_LEVEL: 'info' };
  });
  after(async () => {
    await server?.stop();
    await browser?.close();
    await sandbox?.close();
    await rm(dataDir, { recursive: true, force: true });
  });

  async function startServer(): Promise<void> {
    server = startChild('the server', SERVER, environment);
    const listening = await server.line((line) => (line as { msg?: string }).msg === 'listening');
    await connectorClient(sandbox.connector).setBot({ endpoint: `${(listening as { url: string }).url}/api/messages` });
  }

  it('goes on where it was, on the page that was left open', async () => {
    await startServer();
    const { page } = await browser.open({ viewport: { width: 1280, height: 800 } });
    await page.goto(`${sandbox.host}/?as=adele#/tab/generate`);
    const tab = page.frameLocator('iframe[title="Rooms OTP"]');
    // Reading the accounts goes on while the page is there already.
    await tab.getByText(/^50 accounts · /).waitFor();
    await tab.getByRole('button', { name: 'Select all matches' }).click();
    await tab.getByRole('button', { name: 'Next', exact: true }).click();
    await tab.getByRole('button', { name: 'Remove from selection' }).click();
    await tab.getByRole('button', { name: 'Next', exact: true }).click();
    await page.route('**/api/tab/batches', async (route) => {
      const response = await route.fetch();
      if (route.request().method() === 'POST') await server?.stop('SIGKILL');
      await route.fulfill({ response });
    });
    await tab.getByRole('button', { name: 'Generate', exact: true }).click();
    await tab.getByText(TROUBLE).first().waitFor();
    await startServer();
    await tab.getByText(/^\d+ one-time passwords generated/).waitFor({ timeout: RESTART_MILLISECONDS });
    const [, done, all] =
      /^(\d+) of (\d+) accounts/.exec(await tab.getByText(/^\d+ of \d+ accounts/).innerText()) ?? [];
    assert.ok(done === all && Number(all) > 10, `${done} of ${all}`);
    await tab.getByText(TROUBLE).first().waitFor({ state: 'detached' });
  });
});
