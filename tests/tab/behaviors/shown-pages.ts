import assert from 'node:assert/strict';
import type { Locator } from 'playwright-core';
import { sandboxRoom } from '../../../env/sandbox/tenant.ts';
import { setBehaviors, sync } from '../../e2e/behaviors/main-flows.ts';
import { chooseTheme, type TabStage } from '../tab-window.ts';

/** What a person reads on the two pages about accounts. */
interface ShownPages {
  readonly list: string;
  readonly account: string;
}

/** Traces of a value that the page didn't expect. */
const LEAKED = /\bundefined\b|\bnull\b|\bNaN\b|\[object|\$\{/;

/** Syncs under these behaviors and reads the list and one account, in the light and in the dark theme. */
export async function pagesUnder(tabs: TabStage, names: readonly string[], room = 1): Promise<ShownPages> {
  await setBehaviors(tabs.stage, names);
  try {
    await sync(tabs.stage);
    const list = await textOf(tabs, 'accounts', (main) => main.locator('[data-row="0"]'));
    const account = await textOf(tabs, `accounts/${sandboxRoom(room).objectId}/configuration`, (main) =>
      main.getByText('Account is enabled'),
    );
    assert.deepEqual([LEAKED.exec(list), LEAKED.exec(account)], [null, null]);
    return { list, account };
  } finally {
    await setBehaviors(tabs.stage, []);
  }
}

/** @param drawn finds what the page shows once it has its data */
async function textOf(tabs: TabStage, place: string, drawn: (main: Locator) => Locator): Promise<string> {
  const window = await tabs.open('adele', place);
  const main = window.tab.locator('main');
  await drawn(main).first().waitFor();
  const light = await main.innerText();
  await chooseTheme(window, 'dark');
  const dark = await main.innerText();
  await window.close();
  return `${light}\n${dark}`;
}
