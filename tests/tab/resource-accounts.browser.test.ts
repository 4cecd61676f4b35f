import assert from 'node:assert/strict';
import type { Locator } from 'playwright-core';
import { CALENDAR_SETTINGS } from '../../contract/calendar-processing.ts';
import { sandboxRoom } from '../../env/sandbox/tenant.ts';
import { downloadedBy } from './carried-out.ts';
import { findingsIn, openTabStage, sizeFrame, type TabStage, type TabWindow } from './tab-window.ts';

const GRID = { name: 'Resource accounts' };

interface GridLook {
  /** How many rows are in sight from edge to edge. */
  readonly seen: number;
  /** Names and states that are cut off. */
  readonly cut: readonly string[];
  /** By how many pixels the page or the grid is too wide. */
  readonly overflow: number;
}

const GRID_LOOK = `(() => {
  const grid = document.querySelector('[role=grid]').parentElement;
  const { top, bottom } = grid.getBoundingClientRect();
  const rows = [...grid.querySelectorAll('[data-row]')].filter((row) => {
    const place = row.getBoundingClientRect();
    return place.top >= top && place.bottom <= Math.min(bottom, innerHeight);
  });
  const cut = rows.flatMap((row) => [...row.querySelectorAll('a, span')])
    .filter((one) => one.scrollWidth > one.clientWidth && one.clientWidth > 0 && !one.textContent.includes('Atrium'));
  return {
    seen: rows.length,
    cut: cut.map((one) => one.textContent),
    overflow: Math.max(0, document.documentElement.scrollWidth - innerWidth, grid.scrollWidth - grid.clientWidth),
  };
})()`;

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
    await tab.getByLabel('Readiness status', { exact: true }).selectOption('Needs action');
    await tab.getByText(/^\d+ accounts found · 0 ready/).waitFor();
    await tab.getByLabel('Readiness status', { exact: true }).selectOption('');
    const byName = tab.getByRole('columnheader', { name: 'Name' }).getByText('Name', { exact: true });
    await byName.click();
    await tab.locator('[role="columnheader"][aria-sort="ascending"]', { hasText: 'Name' }).waitFor();
    await byName.click();
    await tab.locator('[role="columnheader"][aria-sort="descending"]', { hasText: 'Name' }).waitFor();
    await tab.getByLabel('Sort by', { exact: true }).selectOption({ label: 'Sort by Sign-in address' });
    await tab.locator('[data-row="49"], [data-row="0"]', { hasText: sandboxRoom(1).userPrincipalName }).waitFor();
    await tab.getByLabel('Sort by', { exact: true }).selectOption({ label: 'Waiting first' });
  });

  it('shows names and states whole at each width, eight rows on a phone and six on the smallest', async () => {
    const sized = await tabs.open('adele', 'accounts');
    await sized.tab.locator('[data-row="5"]', { hasText: '@' }).waitFor();
    for (const [width, height, rows] of [
      [1280, 800, 9],
      [400, 800, 8],
      [320, 640, 6],
    ] as const) {
      await sizeFrame(sized, width, height);
      const { seen, cut, overflow } = await (await sized.frame()).evaluate<GridLook>(GRID_LOOK);
      assert.ok(seen >= rows, `${seen} rows at ${width}`);
      assert.deepEqual([cut, overflow], [[], 0], `at ${width}`);
    }
    await sized.close();
  });

  it('lets columns be resized by keyboard and by pointer, and keeps their widths for this person', async () => {
    const sized = await tabs.open('adele', 'accounts');
    const { tab, page } = sized;
    await tab.locator('[data-row="5"]', { hasText: '@' }).waitFor();
    const edge = tab.getByRole('separator', { name: 'Width of Location' });
    const width = async (row: Locator): Promise<number> => (await row.boundingBox())?.width ?? 0;
    const header = tab.getByRole('columnheader', { name: 'Location' });
    const before = await width(header);
    await edge.focus();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowRight');
    assert.equal(Math.round(await width(header)), Math.round(before) + 32);
    assert.equal(await edge.getAttribute('aria-valuenow'), String(Math.round(before) + 32));
    const place = await edge.boundingBox();
    assert.ok(place);
    await page.mouse.move(place.x + 6, place.y + 10);
    await page.mouse.down();
    await page.mouse.move(place.x - 14, place.y + 10, { steps: 2 });
    await page.mouse.up();
    assert.equal(Math.round(await width(header)), Math.round(before) + 12);
    assert.equal(await width(tab.locator('[data-row="0"] [role=gridcell]').nth(2)), await width(header));
    await page.reload();
    await tab.locator('[data-row="5"]', { hasText: '@' }).waitFor();
    assert.equal(Math.round(await width(header)), Math.round(before) + 12);
    await edge.focus();
    await page.keyboard.press('Enter');
    assert.equal(Math.round(await width(header)), Math.round(before));
    await sized.close();
  });

  it('selects by the boxes, by Space, and all by the header', async () => {
    const { tab, page } = window;
    await tab.locator('[data-row="0"] [role=gridcell]').first().click();
    await tab.locator('[data-row="1"]').focus();
    await page.keyboard.press(' ');
    await tab.getByText(/ · 2 selected$/).waitFor();
    const all = tab.getByRole('checkbox', { name: 'Select all accounts in the list' });
    assert.equal(await all.getAttribute('aria-checked'), 'mixed');
    await all.click();
    await tab.getByText(/ · 50 selected$/).waitFor();
    await tab.getByRole('button', { name: 'Copy fix script' }).click();
    const dialog = tab.getByRole('dialog', { name: 'Copy fix script' });
    const script = dialog.getByRole('region', { name: 'PowerShell script' });
    await script.getByText(/^# Fixes the failed readiness checks of \d+ accounts\./).waitFor();
    assert.match(
      (await script.textContent()) ?? '',
      /^ {2}Update-MgUser -UserId '.+' -UsageLocation \$usageLocation # /m,
    );
    await dialog.getByRole('button', { name: 'Copy', exact: true }).click();
    await dialog.getByRole('button', { name: 'Copied' }).waitFor();
    await dialog.getByRole('button', { name: 'Close' }).click();
    assert.equal(await tab.locator('[data-row="2"]').getAttribute('aria-selected'), 'true');
    await tab.getByRole('button', { name: 'Clear selection' }).click();
    assert.equal(await all.getAttribute('aria-checked'), 'false');
  });

  it('takes the selected accounts into the wizard', async () => {
    const own = await tabs.open('adele');
    const { tab } = own;
    for (const row of [0, 1]) await tab.locator(`[data-row="${row}"] [role=gridcell]`).first().click();
    await tab.getByText(/ · 2 selected$/).waitFor();
    const ready = await tab.locator('[data-row][aria-selected=true]').filter({ hasText: 'No action needed' }).count();
    await tab.getByRole('button', { name: 'Generate OTP' }).click();
    await tab.getByText(new RegExp(` eligible · ${ready} selected$`)).waitFor();
    await own.close();
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
