import assert from 'node:assert/strict';
import type { FrameLocator, Locator } from 'playwright-core';
import { CODE_NEWS_PATHS, parseCodeNewsView } from '../../../contract/pages/code-news.ts';
import { PREFERENCES_PATHS, type PreferencesView } from '../../../contract/preferences.ts';
import { ACCOUNT_PATHS } from '../../../contract/accounts.ts';
import { SANDBOX_PEOPLE, sandboxRoom } from '../../../env/sandbox/tenant.ts';
import { callTab } from '../../e2e/tab-calls.ts';
import { skipBecause } from '../../support/skip.ts';
import { findingsIn, openTabStage, type TabStage, type TabWindow } from '../tab-window.ts';

const button = (tab: FrameLocator, name: string): Locator => tab.getByRole('button', { name, exact: true });
const decisionTime = (tab: FrameLocator): Locator => tab.getByLabel('Time to decide (minutes)');

describe('Preferences in the host page', function () {
  this.timeout(120_000);
  let tabs: TabStage;
  const windows: TabWindow[] = [];

  before(async function () {
    tabs = await openTabStage(this);
  });
  afterEach(async () => {
    for (const window of windows.splice(0)) await window.close();
    // The browser tells of a refused Save, which is what one of the tests is about.
    assert.deepEqual(
      tabs.faults().filter((fault) => !/409 \(Conflict\).*\/api\/tab\/preferences\)$/.test(fault)),
      [],
    );
  });
  after(() => tabs?.close());

  async function open(person: string): Promise<TabWindow> {
    const window = await tabs.open(person, 'preferences');
    windows.push(window);
    await decisionTime(window.tab).waitFor();
    return window;
  }

  it('are saved for everybody, and appear in a window that was open before', async () => {
    const [{ tab }, other] = [await open('grady'), await open('megan')];
    await decisionTime(tab).fill('45');
    await button(tab, 'Save').click();
    await tab.getByText('Saved.', { exact: true }).waitFor();
    await other.tab.locator('input[value="45"]').waitFor();
    await other.tab.getByText(/Last changed .* by Grady Archie/).waitFor();
  });

  it('take whom installers call, and the switch of their page, by the keyboard alone', async () => {
    const { tab, page } = await open('grady');
    await tab.getByLabel('Contact for installers').focus();
    await page.keyboard.type('Service desk, 100');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Space');
    assert.equal(await tab.getByRole('switch', { name: 'Status page for installers' }).isChecked(), false);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await tab.getByText('Saved.', { exact: true }).waitFor();
    const { body } = await callTab(tabs.stage, SANDBOX_PEOPLE.lidia, PREFERENCES_PATHS.preferences);
    assert.deepEqual([body['installerContact'], body['statusPage']], ['Service desk, 100', false]);
  });

  it("keep each person's own choice about news of their codes", async () => {
    const [{ tab }, reader] = [await open('adele'), await open('lidia')];
    await tab.getByRole('radio', { name: 'Problems only' }).check();
    await tab.getByText('Your choice is saved.').waitFor();
    const { body } = await callTab(tabs.stage, SANDBOX_PEOPLE.adele, CODE_NEWS_PATHS.codeNews);
    assert.equal(parseCodeNewsView(body).news, 'problems');
    assert.equal(await reader.tab.getByRole('radio', { name: 'Problems only' }).count(), 0);
  });

  it('ask before a rule becomes weaker, and say nothing before it becomes stronger', async () => {
    const { tab } = await open('grady');
    await tab.getByRole('switch', { name: 'Four-eyes rule' }).check();
    await button(tab, 'Save').click();
    await tab.getByText('Saved.', { exact: true }).waitFor();
    await tab.getByRole('switch', { name: 'Four-eyes rule' }).uncheck();
    await button(tab, 'Save').click();
    const question = tab.getByRole('alertdialog', { name: 'Relax the rules?' });
    await question.getByText('The person who generates a code can approve its request alone.').waitFor();
    await question.getByRole('button', { name: "Don't save" }).click();
    assert.equal(await tab.getByText('Saved.', { exact: true }).count(), 0);
    await button(tab, 'Save').click();
    await question.getByText('Another approver has to confirm this within 24 hours.').waitFor();
    await question.getByRole('button', { name: 'Ask another approver' }).click();
    await tab.getByText('The part that relaxes a rule is waiting for another approver.').waitFor();
    assert.equal(await tab.getByRole('switch', { name: 'Four-eyes rule' }).isChecked(), true);
  });

  it('show what waits, which another approver confirms and who asked can only withdraw', async () => {
    const [mine, theirs, readers] = [await open('grady'), await open('megan'), await open('lidia')];
    for (const { tab } of [mine, theirs, readers])
      await tab.getByText(/Grady Archie asked for this on .*: four-eyes rule from on to off/).waitFor();
    await button(mine.tab, 'Withdraw').waitFor();
    assert.equal(await button(mine.tab, 'Confirm').count(), 0);
    assert.equal(await button(readers.tab, 'Reject').count(), 0);
    assert.deepEqual([await findingsIn(mine), await findingsIn(theirs)], ['', '']);
    await button(theirs.tab, 'Confirm').click();
    await mine.tab.getByText('Waiting for another approver', { exact: true }).waitFor({ state: 'detached' });
    await mine.tab.getByText(/Last changed .* by Megan Bowen/).waitFor();
    assert.equal(await mine.tab.getByRole('switch', { name: 'Four-eyes rule' }).isChecked(), false);
  });

  it('of two people at once stand side by side, and nothing of the second is lost', async () => {
    const [mine, theirs] = [await open('grady'), await open('megan')];
    await decisionTime(mine.tab).fill('20');
    await theirs.tab.getByLabel('Valid for (hours)').fill('4');
    await button(theirs.tab, 'Save').click();
    await theirs.tab.getByText('Saved.', { exact: true }).waitFor();
    await mine.tab.getByText('Megan Bowen saved other preferences in the meantime').waitFor();
    const both = mine.tab.getByRole('table', { name: 'Both changes side by side' });
    await both.getByRole('row').filter({ hasText: 'Valid for' }).getByText('4 hours').waitFor();
    await both.getByRole('row').filter({ hasText: 'Time to decide' }).getByText('20 minutes').waitFor();
    assert.equal(await findingsIn(mine), '');
    await button(mine.tab, 'Keep mine').click();
    await button(mine.tab, 'Save').click();
    await mine.tab.getByText('Saved.', { exact: true }).waitFor();
    assert.equal(await mine.tab.getByLabel('Valid for (hours)').inputValue(), '4');
  });

  it('say that somebody altered them in the database, and can be saved as they are', async () => {
    const window = await tabs.open('grady');
    windows.push(window);
    const { page, tab } = window;
    // The server tells it like this (`tests/storage/preferences/rule-changes.contract.test.ts`); its database is its own.
    await page.route(`**${PREFERENCES_PATHS.preferences}`, async (route) => {
      if (route.request().method() !== 'GET') return route.fallback();
      const response = await route.fetch();
      const view = (await response.json()) as PreferencesView;
      return route.fulfill({ response, json: { ...view, altered: true } satisfies PreferencesView });
    });
    await tab.getByRole('link', { name: 'Preferences' }).click();
    const words = tab.getByText('The preferences were changed in the database, and not by the server.');
    await words.waitFor();
    assert.equal(await findingsIn(window), '');
    await page.unrouteAll();
    await button(tab, 'Save').click();
    await tab.getByText('Saved.', { exact: true }).waitFor();
    await words.waitFor({ state: 'detached' });
  });

  it('have nothing that axe finds, in three themes and at two widths, also while something cannot be saved', async () => {
    const window = await open('grady');
    assert.equal(await findingsIn(window), '');
    await decisionTime(window.tab).fill('0');
    await window.tab.getByText('Enter 1 to 1440 minutes.').waitFor();
    assert.equal(await button(window.tab, 'Save').getAttribute('aria-disabled'), 'true');
    assert.equal(await findingsIn(window), '');
  });

  it('show a new list of accounts that is held, as the list itself does, and let an approver accept it once it is confirmed', async function test() {
    const { stage } = tabs;
    if (!stage.setClock) return skipBecause(this, 'the clock of this server cannot be set');
    const { tab, ...window } = await open('grady');
    const accounts = await tabs.open('lidia');
    windows.push(accounts);
    for (let index = 30; index < 40; index += 1)
      stage.sandbox.parts.graph.changeRoom(sandboxRoom(index).objectId, { deleted: true });
    await callTab(stage, SANDBOX_PEOPLE.lidia, ACCOUNT_PATHS.sync, { body: {} });
    await tab.getByText('A new list of accounts is waiting').waitFor();
    await tab.getByText('The new list lacks 10 of 50 accounts').waitFor();
    await accounts.tab.getByText('The new list lacks 10 of 50 accounts').waitFor();
    assert.equal(await button(tab, 'Accept the new list').count(), 0);
    const [bar, filters] = [
      accounts.tab.getByText('read it again in 5 minutes'),
      accounts.tab.getByLabel('Search accounts'),
    ];
    const [above, below] = [await bar.boundingBox(), await filters.boundingBox()];
    assert.ok(above && below && above.y + above.height <= below.y, 'the bar keeps its room');
    await stage.setClock(301);
    await button(tab, 'Accept the new list').waitFor();
    assert.deepEqual([await findingsIn({ tab, ...window }), await findingsIn(accounts)], ['', '']);
    await button(tab, 'Accept the new list').click();
    await tab.getByText('A new list of accounts is waiting').waitFor({ state: 'detached' });
    await accounts.tab.getByText('40 accounts').waitFor();
  });
});
