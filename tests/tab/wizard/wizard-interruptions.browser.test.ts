import assert from 'node:assert/strict';
import type { Frame } from 'playwright-core';
import { ACCOUNT_PATHS, accountsQuery, parseAccountPage } from '../../../contract/accounts.ts';
import { SANDBOX_PEOPLE, sandboxRoom, type SandboxRoom } from '../../../env/sandbox/tenant.ts';
import { callTab } from '../../e2e/tab-calls.ts';
import type { TabStage } from '../tab-window.ts';
import { beforeAskingAgain } from '../../support/pause.ts';
import { button, heading, next, pick, wizardWindows, rowOf } from './wizard-windows.ts';

const SYNC_MILLISECONDS = 60_000;
const { adele } = SANDBOX_PEOPLE;
/** What the browser tells of the test that takes the network away. */
const ROLLOUT_REFUSED = /^Failed to load resource.*\/api\/tab\/batches\)$/;

const CHECK_REFUSED = /^Failed to load resource.*\/api\/tab\/rollout-review\)$/;

/** Reads the account again, once it is disabled or enabled in the directory. */
async function setEnabled(
  { stage }: TabStage,
  { userPrincipalName }: SandboxRoom,
  accountEnabled: boolean,
): Promise<void> {
  stage.sandbox.parts.graph.changeRoom(userPrincipalName, { accountEnabled });
  await callTab(stage, adele, ACCOUNT_PATHS.sync, { body: {} });
  const end = performance.now() + SYNC_MILLISECONDS;
  for (;;) {
    const { body } = await callTab(stage, adele, ACCOUNT_PATHS.list + accountsQuery({ search: userPrincipalName }));
    if ((parseAccountPage(body).items[0]?.readiness === 'No action needed') === accountEnabled) return;
    assert.ok(performance.now() < end, 'the account is not read again');
    await beforeAskingAgain();
  }
}

/** Of the bar that leads back to a run, once the window is narrow. */
async function hiddenHeight(frame: Frame): Promise<number> {
  await frame.waitForFunction('innerWidth <= 400');
  return frame.evaluate<number>(
    `(({ scrollHeight, clientHeight }) => scrollHeight - clientHeight)(document.querySelector('.fui-MessageBar'))`,
  );
}

