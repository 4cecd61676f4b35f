import assert from 'node:assert/strict';
import { AUDIT_PATHS } from '../../contract/audit.ts';
import { SANDBOX_PEOPLE, sandboxRoom } from '../../env/sandbox/tenant.ts';
import { auditTexts as german } from '../../texts/de/tab/audit.ts';
import { requestsTexts as germanRequests } from '../../texts/de/tab/requests.ts';
import { findingsIn, openTabStage, type TabStage, type TabWindow } from './tab-window.ts';

const READER = SANDBOX_PEOPLE.lidia.userPrincipalName.split('@')[0] ?? '';
const GENERATE = { name: 'Generate OTP', exact: true } as const;

/** In the short form, only one theme: these pages have no colors of their own. */
const ONE_THEME = ['default'] as const;

describe('pages that have nothing to show yet', function () {
  this.timeout(120_000);
  let tabs: TabStage;
  let window: TabWindow;
  before(async function () {
    tabs = await openTabStage(this, { rooms: 5 });
  });
  afterEach(async () => {
    await window.close();
    assert.deepEqual(tabs.faults(), []);
  });
  after(() => tabs?.close());

  it('say in Requests how a request begins, and lead a generator to the wizard', async () => {
    window = await tabs.open('adele', 'requests');
    const { tab } = window;
    await tab.getByText('Generate a one-time password and give it to the installer.').waitFor();
    assert.equal(await findingsIn(window, ONE_THEME), '');
    await tab.getByRole('main').getByRole('button', GENERATE).click();
    await tab.getByRole('heading', { name: 'Account selection' }).waitFor();
  });

  it('offer a reader nothing that readers may not do', async () => {
    window = await tabs.open(READER, 'requests');
    await window.tab.getByText('Generate a one-time password and give it to the installer.').waitFor();
    assert.equal(await window.tab.getByRole('main').getByRole('button', GENERATE).count(), 0);
  });

  it('say in the activity of an account that nothing has happened, and not that filters hide it', async () => {
    window = await tabs.open(READER, `accounts/${sandboxRoom(4).objectId}/activity`);
    await window.tab.getByText('This tab shows everything that happens to this account.').waitFor();
    assert.equal(await window.tab.getByText('filters').count(), 0);
    assert.equal(await findingsIn(window, ONE_THEME), '');
  });

  it('show all of Audit again when the filters that leave nothing are cleared, what is typed as well', async () => {
    window = await tabs.open(READER, 'audit');
    const { tab } = window;
    const name = tab.getByLabel('Who');
    await tab.getByRole('table', { name: 'Audit' }).waitFor();
    await name.fill('Nobody has this name');
    await tab.getByText('No audit entries match the filters.').waitFor();
    assert.equal(await findingsIn(window, ONE_THEME), '');
    await tab.getByRole('button', { name: 'Clear filters' }).click();
    await tab.getByRole('table', { name: 'Audit' }).waitFor();
    assert.equal(await name.inputValue(), '');
  });

  it('say in Audit what it records before the first entry, in German as well', async () => {
    for (const [locale, words] of [
      ['en-US', 'This page shows who did what'],
      ['de-DE', german.noneText],
    ] as const) {
      window = await tabs.open('adele', 'requests', locale);
      const { page, tab } = window;
      if (locale === 'de-DE') await tab.getByText(germanRequests.noneText).waitFor();
      // A server writes its first entry before a page can be open.
      await page.route(`**${AUDIT_PATHS.list}*`, (route) => route.fulfill({ json: { items: [], more: false } }));
      await (await window.frame()).evaluate('location.hash = "#/audit"');
      await tab.getByText(words).waitFor();
      assert.equal(await findingsIn(window, ONE_THEME), '');
      if (locale === 'en-US') await window.close();
    }
  });
});
