import assert from 'node:assert/strict';
import { CALENDAR_SETTINGS } from '../../contract/calendar-processing.ts';
import { sandboxRoom } from '../../env/sandbox/tenant.ts';
import { downloadedBy } from './carried-out.ts';
import { findingsIn, openTabStage, type TabStage, type TabWindow } from './tab-window.ts';

const GRID = { name: 'Resource accounts' };

describe('the page Resource accounts', function () {
  this.timeout(120_000);
  let tabs: TabStage;
  let window: TabWindow;
  before(async function () {
    tabs = await openTabStage(this);
    window = await tabs.open('adele');
  });
  after(() => tabs?.close());

  it('lists all accounts with readiness and provisioning, and counts them', async () => {
    const { tab } = window;
    await tab
      .getByRole('status')
      .filter({ hasText: /^50 accounts · \d+ ready for an OTP$/ })
      .waitFor();
    const grid = tab.getByRole('grid', GRID);
    assert.equal(await grid.getAttribute('aria-rowcount'), '51');
    const first = tab.locator('[data-row="0"]');
    await first.getByText(/^(No action needed|Needs action|N\/A)$/).waitFor();
    await first.getByText('Not started').waitFor();
    await tab.getByText(/^Last refreshed/).waitFor();
  });

  it('imports calendar settings: what is wrong by line and column, then which accounts need action and why', async () => {
    const { tab } = window;
    await tab.getByRole('button', { name: 'Import calendar settings' }).click();
    const dialog = tab.getByRole('dialog', { name: 'Import calendar settings' });
    const choose = async (rows: readonly string[]): Promise<void> => {
      const csv = [`UserPrincipalName,${CALENDAR_SETTINGS.join(',')}`, ...rows].join('\n');
      await dialog
        .locator('input[type=file]')
        .setInputFiles({ name: 'calendar.csv', mimeType: 'text/csv', buffer: Buffer.from(csv) });
    };
    const { userPrincipalName, objectId } = sandboxRoom(12);
    await choose([`${userPrincipalName},AutoAccept,False,yes,False,True,False,True`]);
    await dialog.getByRole('row', { name: '2 DeleteComments The value must be one of True, False.' }).waitFor();
    await choose([`${userPrincipalName},AutoAccept,False,True,False,True,False,True`]);
    await dialog.getByText('Calendar settings of 1 account imported').waitFor();
    await dialog.getByText('1 account needs action. The account page shows what to set.').waitFor();
    await dialog.getByRole('button', { name: 'Close' }).click();
    const account = await tabs.open('lidia', `accounts/${objectId}/configuration`);
    await account.tab.getByText(/Run Set-CalendarProcessing for the account with -DeleteComments \$false/).waitFor();
    await account.tab.getByText('Calendar settings imported').waitFor();
    await account.close();
  });

  it('finds by what is typed, and says so when nothing is found', async () => {
    const { tab } = window;
    const search = tab.getByRole('searchbox', { name: 'Search accounts' });
    await search.fill(sandboxRoom(7).userPrincipalName);
    await tab.getByText('1 account found · 1 ready for an OTP').waitFor();
    await tab
      .locator('[data-row="0"]', { hasText: sandboxRoom(7).displayName })
      .getByText('No action needed')
      .waitFor();
    await search.fill('nowhere at all');
    await tab.getByText('No account matches').waitFor();
    await tab.getByRole('button', { name: 'Clear search and filters' }).click();
    await tab.getByText(/^50 accounts ·/).waitFor();
    assert.equal(await search.inputValue(), '');
  });

  it('filters and sorts', async () => {
    const { tab } = window;
    await tab.getByLabel('Readiness status').selectOption('Needs action');
    await tab.getByText(/^\d+ accounts found · 0 ready/).waitFor();
    await tab.getByLabel('Readiness status').selectOption('');
    await tab.getByRole('columnheader', { name: 'Sign-in address' }).getByText('Sign-in address').click();
    const sorted = tab.locator('[role="columnheader"][aria-sort="ascending"]', { hasText: 'Sign-in address' });
    await sorted.waitFor();
    await sorted.getByText('Sign-in address').click();
    await tab.locator('[data-row="0"]', { hasText: sandboxRoom(50).userPrincipalName }).waitFor();
    await tab.getByRole('columnheader', { name: 'Name' }).getByText('Name').click();
  });

  it('is worked by keyboard alone, down to the last row, and opens the account', async () => {
    const { tab, page } = window;
    await tab.locator('[data-row="0"]').focus();
    const focused = async (): Promise<string> =>
      (await window.frame()).evaluate('document.activeElement.dataset.row ?? ""');
    await page.keyboard.press('ArrowDown');
    assert.equal(await focused(), '1');
    await page.keyboard.press('End');
    await tab.locator('[data-row="49"]:focus').waitFor();
    await page.keyboard.press('Home');
    await tab.locator('[data-row="0"]:focus').waitFor();
    await page.keyboard.press('Enter');
    await tab.getByRole('tab', { name: 'Account configuration' }).waitFor();
    assert.equal(await (await window.frame()).evaluate('document.activeElement.tagName'), 'H1');
    await tab.getByRole('main').getByRole('link', { name: 'Resource accounts' }).click();
    await tab.getByRole('grid', GRID).waitFor();
  });

  it('reads the accounts again with Refresh', async () => {
    const { tab } = window;
    const answered = window.page.waitForResponse(
      (response) => response.url().endsWith('/api/tab/sync') && response.request().method() === 'POST',
    );
    await tab.getByRole('button', { name: 'Refresh' }).click();
    assert.equal((await answered).status(), 202);
    await tab.getByText(/^Last refreshed/).waitFor();
  });

  it('reads one account again on its page, says when, and what to do when Microsoft Graph is silent', async () => {
    const { graph } = tabs.stage.sandbox.parts;
    const { objectId } = sandboxRoom(14);
    const account = await tabs.open('lidia', `accounts/${objectId}/configuration`);
    const check = account.tab.getByRole('listitem').filter({ hasText: 'Usage location is set' });
    await check.getByText('Passed').waitFor();
    graph.changeRoom(objectId, { usageLocation: null });
    const refresh = account.tab.getByRole('button', { name: 'Refresh' });
    await refresh.click();
    await check.getByText('Needs action').waitFor();
    await check.getByText('Read just now').waitFor();
    graph.addFault({ method: 'POST', path: 'batch', drop: 'before' });
    await refresh.click();
    await account.tab.getByText("Microsoft Graph isn't responding. Refresh the account in a minute.").waitFor();
    graph.changeRoom(objectId, { usageLocation: 'NO' });
    await refresh.click();
    await check.getByText('Passed').waitFor();
    assert.equal(await account.tab.getByText('Refresh the account in a minute').count(), 0);
    await account.close();
  });

  it('exports what is listed, by an address that Teams opens', async () => {
    const search = window.tab.getByRole('searchbox', { name: 'Search accounts' });
    await search.fill(sandboxRoom(7).userPrincipalName);
    await window.tab.getByText('1 account found').waitFor();
    const { name, text } = await downloadedBy(window, window.tab.getByRole('button', { name: 'Export' }));
    assert.equal(name, 'resource-accounts.csv');
    assert.match(text, /^\uFEFF"Name","Sign-in address","Location","Readiness status","Provisioning status",/);
    assert.deepEqual(
      text
        .split('\r\n')
        .slice(1)
        .map((line) => line.split(',')[1]),
      [`"${sandboxRoom(7).userPrincipalName}"`, undefined],
    );
    await search.fill('');
    await window.tab.getByText(/^50 accounts ·/).waitFor();
  });

  it('has nothing that axe finds, and breaks no rule of its own', async () => {
    assert.equal(await findingsIn(window), '');
    assert.deepEqual(
      tabs.faults().filter((fault) => !/503 \(.*\/refresh\)$/.test(fault)),
      [],
    );
  });
});
