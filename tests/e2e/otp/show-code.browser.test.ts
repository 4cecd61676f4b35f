import assert from 'node:assert/strict';
import type { Frame, Page } from 'playwright-core';
import { SHOWN_CODE } from '../../../env/demo/shown-code.ts';
import { SANDBOX_PEOPLE, type SandboxPerson, sandboxRoom } from '../../../env/sandbox/tenant.ts';
import { accessibilityFindings } from '../../support/browser-accessibility.ts';
import { openBrowser, type TestBrowser, type WatchedPage } from '../../support/browser.ts';
import { findingsInHost } from '../../tab/host-looks.ts';
import { startTabHost, type TabHost } from '../../tab/tab-host.ts';
import { answerTo, openStage, pressLast, revokeCode, type Stage, textOf } from '../stage.ts';

const { adele, alex, grady } = SANDBOX_PEOPLE;
const NOBODY_YET = [false, 'resourceRequiresConsent'] as const;

type TokenAnswer = readonly [true, string] | readonly [false, string];

describe('Show code in a dialog', function () {
  this.timeout(120_000);
  let browser: TestBrowser;
  let stage: Stage;
  let host: TabHost;
  before(async function () {
    browser = await openBrowser(this);
    [stage, host] = await Promise.all([openStage(), startTabHost()]);
  });
  after(async () => {
    await browser?.close();
    await host?.close();
    await stage?.close();
  });

  const tokenOf = async (
    { objectId }: SandboxPerson,
    claims: Readonly<Record<string, unknown>> = {},
  ): Promise<TokenAnswer> => [true, await stage.sandbox.parts.issuer.signTabToken(objectId, claims)];

  /**
   * Adele generates a one-time password and presses Show code.
   * @returns the address of the page that Teams then opens
   */
  async function pressShowCode(room: number): Promise<string> {
    const said = await answerTo(stage, adele, `generate otp ${sandboxRoom(room).userPrincipalName}`);
    assert.doesNotMatch(said, SHOWN_CODE);
    if (said.includes('Replace it?')) await pressLast(stage, adele, 'Replace');
    const answer = await pressLast(stage, adele, 'Show code');
    assert.deepEqual([answer.type, answer.problems], ['task/continue', []]);
    assert.doesNotMatch(textOf(answer), SHOWN_CODE);
    return (answer.value as { readonly url: string }).url;
  }

  /** Opens the address in the host's frame, as Teams does. */
  async function openDialog(
    url: string,
    tokens: readonly TokenAnswer[],
    settings: Readonly<Record<string, unknown>> = {},
  ): Promise<WatchedPage & { readonly frame: Frame }> {
    const watched = await browser.open({ viewport: { width: 480, height: 520 } });
    await watched.page.goto(host.url);
    await watched.page.evaluate(
      `Object.assign(host, ${JSON.stringify({ tokens, ...settings })}); host.open(${JSON.stringify(url)})`,
    );
    await watched.page.locator('iframe').waitFor();
    const frame = watched.page.frames().find((one) => one !== watched.page.mainFrame());
    assert.ok(frame);
    return { ...watched, frame };
  }

  const heading = (frame: Frame, title: string | RegExp): Promise<void> =>
    frame.getByRole('heading', { name: title, level: 1 }).waitFor();
  const onHost = (page: Page, expression: string): Promise<unknown> => page.evaluate(expression);

  it('shows the code to its issuer, in large groups, spelled, with what it is for and how long', async () => {
    const { page, frame, faults } = await openDialog(await pressShowCode(1), [await tokenOf(adele)]);
    await heading(frame, 'One-time password for Oslo 3.14');
    const code = (await frame.locator('.code').textContent()) ?? '';
    assert.match(code, SHOWN_CODE);
    const spelled = await frame
      .getByRole('list', { name: 'The code, spelled' })
      .getByRole('listitem')
      .allTextContents();
    assert.deepEqual(
      spelled.map((line) => line.split(' ').length),
      [4, 4, 4],
    );
    const text = (await frame.locator('main').textContent()) ?? '';
    assert.match(
      text,
      /room-01@contoso\.example.*works once, until .*Only you can see it here, for another 1[45]:\d\d/,
    );
    assert.ok(!page.url().includes(code) && !frame.url().includes(code));
    assert.deepEqual(faults, []);
    await page.context().close();
  });

  for (const theme of ['default', 'dark', 'contrast']) {
    it(`can be used by everybody in the theme ${theme}`, async () => {
      const { page, frame, faults } = await openDialog(await pressShowCode(2), [await tokenOf(adele)], { theme });
      await heading(frame, /One-time password for/);
      assert.equal(await frame.locator('html').getAttribute('data-theme'), theme);
      assert.deepEqual(await accessibilityFindings(frame), []);
      await frame.getByRole('button', { name: 'Copy' }).click();
      await frame.getByText('Copied.', { exact: true }).waitFor();
      assert.deepEqual(await accessibilityFindings(frame), []);
      assert.deepEqual(faults, []);
      await page.context().close();
    });
  }

  it('has nothing that axe finds at each width, whether the code is shown or refused', async () => {
    const url = await pressShowCode(2);
    for (const [person, title, state] of [
      [adele, /One-time password for/, 'shown'],
      [grady, 'Someone else generated this code', 'refused'],
    ] as const) {
      const { page, frame } = await openDialog(url, [await tokenOf(person)]);
      await heading(frame, title);
      assert.equal(await findingsInHost(page, frame, `show code: ${state}`), '');
      await page.context().close();
    }
  });

  it('fits a small screen, and follows a change of the theme', async () => {
    const { page, frame } = await openDialog(await pressShowCode(2), [await tokenOf(adele)]);
    await page.setViewportSize({ width: 320, height: 480 });
    await heading(frame, /One-time password for/);
    assert.equal(await frame.evaluate('document.documentElement.scrollWidth <= innerWidth'), true);
    await onHost(page, `host.changeTheme('dark')`);
    await frame.locator('html[data-theme="dark"]').waitFor();
    await page.context().close();
  });

  it('is worked by keyboard alone: the heading has the focus, then Copy, then Close', async () => {
    const { page, frame } = await openDialog(await pressShowCode(3), [await tokenOf(adele)]);
    await heading(frame, /One-time password for/);
    const focused = (): Promise<string> => frame.evaluate('document.activeElement.textContent');
    assert.match(await focused(), /^One-time password for/);
    await page.keyboard.press('Tab');
    assert.equal(await focused(), 'Copy');
    await page.keyboard.press('Tab');
    assert.equal(await focused(), 'Close');
    await page.keyboard.press('Enter');
    await page.waitForFunction('host.closed !== undefined');
    await page.context().close();
  });

  it('copies the code', async () => {
    const { page, frame } = await openDialog(await pressShowCode(3), [await tokenOf(adele)]);
    await heading(frame, /One-time password for/);
    await page.context().grantPermissions(['clipboard-read'], { origin: host.url });
    await frame.getByRole('button', { name: 'Copy' }).click();
    await frame.getByText('Copied.', { exact: true }).waitFor();
    assert.equal(await onHost(page, 'navigator.clipboard.readText()'), await frame.locator('.code').textContent());
    await page.context().close();
  });

  it('copies the code by the clipboard alone where the older way is gone', async () => {
    const { page, frame } = await openDialog(await pressShowCode(3), [await tokenOf(adele)]);
    await heading(frame, /One-time password for/);
    await frame.evaluate(`document.execCommand = () => false;
      Object.defineProperty(navigator, 'clipboard', { value: { writeText: async (text) => { window.copied = text; } } })`);
    await frame.getByRole('button', { name: 'Copy' }).click();
    await frame.getByText('Copied.', { exact: true }).waitFor();
    assert.equal(await frame.evaluate('window.copied'), await frame.locator('.code').textContent());
    await page.context().close();
  });

  it('selects the code where nothing may be copied', async () => {
    const { page, frame } = await openDialog(await pressShowCode(3), [await tokenOf(adele)]);
    await heading(frame, /One-time password for/);
    await frame.evaluate(
      `Object.defineProperty(navigator, 'clipboard', { value: undefined }); document.execCommand = () => false`,
    );
    await frame.getByRole('button', { name: 'Copy' }).click();
    await frame.getByText(/The code is selected/).waitFor();
    assert.equal(await frame.evaluate('String(getSelection())'), await frame.locator('.code').textContent());
    await page.context().close();
  });

  it('refuses somebody else who has the address, and says who can see the code', async () => {
    const url = await pressShowCode(4);
    const { page, frame } = await openDialog(url, [await tokenOf(grady)]);
    await heading(frame, 'Someone else generated this code');
    assert.match((await frame.locator('main').textContent()) ?? '', /Only Adele Vance can see it/);
    assert.doesNotMatch(await frame.locator('main').innerText(), SHOWN_CODE);
    assert.deepEqual(await accessibilityFindings(frame), []);
    await page.context().close();
    const without = await openDialog(url, [await tokenOf(alex)]);
    await heading(without.frame, "You don't have permission to see this code");
    await without.page.context().close();
  });

  it('says that a code is gone when it was revoked', async () => {
    const url = await pressShowCode(4);
    await revokeCode(stage, 4);
    const { page, frame } = await openDialog(url, [await tokenOf(adele)]);
    await heading(frame, `The code for ${sandboxRoom(4).displayName} can no longer be shown`);
    assert.equal(await frame.getByRole('button', { name: 'Try again' }).count(), 0);
    await page.context().close();
  });

  it('asks for consent again after it was refused', async () => {
    const { page, frame } = await openDialog(await pressShowCode(5), [NOBODY_YET, await tokenOf(adele)]);
    await heading(frame, "Teams can't sign you in here yet");
    assert.deepEqual(await accessibilityFindings(frame), []);
    await frame.getByRole('button', { name: 'Try again' }).click();
    await heading(frame, /One-time password for/);
    await page.context().close();
  });

  it('takes a newer token by itself when one has run out, and says so when there is none', async () => {
    const past = Math.floor(Date.now() / 1000) - 3_600;
    const expired = await tokenOf(adele, { nbf: past - 3_600, exp: past });
    const url = await pressShowCode(5);
    const renewed = await openDialog(url, [expired, await tokenOf(adele)]);
    await heading(renewed.frame, /One-time password for/);
    await renewed.page.context().close();
    const { page, frame } = await openDialog(url, [expired, expired, await tokenOf(adele)]);
    await heading(frame, 'Your sign-in is no longer valid');
    await frame.getByRole('button', { name: 'Try again' }).click();
    await heading(frame, /One-time password for/);
    await page.context().close();
  });

  it('survives a lost network', async () => {
    const url = await pressShowCode(5);
    const { page, frame } = await openDialog(url, [NOBODY_YET, await tokenOf(adele)]);
    await heading(frame, "Teams can't sign you in here yet");
    await page.context().setOffline(true);
    await frame.getByRole('button', { name: 'Try again' }).click();
    await heading(frame, "The server isn't responding");
    await page.context().setOffline(false);
    await frame.getByRole('button', { name: 'Try again' }).click();
    await heading(frame, /One-time password for/);
    await page.context().close();
  });

  it('says where it belongs outside Teams, alone or in a frame that does not answer', async () => {
    const url = await pressShowCode(5);
    const { page, faults } = await browser.open();
    await page.goto(url);
    await heading(page.mainFrame(), 'This page opens in Microsoft Teams');
    assert.deepEqual(await accessibilityFindings(page), []);
    assert.deepEqual(faults, []);
    await page.context().close();
    const silent = await openDialog(url, [NOBODY_YET], { silent: true });
    await heading(silent.frame, 'This page opens in Microsoft Teams');
    await silent.page.context().close();
  });

  it('says so when the address names nothing', async () => {
    const url = await pressShowCode(5);
    const nothing = await openDialog(url.replace(/#.*/, '#/nowhere'), [await tokenOf(adele)]);
    await heading(nothing.frame, "There's nothing here");
    await nothing.page.context().close();
    const unknown = await openDialog(url.replace(/[^/]*$/, 'otp-nowhere'), [await tokenOf(adele)]);
    await heading(unknown.frame, "This one-time password doesn't exist");
    await unknown.page.context().close();
  });
});
