import assert from 'node:assert/strict';
import { join } from 'node:path';
import type { Frame } from 'playwright-core';
import { readTabFiles } from '../../bot/http/server/tab-files.ts';
import { startTabServer, type TabServer } from '../http/tab-server.ts';
import { buildPages } from '../../env/demo/build-pages.ts';
import { accessibilityFindings } from '../support/browser-accessibility.ts';
import { openBrowser, type TestBrowser, type WatchedPage } from '../support/browser.ts';
import { englishLeftIn } from './german/english-left.ts';
import { findingsInHost } from './host-looks.ts';
import { startTabHost, type TabHost } from './tab-host.ts';

const BUNDLE = join(import.meta.dirname, '..', '..', 'dist', 'tab');

describe('A tab of a channel', function () {
  this.timeout(120_000);
  let browser: TestBrowser;
  let server: TabServer;
  let host: TabHost;
  before(async function () {
    browser = await openBrowser(this);
    await buildPages();
    host = await startTabHost();
    server = await startTabServer(await readTabFiles(BUNDLE, ['http://127.0.0.1:*']));
  });
  after(async () => {
    await browser?.close();
    await server?.close();
    await host?.close();
  });

  /** The configuration page of the manifest, in the frame that Teams opens it in. */
  async function openSetUp(
    settings: Readonly<Record<string, unknown>>,
  ): Promise<WatchedPage & { readonly frame: Frame }> {
    const watched = await browser.open({ viewport: { width: 480, height: 520 } });
    await watched.page.goto(host.url);
    const address = `${server.url}/tab/#/channel-tab`;
    await watched.page.evaluate(
      `Object.assign(host, ${JSON.stringify({ frameContext: 'settings', ...settings })}); host.open(${JSON.stringify(address)})`,
    );
    await watched.page.locator('iframe').waitFor();
    const frame = watched.page.frames().find((one) => one !== watched.page.mainFrame());
    assert.ok(frame);
    return { ...watched, frame };
  }

  const saved = async ({ page }: WatchedPage): Promise<unknown> => {
    await page.waitForFunction('host.canSave === true');
    await page.evaluate('host.save()');
    await page.waitForFunction('host.saveEnded !== undefined');
    return page.evaluate('({ tab: host.savedTab, ended: host.saveEnded })');
  };

  it('shows the requests, unless another page is chosen', async () => {
    const first = await openSetUp({ entityId: '' });
    await first.frame.getByRole('heading', { name: 'Rooms OTP in this channel' }).waitFor();
    assert.deepEqual(await saved(first), {
      tab: { entityId: 'requests', contentUrl: `${server.url}/tab/#/requests`, suggestedDisplayName: 'Requests' },
      ended: 'settings.save.success',
    });
    const second = await openSetUp({ entityId: '', theme: 'contrast' });
    await second.frame.getByRole('radio', { name: 'Overview' }).check();
    assert.deepEqual(await accessibilityFindings(second.frame), []);
    assert.deepEqual(await saved(second), {
      tab: { entityId: 'overview', contentUrl: `${server.url}/tab/#/overview`, suggestedDisplayName: 'Overview' },
      ended: 'settings.save.success',
    });
    assert.deepEqual([...first.faults, ...second.faults], []);
  });

  it('can be changed, and begins with what it shows', async () => {
    const changing = await openSetUp({ entityId: 'accounts', theme: 'dark' });
    const chosen = changing.frame.getByRole('radio', { name: 'Resource accounts' });
    await chosen.waitFor();
    assert.equal(await chosen.isChecked(), true);
    assert.deepEqual(await accessibilityFindings(changing.frame), []);
  });

  it('is set up in German by whoever reads German, and named so', async () => {
    const german = await openSetUp({ entityId: '', locale: 'de-at' });
    await german.frame.getByRole('heading', { name: 'Rooms OTP in diesem Kanal' }).waitFor();
    assert.deepEqual(
      await german.frame
        .getByRole('radio')
        .evaluateAll((radios) => radios.map((radio) => radio.parentElement?.textContent)),
      ['Anforderungen', 'Übersicht', 'Ressourcenkonten'],
    );
    assert.deepEqual(await englishLeftIn(german.frame), []);
    assert.deepEqual(await accessibilityFindings(german.frame), []);
    assert.deepEqual(await saved(german), {
      tab: { entityId: 'requests', contentUrl: `${server.url}/tab/#/requests`, suggestedDisplayName: 'Anforderungen' },
      ended: 'settings.save.success',
    });
    const elsewhere = await openSetUp({ frameContext: 'content', locale: 'de' });
    await elsewhere.frame.getByRole('heading', { name: 'Einem Kanal eine Registerkarte hinzufügen' }).waitFor();
    assert.deepEqual(await englishLeftIn(elsewhere.frame), []);
  });

  it('says in the language of the browser, where there is no Teams, that it opens there', async () => {
    const { page } = await browser.open({ locale: 'de-DE' });
    await page.goto(`${server.url}/tab/#/channel-tab`);
    await page.getByRole('heading', { name: 'Diese Seite wird in Microsoft Teams geöffnet' }).waitFor();
    assert.deepEqual(await englishLeftIn(page.mainFrame()), []);
  });

  it('is set up without the app, which nobody there needs', async () => {
    const { frame, page } = await openSetUp({ entityId: '' });
    await frame.getByRole('heading', { name: 'Rooms OTP in this channel' }).waitFor();
    await page.waitForLoadState('networkidle');
    const loaded = (await frame.evaluate(
      "performance.getEntriesByType('resource').map(({ name }) => name)",
    )) as readonly string[];
    assert.ok(loaded.some((name) => name.includes('/assets/index-')));
    assert.deepEqual(
      loaded.filter((name) => /mount-app|texts/.test(name)),
      [],
    );
  });

  it('has nothing that axe finds, where it can be set up and where it can not', async () => {
    const setUp = await openSetUp({ entityId: '' });
    await setUp.frame.getByRole('heading', { name: 'Rooms OTP in this channel' }).waitFor();
    assert.equal(await findingsInHost(setUp.page, setUp.frame, 'channel tab: set up'), '');
    const elsewhere = await openSetUp({ frameContext: 'content' });
    await elsewhere.frame.getByRole('heading', { name: 'Add a tab to a channel' }).waitFor();
    assert.equal(await findingsInHost(elsewhere.page, elsewhere.frame, 'channel tab: elsewhere'), '');
  });

  it('tells Teams when it could not be saved', async () => {
    const refused = await openSetUp({ entityId: '', refusesTab: 'not allowed here' });
    const { ended } = (await saved(refused)) as { readonly ended: string };
    assert.equal(ended, 'settings.save.failure');
  });

  it('is not set up anywhere else', async () => {
    const elsewhere = await openSetUp({ frameContext: 'content' });
    await elsewhere.frame.getByRole('heading', { name: 'Add a tab to a channel' }).waitFor();
    assert.equal(await elsewhere.frame.getByRole('radio').count(), 0);
    assert.equal(await elsewhere.page.evaluate('host.canSave'), false);
  });
});
