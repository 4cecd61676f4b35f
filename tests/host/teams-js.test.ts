import assert from 'node:assert/strict';
import type { FrameLocator, Page } from 'playwright-core';
import { SANDBOX_PEOPLE } from '../../env/sandbox/tenant.ts';
import { openTestHost, type TestHost, type TestServer } from './test-server.ts';
import { setSwitch } from './switches.ts';

const { adele } = SANDBOX_PEOPLE;

describe('the host page as the host of teams-js', function () {
  this.timeout(120_000);
  let host: TestHost;
  let page: Page;
  let server: TestServer;

  before(async function () {
    host = await openTestHost(this, { viewport: { width: 1280, height: 800 }, locale: 'de-DE' });
    ({ page, server } = host);
  });
  after(() => host?.close());

  async function openTab(place = '#/tab'): Promise<FrameLocator> {
    // Without this the same address again would only be a change of the hash.
    await page.goto('about:blank');
    await page.goto(`${host.url}/?as=adele&theme=default${place}`);
    return page.frameLocator('iframe[title="Rooms OTP"]');
  }

  async function openDialog(): Promise<FrameLocator> {
    await page.goto(`${host.url}/?as=adele#/chat`);
    await server.postCard();
    await page.getByRole('button', { name: 'Open', exact: true }).last().click();
    return page.getByRole('dialog', { name: 'A dialog' }).frameLocator('iframe');
  }

  it('gives a tab its context, its deep link and a token of the person', async () => {
    const tab = await openTab('#/tab/accounts/7');
    await tab.locator('#context').getByText(`content de-de ${adele.objectId} accounts/7`).waitFor();
    await tab.locator('#token').getByText(adele.objectId).waitFor();
  });

  it('gives a tab the language that was chosen, from then on', async () => {
    const tab = await openTab();
    await setSwitch(page, 'Language', 'en-GB');
    await tab.locator('#context').getByText('content en-gb').waitFor();
    const again = await openTab();
    await again.locator('#context').getByText('content en-gb').waitFor();
    await setSwitch(page, 'Language', 'de-DE');
  });

  it('tells a tab when the theme changes', async () => {
    const tab = await openTab();
    await tab.locator('#theme').getByText('default').waitFor();
    await setSwitch(page, 'Theme', 'contrast');
    await tab.locator('#theme').getByText('contrast').waitFor();
  });

  it('refuses a tab its token on demand', async () => {
    const tab = await openTab();
    await setSwitch(page, 'Refuse the sign-in token', true);
    await tab.locator('#token').getByText('refused: resourceRequiresConsent').waitFor();
  });

  it('opens a dialog for a tab, and gives it the result', async () => {
    const tab = await openTab();
    await tab.locator('#token').getByText(adele.objectId).waitFor();
    await tab.getByRole('button', { name: 'Open a dialog' }).click();
    const dialog = page.getByRole('dialog', { name: 'From the tab' });
    await dialog.frameLocator('iframe').locator('#context').getByText('task').waitFor();
    await dialog.frameLocator('iframe').getByRole('button', { name: 'Submit' }).click();
    await tab.locator('#result').getByText('{"answer":"yes"}').waitFor();
    await dialog.waitFor({ state: 'detached' });
  });

  it('opens the page of a card in a dialog, sends its result to the bot and shows the answer', async () => {
    const dialog = await openDialog();
    await dialog.locator('#context').getByText('task').waitFor();
    await dialog.getByRole('button', { name: 'Submit' }).click();
    await page.getByRole('dialog').getByText('Thank you.').waitFor();
    assert.deepEqual(server.submitted, [{ answer: 'yes' }]);
    await page.getByRole('dialog').getByRole('button', { name: 'Close' }).click();
    await page.getByRole('dialog').waitFor({ state: 'detached' });
  });

  it('closes a dialog on Escape, also from within its page, and gives the focus back', async () => {
    const dialog = await openDialog();
    await dialog.locator('#context').getByText('task').waitFor();
    await dialog.getByRole('button', { name: 'Submit' }).focus();
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    assert.equal(await page.evaluate('document.activeElement.textContent'), 'Open');
  });

  it('breaks no rule of its own pages', () => {
    assert.deepEqual(host.faults, []);
  });
});
