import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import { accessibilityFindings } from '../support/browser-accessibility.ts';
import { noteLook } from '../support/run/looks.ts';
import { isWholeForm } from '../support/run/whole-form.ts';
import {
  approvalOf,
  APPROVALS,
  generateCode,
  type HostStage,
  openConsole,
  openHostStage,
  say,
  serialNumberOf,
  submitCode,
} from './host-stage.ts';
import { setSwitch } from './switches.ts';

const THEMES = ['default', 'dark', 'contrast'] as const;
const WIDTHS: readonly number[] = isWholeForm ? [1280, 400, 320] : [1280, 400];

type Theme = (typeof THEMES)[number];

/** On the page, so that the cards are drawn anew. */
async function chooseTheme(page: Page, theme: Theme): Promise<void> {
  await setSwitch(page, 'Theme', theme);
}

async function forceTheme(page: Page, theme: Theme): Promise<void> {
  await page.evaluate(`document.documentElement.dataset.theme = '${theme}'`);
}

async function approveWithWrongDigits(page: Page): Promise<void> {
  await page.getByLabel('Verification digits').fill('000000');
  await page.getByRole('button', { name: 'Approve', exact: true }).click();
  await page.locator('.notice').waitFor();
}

describe('the accessibility of the host page', function () {
  this.timeout(120_000);
  let host: HostStage;
  let adele: Page;
  let megan: Page;

  before(async function () {
    host = await openHostStage(this);
    adele = await host.open('adele');
    await say(adele, 'help');
    await adele.locator('.message').nth(1).waitFor();
    const console = await openConsole(adele);
    await submitCode(console, await generateCode(adele, 'Oslo 3.14'));
    megan = await host.open('megan', APPROVALS);
    await approveWithWrongDigits(megan);
  });
  after(() => host?.close());

  /**
   * What axe finds and what is too wide, in each theme, on a desktop and on a phone; `setTheme` by default without the
   * page's own choice. `state` names what the page shows in the list of looks. Only the whole form looks at more than
   * the colors of the other themes.
   */
  async function findingsIn(page: Page, state: string, setTheme = forceTheme): Promise<string> {
    const findings: string[] = [];
    for (const theme of THEMES) {
      await setTheme(page, theme);
      const isWholeLook = isWholeForm || theme === 'default';
      for (const width of isWholeLook ? WIDTHS : WIDTHS.slice(0, 1)) {
        await page.setViewportSize({ width, height: 800 });
        const overflow = Number(await page.evaluate('document.documentElement.scrollWidth - innerWidth'));
        const found = [
          ...(await accessibilityFindings(page, { rules: isWholeLook ? 'all' : 'colors' })),
          ...(overflow > 0 ? [`the page is ${overflow} px too wide`] : []),
        ];
        findings.push(...found.map((finding) => `${theme} ${width}: ${finding}`));
        noteLook({ place: `host page, ${state}`, theme, width, found: found.length });
      }
    }
    await page.setViewportSize({ width: 1280, height: 800 });
    return findings.join('\n');
  }

  it('has nothing that axe finds in a chat with cards', async () => {
    assert.equal(await findingsIn(adele, 'chat', chooseTheme), '');
  });

  it('has nothing that axe finds in a channel with an approval card and a private line', async () => {
    assert.equal(await findingsIn(megan, 'approval card and private line', chooseTheme), '');
  });

  if (isWholeForm) {
    it('has nothing that axe finds once a request is rejected, on its card and on the card about its code', async () => {
      const console = await openConsole(adele);
      await submitCode(console, await generateCode(adele, 'Oslo 3.15'));
      const card = approvalOf(megan, await serialNumberOf(console));
      await card.getByRole('button', { name: 'Reject…' }).click();
      await card.getByLabel('Reason for rejection').selectOption({ label: 'Wrong room' });
      assert.equal(await findingsIn(megan, 'rejecting'), '');
      await card.getByRole('button', { name: 'Reject', exact: true }).click();
      await card.getByText('Rejected by Megan Bowen').first().waitFor();
      assert.equal(await findingsIn(megan, 'rejected'), '');
      await adele.getByText('Rejected by Megan Bowen').first().waitFor();
      assert.equal(await findingsIn(adele, 'outcome of a code'), '');
    });
  }

  it('has nothing that axe finds on the page of the tab', async () => {
    await adele.goto(`${host.stage.sandbox.host}/?as=adele#/tab`);
    await adele.locator('.tab-page').waitFor();
    assert.equal(await findingsIn(adele, 'tab'), '');
  });

  it('has nothing that axe finds in its dialogs', async () => {
    for (const name of [/act as someone else/, /Sandbox switches/, /Members and apps/]) {
      await megan.getByRole('button', { name }).click();
      await megan.getByRole('dialog').waitFor();
      assert.equal(await findingsIn(megan, `dialog ${name.source}`), '', String(name));
      await megan.keyboard.press('Escape');
      await megan.getByRole('dialog').waitFor({ state: 'detached' });
    }
  });

  it('breaks no rule of its own pages', () => {
    // What the tab asks of the server is tested with the tab.
    assert.deepEqual(
      host.faults().filter((fault) => !fault.includes('/api/tab/')),
      [],
    );
  });
});
