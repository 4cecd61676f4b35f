import assert from 'node:assert/strict';
import type { FrameLocator } from 'playwright-core';
import { SHOWN_CODE } from '../../../env/demo/shown-code.ts';
import { sandboxRoom, sandboxRoomThatIs } from '../../../env/sandbox/tenant.ts';
import { say } from '../../host/host-stage.ts';
import { generateCode } from '../../e2e/stage.ts';
import { copiedIn, downloadedBy, paste } from '../carried-out.ts';
import { sheetsAreRight } from '../otp/printed-sheets.ts';
import { findingsIn, type TabWindow } from '../tab-window.ts';
import { button, heading, next, pick, rowOf, wizardWindows } from './wizard-windows.ts';

const HEADER = 'userPrincipalName,password,expectedSerialNumber';
const SYNCED = sandboxRoomThatIs('synced from on-premises');

/** What a field of date and time takes: so many hours ahead, in the time zone of this machine. */
function localMinute(hoursAhead: number): string {
  const at = Date.now() + hoursAhead * 3_600_000;
  return new Date(at - new Date(at).getTimezoneOffset() * 60_000).toISOString().slice(0, 16);
}

async function chooseFile(tab: FrameLocator, lines: readonly string[]): Promise<void> {
  await tab
    .locator('input[type=file]')
    .setInputFiles({ name: 'rooms.csv', mimeType: 'text/csv', buffer: Buffer.from([HEADER, ...lines].join('\n')) });
}

