import assert from 'node:assert/strict';
import { openTabStage, type TabStage } from '../tab-window.ts';
import { pagesUnder } from './shown-pages.ts';

/** The status of the check with this title, as the page of an account shows it. */
function statusOf(page: string, title: string): string | undefined {
  const lines = page.split('\n');
  return lines[lines.indexOf(title) + 1];
}

describe('the pages of accounts, while Microsoft Graph answers oddly', function suite() {
  this.timeout(120_000);
  let tabs: TabStage;
  before(async function () {
    tabs = await openTabStage(this);
  });
  after(() => tabs?.close());

  it('say that nobody knows whether an account is enabled, and not that it is disabled', async () => {
    const { account } = await pagesUnder(tabs, ['reported:account-enabled-null']);
    assert.equal(statusOf(account, 'Account is enabled'), 'Not checked');
  });

  it('say that nobody knows the license, and not that there is none', async () => {
    const { account } = await pagesUnder(tabs, ['reported:licenses-null']);
    assert.equal(statusOf(account, 'Teams Rooms license is assigned'), 'Not checked');
  });

  it('count each account once when a page of users repeats one', async () => {
    const { list } = await pagesUnder(tabs, ['reported:users-twice']);
    assert.match(list, /^50 accounts · /m);
    assert.deepEqual(tabs.faults(), []);
  });
});
