import type { Locator, Page } from 'playwright-core';
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
export async function downloadedBy(
  { page }: TabWindow,
  button: Locator,
): Promise<{ readonly name: string; readonly text: string }> {
  const context = page.context();
  const opened = context.waitForEvent('page');
  const file = new Promise<{ readonly name: string; readonly text: string }>((resolve, reject) => {
    context
      .route(
        '**/tab/exports?*',
        async (route) => {
          const response = await route.fetch();
          const [, name = ''] =
            /^attachment; filename="(.*)"$/.exec(response.headers()['content-disposition'] ?? '') ?? [];
          resolve({ name, text: (await response.body()).toString('utf8') });
          await route.fulfill({ response });
        },
        { times: 1 },
      )
      .catch(reject);
  });
  await button.click();
  await (await opened).close();
  return file;
}

/**
 * The PDF that a printer makes of the page in the frame: as it is, rules and all, in a window of its own.
 * @param paper an empty page
 */
export async function printed(window: TabWindow, paper: Page): Promise<Buffer> {
  const content = await (
    await window.frame()
  ).evaluate<string>(`'<style>' + [...document.styleSheets].flatMap(({ cssRules }) =>
    [...cssRules].map(({ cssText }) => cssText)).join('\\n') + '</style>' + document.body.outerHTML`);
  await paper.setContent(content);
  return paper.pdf({ preferCSSPageSize: true });
}
