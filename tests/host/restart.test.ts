import assert from 'node:assert/strict';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { buildPages } from '../../env/demo/build-pages.ts';
import { type Child, startChild } from '../../env/demo/child.ts';
import { connectorClient } from '../../env/sandbox/connector-client.ts';
import { type Sandbox, startSandbox } from '../../env/sandbox/sandbox.ts';
import { settings } from '../e2e/stage.ts';
import { openBrowser, type TestBrowser } from '../support/browser.ts';
import { newDataFolder } from '../support/begun-databases.ts';
import { say } from './host-stage.ts';

const SERVER = join(import.meta.dirname, '..', '..', 'bot', 'main', 'serve.ts');

describe('the host page over restarts', function () {
  this.timeout(120_000);
  let browser: TestBrowser;
  let sandbox: Sandbox;
  let dataDir: string;
  let server: Child | undefined;

  before(async function () {
    browser = await openBrowser(this);
    await buildPages();
  });
  beforeEach(async () => {
    sandbox = await startSandbox();
    dataDir = await newDataFolder();
  });
  afterEach(async () => {
    await server?.stop();
    server = undefined;
    await sandbox.close();
    await rm(dataDir, { recursive: true, force: true });
  });
  after(() => browser?.close());

  async function startServer(environment: Record<string, string>): Promise<void> {
    server = startChild('the server', SERVER, environment);
    const listening = await server.line((line) => (line as { msg?: string }).msg === 'listening');
    await connectorClient(sandbox.connector).setBot({ endpoint: `${(listening as { url: string }).url}/api/messages` });
  }

  it('says that the server did not hear, and goes on when it is there again', async () => {
    const environment = { ...settings(sandbox, dataDir), LOG_LEVEL: 'info' };
    await startServer(environment);
    const { page } = await browser.open();
    await page.goto(`${sandbox.host}/?as=adele`);
    await say(page, 'help');
    await page
      .locator('.message')
      .getByText(/generate otp/)
      .waitFor();
    const before = await page.locator('.message').count();
    await server?.stop('SIGKILL');
    await say(page, 'pending');
    await page.getByText("Rooms OTP isn't responding").waitFor();
    await startServer(environment);
    await say(page, 'help');
    await page
      .locator('.message')
      .nth(before + 2)
      .waitFor();
    assert.equal(await page.getByText("Rooms OTP isn't responding").count(), 0);
  });

  it('says that it reconnects while the sandbox is away, and goes on by itself', async () => {
    const { page } = await browser.open();
    await page.goto(`${sandbox.host}/?as=adele`);
    await page.getByRole('link', { name: /Room roll-out/ }).waitFor();
    const ports = {
      connector: portOf(sandbox.connector),
      host: portOf(sandbox.host),
      issuer: portOf(sandbox.issuer),
      graph: portOf(sandbox.graph),
    };
    await sandbox.close();
    await page.getByText('Reconnecting').waitFor();
    sandbox = await startSandbox({ ports });
    await page.getByText('Reconnecting').waitFor({ state: 'detached' });
    await page.getByRole('link', { name: /Room roll-out/ }).click();
    await page.locator('#conversation-name', { hasText: 'Room roll-out' }).waitFor();
    await say(page, 'Here we are again');
    await page.locator('.message').getByText('Here we are again').waitFor();
  });
});

function portOf(url: string): number {
  return Number(new URL(url).port);
}
