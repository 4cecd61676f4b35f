import type { Locator } from 'playwright-core';
import type { TabWindow } from './tab-window.ts';

/** What a person carries from the page to other programs, and back. */

async function allowClipboard({ page }: TabWindow): Promise<void> {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
}

/** As a person does it who has copied it elsewhere. */
export async function paste(window: TabWindow, field: Locator, text: string): Promise<void> {
  const { page } = window;
  await allowClipboard(window);
  await (await window.frame()).evaluate(`navigator.clipboard.writeText(${JSON.stringify(text)})`);
  await field.focus();
  await page.keyboard.press('Control+A');
  await page.keyboard.press('Control+V');
}

export async function copiedIn(window: TabWindow): Promise<string> {
  await allowClipboard(window);
  return (await window.frame()).evaluate('navigator.clipboard.readText()');
}

/** The file that comes by the address which Teams opens in a window of its own; the address is good for one call. */
export async function downloadedBy({ page }: TabWindow, button: Locator): Promise<{ readonly name: string; readonly text: string }> {
  const context = page.context();
  const opened = context.waitForEvent('page');
  const file = new Promise<{ readonly name: string; readonly text: string }>((resolve, reject) => {
    context.route('**/tab/exports?*', async (route) => {
      const response = await route.fetch();
      const [, name = ''] = /^attachment; filename="(.*)"$/.exec(response.headers()['content-disposition'] ?? '') ?? [];
      resolve({ name, text: (await response.body()).toString('utf8') });
      await route.fulfill({ response });
    }, { times: 1 }).catch(reject);
  });
  await button.click();
  await (await opened).close();
  return file;
}
