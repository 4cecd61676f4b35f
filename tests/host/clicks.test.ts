import assert from 'node:assert/strict';
import type { BrowserContext } from 'playwright-core';
import { approvalOf, type HostStage, openConsole, openHostStage, serialNumberOf, showCode } from './host-stage.ts';

/** From the first page of the demo to a room that is signed in. */
const MOST_CLICKS = 9;

/** Only clicks of a person: pressing Enter in a form also sends a click to its button, whose `detail` is 0. */
const TELL_CLICKS = `addEventListener('click', ({ isTrusted, detail }) => { if (isTrusted && detail > 0) tellClick(); }, true);`;

/** Counts what a person clicks from now on, in all windows and frames of this profile. */
async function countClicks(context: BrowserContext): Promise<() => number> {
  let clicks = 0;
  await context.exposeFunction('tellClick', () => {
    clicks += 1;
  });
  await context.addInitScript(TELL_CLICKS);
  for (const page of context.pages()) await page.reload();
  return () => clicks;
}

describe('the first day with the demo', function () {
  this.timeout(120_000);
  let host: HostStage;

  before(async function () {
    host = await openHostStage(this);
  });
  after(() => host?.close());

  it(`takes at most ${MOST_CLICKS} clicks from its first page to a room that is signed in`, async function () {
    const page = await host.open('adele', '');
    const clicks = await countClicks(page.context());
    const from = performance.now();
    await page.getByLabel('In chat').check();
    await page.getByRole('button', { name: 'Type it for me' }).click();
    const code = await showCode(page);
    const console = await openConsole(page);
    // The field for the code has the focus, and Enter sends the code.
    await console.keyboard.type(code);
    await console.keyboard.press('Enter');
    const digits = console.locator('.digits');
    await digits.waitFor();
    const matchCode = (await digits.innerText()).replaceAll(/\D/gu, '');
    await page.getByRole('link', { name: 'Act as Megan here' }).click();
    const card = approvalOf(page, await serialNumberOf(console));
    await card.getByLabel('Verification digits').click();
    await page.keyboard.type(matchCode);
    await card.getByRole('button', { name: 'Approve', exact: true }).click();
    await console.getByRole('button', { name: 'Restart now' }).click();
    await console.getByRole('button', { name: 'Yes, it signed in' }).click();
    await console.getByRole('heading', { name: 'Signed in' }).waitFor();
    const seconds = ((performance.now() - from) / 1000).toFixed(1);
    globalThis.console.log(`      signed in after ${clicks()} clicks, ${seconds} s`);
    assert.ok(clicks() > 0 && clicks() <= MOST_CLICKS, `${clicks()} clicks`);
  });
});
