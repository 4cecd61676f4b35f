import assert from 'node:assert/strict';
import { SANDBOX_PEOPLE, sandboxRoom } from '../../env/sandbox/tenant.ts';
import type { Submitted } from '../e2e/stage.ts';
import { accessibilityFindings } from '../support/browser-accessibility.ts';
import { setSwitch } from '../host/switches.ts';
import { findingsIn, sizeFrame, type TabStage } from './tab-window.ts';

const { grady } = SANDBOX_PEOPLE;

const SIZES = [
  [1280, 800],
  [400, 800],
  [320, 640],
] as const;

/** Finds bars that lie over another bar or over the heading, as their words. */
const OVERLAPS = `(() => {
  const shown = [...document.querySelectorAll('.fui-MessageBar, h1, nav')].map((one) => [one, one.getBoundingClientRect()]);
  return shown.flatMap(([one, a], index) => shown.slice(index + 1)
    .filter(([other, b]) => !one.contains(other) && a.left < b.right - 1 && b.left < a.right - 1 && a.top < b.bottom - 1 && b.top < a.bottom - 1)
    .map(([other]) => one.textContent + ' / ' + other.textContent));
})()`;

export const otpPlace = (room: number): string => `accounts/${sandboxRoom(room).objectId}/otp`;

/** Tests for a stage that others have opened. @param requestFor a console of this room submits its code */
export function survivesTroubles(
  tabs: () => TabStage,
  requestFor: (room: number, serialNumber: string) => Promise<Submitted>,
): void {
  it('a lost network is told, what was filled in is kept, and it goes on by itself', async () => {
    await requestFor(9, 'SN-TAB-9');
    const window = await tabs().open('grady', otpPlace(9));
    const { tab, page } = window;
    await tab.getByRole('radio', { name: 'Reject the request' }).check();
    await tab.getByLabel('Reason for rejection').selectOption('Other');
    await tab.getByRole('textbox').fill('half a sentence');
    await page.context().setOffline(true);
    await tab.getByRole('button', { name: 'Submit' }).click();
    await tab.getByText("You're seeing data from").waitFor();
    assert.equal(await tab.getByText('What you typed is kept.').count(), 1);
    for (const [width, height] of SIZES) {
      await sizeFrame(window, width, height);
      assert.deepEqual(await (await window.frame()).evaluate(OVERLAPS), [], `at ${width}`);
    }
    await tab.getByRole('button', { name: 'Try now' }).click();
    await page.context().setOffline(false);
    await tab.getByText('What you typed is kept.').waitFor({ state: 'detached' });
    assert.equal(await tab.getByRole('textbox').inputValue(), 'half a sentence');
    await window.close();
  });

  it('a token that has expired is asked for anew; when that does not help, the page says so and keeps what was filled in', async () => {
    await requestFor(9, 'SN-TAB-9B');
    const window = await tabs().open('grady', otpPlace(9));
    const { tab, page } = window;
    await tab.getByRole('radio', { name: 'Reject the request' }).check();
    await tab.getByLabel('Reason for rejection').selectOption('Other');
    await tab.getByRole('textbox').fill('not in the plan');
    let expired = Infinity;
    await page.route('**/_host/token', async (route) => {
      const token = await tabs().stage.sandbox.parts.issuer.signTabToken(
        grady.objectId,
        expired > 0 ? { exp: Math.floor(Date.now() / 1_000) - 3_600 } : {},
      );
      expired -= 1;
      await route.fulfill({ json: { token } });
    });
    await tab.getByRole('button', { name: 'Submit' }).click();
    await tab.getByText('Your sign-in is no longer valid').first().waitFor();
    await tab.getByText('What you typed is kept.').waitFor();
    assert.equal(await tab.getByRole('textbox').inputValue(), 'not in the plan');
    expired = 1;
    const refused = page.waitForResponse((response) => response.status() === 401);
    await tab.getByRole('button', { name: 'Submit' }).click();
    await refused;
    await tab.getByText('Rejected by').waitFor();
    await tab.getByText('What you typed is kept.').waitFor({ state: 'detached' });
    await window.close();
  });

  it('in a window of the browser by itself, each page says where it belongs', async () => {
    const { page, faults } = await tabs().openBare();
    for (const place of ['', 'accounts', 'generate', 'requests']) {
      await page.goto('about:blank');
      await page.goto(`${tabs().stage.url}/tab/#/${place}`);
      await page.getByRole('heading', { name: 'This page opens in Microsoft Teams' }).waitFor();
    }
    assert.deepEqual(await accessibilityFindings(page), []);
    assert.deepEqual(faults, []);
    await page.context().close();
  });

  it('a refused consent is told with what to do', async () => {
    const window = await tabs().open('adele');
    await setSwitch(window.page, 'Refuse the sign-in token', true);
    await window.tab.getByText("Teams can't sign you in here yet").first().waitFor();
    assert.equal(await findingsIn(window), '');
    await setSwitch(window.page, 'Refuse the sign-in token', false);
    await window.tab.getByRole('grid', { name: 'Resource accounts' }).waitFor();
    await window.close();
  });
}