describe('the wizard Generate OTP in the host page', function () {
  this.timeout(120_000);
  const { tabs, open } = wizardWindows();

  // An account is asked about once a day, so this comes before a test that selects all of them.
  it('shows in Review what Conditional Access would do, as the results come', async () => {
    const { policies } = tabs().stage.sandbox.parts.graph;
    const id = policies.add({
      displayName: 'Rooms need MFA',
      conditions: { users: { includeUsers: [sandboxRoom(38).objectId] } },
      grantControls: { operator: 'OR', builtInControls: ['mfa'] },
    });
    const { tab } = await open();
    await pick(tab, sandboxRoom(38).displayName, sandboxRoom(39).displayName);
    await next(tab, 'Configuration');
    await next(tab, 'Review');
    await tab.getByText('A policy stops 1 account.').waitFor();
    await tab.getByText('The policy "Rooms need MFA" requires multifactor authentication.').waitFor();
    await tab.getByText('No policy stops 1 account.').waitFor();
    policies.remove(id);
  });

  it('leads from the accounts to codes, with a way back from Review to each step', async () => {
    const window = await open();
    const { tab } = window;
    await pick(tab, 'Oslo 3.14', 'Oslo 3.15');
    await tab.getByText('2 selected').waitFor();
    await next(tab, 'Configuration');
    await tab.getByText('Every device that uses the account is signed out').waitFor();
    await next(tab, 'Review');
    await button(tab, 'Edit Configuration').click();
    await tab.getByLabel('Valid for (hours)').fill('24');
    await tab.getByLabel('Expected serial numbers').fill('Oslo 3.14\tSN-1');
    await tab.getByLabel('Valid from').fill(localMinute(25));
    await tab.getByText('expire before they become valid').first().waitFor();
    await tab.getByLabel('Valid from').fill(localMinute(2));
    await next(tab, 'Review');
    assert.equal(await tab.getByText('Right away').count(), 0);
    await tab.getByText('24 hours').waitFor();
    await tab.getByText("Consoles with version 0.1.0 can't take them").waitFor();
    await button(tab, 'Edit Account selection').click();
    await pick(tab, 'Oslo 4.02');
    await next(tab, 'Review');
    await tab.getByText('3 accounts selected').waitFor();
    await button(tab, 'Generate').dblclick();
    await tab.getByText('3 one-time passwords generated').waitFor();
    assert.equal(
      await (await window.frame()).evaluate('getSelection().toString()'),
      '',
      'a second click selects no text',
    );
    await tab
      .getByRole('list', { name: 'Results' })
      .getByText(/valid from .* until /)
      .first()
      .waitFor();
    await button(tab, 'View codes').click();
    await tab.getByRole('heading', { name: 'One-time passwords' }).waitFor();
    const codes = tab.getByRole('list', { name: 'Codes' });
    await codes.getByText('Oslo 4.02').waitFor();
    assert.equal(await codes.getByText(/valid from .* until /).count(), 3);
    assert.doesNotMatch(await codes.innerText(), SHOWN_CODE);
    await button(tab, 'Show the code for Oslo 4.02').click();
    const code = await codes.getByText(SHOWN_CODE).innerText();
    assert.equal(code.length, 'XXXX-XXXX-XXXX-XXXX'.length);
    await takesCodesAlong(window, code);
    await findsCodes(tab);
    await tab.getByRole('link', { name: 'Installer sheets' }).click();
    const sheet = tab.getByRole('article', { name: 'Oslo 3.14' });
    await sheet.getByText(tabs().stage.url).waitFor();
    await sheet.getByText("Consoles don't accept it earlier").waitFor();
    assert.equal(await tab.getByRole('article').count(), 3);
    await sheetsAreRight(tabs(), window, 'Oslo 3.14', 'SN-1');
  });

  /** By search, and by what became of them. */
  async function findsCodes(tab: FrameLocator): Promise<void> {
    const rows = tab.getByRole('list', { name: 'Codes' }).getByRole('listitem');
    await tab.getByRole('searchbox', { name: 'Search rooms' }).fill('4.02');
    await rows.filter({ hasText: 'Oslo 3.14' }).waitFor({ state: 'detached' });
    assert.equal(await rows.count(), 1);
    await tab.getByRole('searchbox', { name: 'Search rooms' }).fill('nowhere');
    await button(tab, 'Clear filters').click();
    await rows.nth(2).waitFor();
    assert.equal(await rows.getByText('OTP generated').count(), 3);
  }

  /** By the clipboard, one and all, and as a file. */
  async function takesCodesAlong(window: TabWindow, code: string): Promise<void> {
    const { tab } = window;
    await button(tab, 'Copy the code for Oslo 4.02').click();
    await tab.getByText('Code for Oslo 4.02 copied.').waitFor();
    assert.equal(await copiedIn(window), code);
    await button(tab, 'Copy all').click();
    await tab.getByText('3 codes copied.').waitFor();
    const copied = (await copiedIn(window)).split('\n').map((line) => line.split('\t'));
    assert.deepEqual(new Set(copied.map(([room]) => room)), new Set(['Oslo 3.14', 'Oslo 3.15', 'Oslo 4.02']));
    const file = await downloadedBy(window, button(tab, 'Download'));
    assert.equal(file.name, 'one-time-passwords.csv');
    assert.match(
      file.text,
      /^\uFEFF"Name","Sign-in address","Location","One-time password","Valid from","Expires","Status"\r\n/,
    );
    for (const [room = '', , , shown = 'none'] of copied)
      assert.ok(file.text.includes(room) && file.text.includes(`,"${shown}",`), room);
  }

  it('keeps what is live until the person replaces it, and tells of what somebody else generates meanwhile', async () => {
    await generateCode(tabs().stage, 4);
    const { tab } = await open();
    await pick(tab, sandboxRoom(4).displayName, sandboxRoom(5).displayName);
    await next(tab, 'Configuration');
    await next(tab, 'Review');
    const live = tab.getByRole('region', { name: 'Already live' });
    await live.getByText('1 account has a code that still works').waitFor();
    const outcome = (room: number, words: string) =>
      rowOf(tab, sandboxRoom(room).displayName).filter({ hasText: words }).waitFor();
    await outcome(4, 'Kept. No new code.');
    await outcome(5, 'Gets a code.');
    await live.getByRole('radio', { name: 'Replace' }).check();
    await outcome(4, 'Its earlier code ends.');
    await tab.getByLabel('Search by room or building').fill(sandboxRoom(5).displayName);
    await tab.getByText('1 of 2 account').waitFor();
    await tab.getByLabel('Search by room or building').fill('');
    await generateCode(tabs().stage, 5);
    await tab.getByText('Something changed for 1 account').waitFor();
    assert.equal(await button(tab, 'Generate').getAttribute('aria-disabled'), 'true');
    await button(tab, 'Update review').click();
    await live.getByText('2 accounts have codes that still work').waitFor();
    await tab.getByText('You keep all of these accounts').waitFor();
    await live.getByRole('radio', { name: 'Replace' }).check();
    await button(tab, 'Generate').click();
    await tab.getByText('2 one-time passwords generated').waitFor();
  });

  it('goes by the keyboard alone, with the focus on the heading of each step', async () => {
    const window = await open();
    const { tab, page } = window;
    await tab.getByRole('row').nth(1).waitFor();
    const frame = await window.frame();
    const focused = (): Promise<string> => frame.evaluate('document.activeElement.textContent.trim()');
    const tabTo = async (words: string | RegExp): Promise<void> => {
      for (let presses = 0; presses < 40; presses += 1) {
        const [name, role] = (await frame.evaluate(
          '[document.activeElement.getAttribute("aria-label") ?? (document.activeElement.type === "radio" ? document.activeElement.value : document.activeElement.textContent), document.activeElement.getAttribute("role") ?? ""]',
        )) as [string, string];
        if (typeof words === 'string' ? name.trim() === words : words.test(role)) return;
        await page.keyboard.press('Tab');
      }
      assert.fail(`Tab does not lead to ${String(words)}`);
    };
    assert.equal(await focused(), 'Account selection');
    await tabTo('Search accounts');
    await page.keyboard.type('lisbon 1');
    await rowOf(tab, 'Lisbon 1.02').waitFor();
    await tabTo(/^row$/);
    await page.keyboard.press('End');
    await page.keyboard.press('Home');
    await page.keyboard.press('Space');
    await tab.getByText('1 selected').waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Space');
    await tab.getByText('2 selected').waitFor();
    for (const step of ['Configuration', 'Review']) {
      await tabTo('Next');
      await page.keyboard.press('Enter');
      await heading(tab, step).waitFor();
      assert.equal(await focused(), step);
    }
    await tab.getByText('1 account has a code that still works').waitFor();
    await tabTo('keep');
    await page.keyboard.press('ArrowRight');
    await tabTo('Generate');
    await page.keyboard.press('Enter');
    await tab.getByText('2 one-time passwords generated').waitFor();
    assert.equal(await focused(), 'Generate');
    await tabTo('View codes');
    await page.keyboard.press('Enter');
    await tab.getByRole('heading', { name: 'One-time passwords' }).waitFor();
    const show = tab.getByRole('button', { name: /^Show the code for/ }).first();
    await tabTo((await show.getAttribute('aria-label')) ?? '');
    await page.keyboard.press('Enter');
    await tab.getByRole('list', { name: 'Codes' }).getByText(SHOWN_CODE).waitFor();
  });

  it('picks only accounts that are ready, and says of the others what to do', async () => {
    const { tab } = await open();
    const room = sandboxRoomThatIs('disabled');
    await tab.getByLabel('Search accounts').fill(room.userPrincipalName);
    const row = rowOf(tab, room.userPrincipalName);
    assert.equal(await row.getAttribute('aria-disabled'), 'true');
    await row.click({ force: true });
    await tab.getByText("can't be selected").waitFor();
    assert.equal(await row.getAttribute('aria-selected'), 'false');
    await tab.getByText('Select at least one account.').waitFor();
    assert.equal(await button(tab, 'Next').getAttribute('aria-disabled'), 'true');
    await button(tab, 'Next').click({ force: true });
    assert.equal(await heading(tab, 'Configuration').count(), 0);
  });

  it('selects all that match but some, and reads what is pasted of thousands of lines', async () => {
    const window = await open();
    const { tab } = window;
    await tab.getByLabel('Search accounts').fill('Lisbon');
    await tab.getByText(/^\d accounts · /).waitFor();
    await button(tab, 'Select all matches').click();
    const count = Number(/(\d+) selected/.exec(await tab.getByText(/\d+ selected/).innerText())?.[1]);
    assert.ok(count > 2);
    await rowOf(tab, 'Lisbon 1.01').click();
    await tab.getByText(`${count - 1} selected`).waitFor();
    await next(tab, 'Configuration');
    const field = tab.getByLabel('Expected serial numbers');
    await paste(window, field, Array.from({ length: 2_000 }, (_, line) => `nobody-${line}\tSN-${line}`).join('\n'));
    await tab.getByText("2000 lines can't be used.").waitFor();
    await tab.getByText(/^Line 10: .*isn't a selected account/).waitFor();
    await tab.getByText('Fix the serial numbers').waitFor();
    await paste(window, field, 'Lisbon 1.02,SN-2');
    await tab.getByText(`1 of ${count - 1} accounts have an expected serial number.`).waitFor();
    await next(tab, 'Review');
    await tab.getByText(`${count - 1} accounts selected`).waitFor();
    assert.equal(await tab.getByText('Lisbon 1.01').count(), 0);
  });

  it('takes passwords from a CSV for accounts that are synced from on-premises, and keeps none in the browser', async () => {
    const window = await open();
    const { tab } = window;
    await pick(tab, SYNCED.userPrincipalName);
    await next(tab, 'Configuration');
    await tab.getByText('1 account needs the CSV file').waitFor();
    assert.equal(await button(tab, 'Next').getAttribute('aria-disabled'), 'true');
    await button(tab, 'Upload CSV file').click();
    assert.deepEqual(await downloadedBy(window, button(tab, 'Download a template')), {
      name: 'sign-in-data.csv',
      text: `\uFEFF"${HEADER.replaceAll(',', `","`)}"\r\n`,
    });
    await chooseFile(tab, [
      `${SYNCED.userPrincipalName},has<markup,SN-1`,
      `${sandboxRoom(1).userPrincipalName},Other-Secret-9,`,
    ]);
    const mistakes = tab.getByRole('table', { name: 'Errors by line and column' });
    await mistakes
      .getByRole('row')
      .filter({ hasText: /^2.*password/ })
      .waitFor();
    await mistakes
      .getByRole('row')
      .filter({ hasText: /^3.*userPrincipalName/ })
      .waitFor();
    await chooseFile(tab, [`${SYNCED.userPrincipalName},Kept-Secret-9,SN-1`]);
    await tab.getByText('1 row is valid').waitFor();
    assert.doesNotMatch(await tab.locator('body').innerText(), /Kept-Secret|markup/);
    await next(tab, 'Review');
    const frame = await window.frame();
    assert.doesNotMatch(
      await frame.evaluate<string>('JSON.stringify({ ...sessionStorage, ...localStorage })'),
      /Secret/,
    );
    await button(tab, 'Generate').click();
    await tab.getByText('1 one-time password generated').waitFor();
  });

  it('tells somebody without the right whom to ask', async () => {
    const { tab } = await open('lidia');
    await tab.getByText("You don't have permission to generate one-time passwords").waitFor();
  });

  it('opens from chat in a dialog, generates there to the end, and closes it', async () => {
    const { page } = await open('adele', 'accounts');
    await page.goto(`${tabs().stage.sandbox.host}/?as=adele#/chat`);
    await say(page, 'generate otp');
    await page.getByRole('button', { name: 'Open the wizard' }).last().click();
    const dialog = page.getByRole('dialog', { name: 'Generate OTP' });
    const tab = dialog.frameLocator('iframe');
    await pick(tab, 'Oslo 4.02');
    await next(tab, 'Configuration');
    await next(tab, 'Review');
    await tab.getByRole('radio', { name: 'Replace' }).check();
    await button(tab, 'Generate').click();
    await tab.getByText('1 one-time password generated').waitFor();
    await button(tab, 'View codes').click();
    await button(tab, 'Show the code for Oslo 4.02').click();
    await tab.getByRole('list', { name: 'Codes' }).getByText(SHOWN_CODE).waitFor();
    await tab.getByRole('link', { name: 'Back to the results' }).click();
    await button(tab, 'Close the wizard').click();
    await dialog.waitFor({ state: 'detached' });
  });

  it('has nothing that axe finds, on each step, in three themes and at two widths', async () => {
    const window = await open();
    const { tab } = window;
    const check = async (where: string): Promise<void> => assert.equal(await findingsIn(window), '', where);
    await pick(tab, 'Oslo 3.14');
    await check('Account selection');
    await next(tab, 'Configuration');
    await check('Configuration');
    await tab.getByLabel(/Upload sign in data/).check();
    await chooseFile(tab, ['nobody@contoso.example,,']);
    await tab
      .getByText(/errors?$/)
      .first()
      .waitFor();
    await check('Configuration with a file');
    await tab.getByLabel(/Automatically generate/).check();
    await next(tab, 'Review');
    await tab.getByRole('radio', { name: 'Replace' }).check();
    await check('Review');
    await button(tab, 'Generate').click();
    await tab.getByText('1 one-time password generated').waitFor();
    await check('Generate');
    await button(tab, 'View codes').click();
    await button(tab, 'Show the code for Oslo 3.14').click();
    await check('codes');
    await tab.getByRole('link', { name: 'Installer sheets' }).click();
    await tab.getByRole('article').waitFor();
    await check('installer sheets');
  });
});