describe('the wizard Generate OTP when it is interrupted', function () {
  this.timeout(120_000);
  const { tabs, open } = wizardWindows((fault) => ROLLOUT_REFUSED.test(fault) || CHECK_REFUSED.test(fault));

  it('stands where it stood after a reload, in the midst of the wizard and of the batch', async () => {
    const window = await open('grady');
    const { tab } = window;
    await pick(tab, 'Zürich 2.05');
    await next(tab, 'Configuration');
    await tab.getByLabel('Valid for (hours)').fill('12');
    await next(tab, 'Review');
    await (await window.frame()).evaluate('location.reload()');
    await tab.getByText('12 hours').waitFor();
    await tab.getByText('Zürich 2.05').waitFor();
    await button(tab, 'Generate').click();
    await tab.getByRole('progressbar', { name: 'One-time passwords generated' }).waitFor();
    await (await window.frame()).evaluate('location.reload()');
    await tab.getByText('1 one-time password generated').waitFor();
    const other = await open('grady');
    await other.tab.getByRole('link', { name: 'Go to rollout' }).waitFor();
    await other.page.getByLabel('400 px wide').check();
    assert.equal(await hiddenHeight(await other.frame()), 0, 'a narrow bar is as high as its text');
    await other.tab.getByRole('link', { name: 'Go to rollout' }).click();
    await other.tab.getByText('1 one-time password generated').waitFor();
  });

  it('keeps what was entered when the network or the sign-in is lost, and generates once', async () => {
    const window = await open();
    const { tab, page } = window;
    await pick(tab, 'Lisbon 1.02');
    await next(tab, 'Configuration');
    await next(tab, 'Review');
    const keys: (string | undefined)[] = [];
    const ROLLOUTS = '**/api/tab/batches';
    page.on('request', (request) => {
      if (request.method() === 'POST' && request.url().endsWith('/api/tab/batches'))
        keys.push(request.headers()['idempotency-key']);
    });
    await page.route(ROLLOUTS, (route) => route.abort());
    await button(tab, 'Generate').click();
    await tab.getByRole('alert').or(tab.getByText("The server isn't responding")).first().waitFor();
    await heading(tab, 'Review').waitFor();
    await page.unroute(ROLLOUTS);
    const refusal = {
      type: 'urn:rooms-otp:problem:token_expired',
      code: 'token_expired',
      title: 'The token has expired.',
      status: 401,
    };
    await page.route(ROLLOUTS, (route) =>
      route.fulfill({ status: 401, contentType: 'application/problem+json', json: refusal }),
    );
    await button(tab, 'Generate').click();
    await tab.getByText('Your sign-in is no longer valid').first().waitFor();
    await page.unroute(ROLLOUTS);
    await button(tab, 'Generate').click();
    await tab.getByText('1 one-time password generated').waitFor();
    assert.equal(new Set(keys).size, 1);
  });

  it('generates nothing while what is live can not be read', async () => {
    const { tab, page } = await open();
    await pick(tab, 'Lisbon 1.02');
    await next(tab, 'Configuration');
    await page.route('**/api/tab/rollout-review', (route) => route.abort());
    await next(tab, 'Review');
    await tab.getByText("We couldn't check what is live. Try again.").waitFor();
    assert.equal(await button(tab, 'Generate').getAttribute('aria-disabled'), 'true');
    await page.unroute('**/api/tab/rollout-review');
    await button(tab, 'Try again').first().click();
    await tab.getByText('You keep all of these accounts').waitFor();
  });

  it('tries again what failed, once the cause is mended, and leaves the others as they are', async () => {
    const { tab } = await open('grady');
    const room = sandboxRoom(6);
    await pick(tab, sandboxRoom(7).userPrincipalName, room.userPrincipalName);
    await next(tab, 'Configuration');
    await next(tab, 'Review');
    await setEnabled(tabs(), room, false);
    await tab.getByText('Something changed for 1 account').waitFor();
    await button(tab, 'Update review').click();
    await rowOf(tab, room.displayName).getByText('Needs action. No code.').waitFor();
    await tab.getByRole('radio', { name: 'Replace' }).check();
    await button(tab, 'Generate').click();
    await tab.getByText('1 one-time password generated, 1 failed').waitFor();
    const results = tab.getByRole('list', { name: 'Results' });
    const failed = results.getByRole('listitem').filter({ hasText: room.userPrincipalName });
    await failed.getByText('Account is enabled').waitFor();
    await tab.getByLabel('Failed only').check();
    await results.getByText(sandboxRoom(7).userPrincipalName).waitFor({ state: 'detached' });
    await setEnabled(tabs(), room, true);
    await button(tab, 'Retry failed').click();
    await tab.getByText('2 one-time passwords generated').waitFor();
    // It goes away when it is switched off, as nothing has failed.
    await tab.getByLabel('Failed only').click();
    await failed.getByText('Generated').waitFor();
    assert.equal(await button(tab, 'Retry failed').count(), 0);
  });

  it('goes back a step with the back button of the browser, and forth again', async () => {
    const window = await open();
    const { tab } = window;
    const go = async (steps: number): Promise<unknown> => (await window.frame()).evaluate(`history.go(${steps})`);
    await pick(tab, 'Oslo 3.14');
    await next(tab, 'Configuration');
    await tab.getByLabel('Valid for (hours)').fill('24');
    await next(tab, 'Review');
    await go(-1);
    await heading(tab, 'Configuration').waitFor();
    assert.equal(await tab.getByLabel('Valid for (hours)').inputValue(), '24');
    await go(-1);
    await heading(tab, 'Account selection').waitFor();
    await tab.getByText('1 selected').waitFor();
    await go(2);
    await tab.getByText('24 hours').waitFor();
  });

  it('asks before it closes only when something would be lost', async () => {
    const { tab } = await open();
    await pick(tab, 'Oslo 3.14');
    await button(tab, 'Close the wizard').click();
    await tab.getByRole('alertdialog').getByRole('button', { name: 'Stay' }).click();
    await tab.getByText('1 selected').waitFor();
    await button(tab, 'Close the wizard').click();
    await tab.getByRole('alertdialog').getByRole('button', { name: 'Close the wizard' }).click();
    await tab.getByRole('heading', { name: 'Resource accounts' }).waitFor();
  });
});
