/** Writes the pictures of README and docs: the whole flow, played on the demo in a real browser. */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { NO_BROWSER, startBrowser } from '../support/browser.ts';
import { openStage } from '../e2e/stage.ts';
import { photographFlow, photographRejection, type Photographer } from './flow.ts';
import { photographTab } from './tab-pages.ts';
import { animateWholeRun } from './whole-run.ts';

const FOLDER = join(import.meta.dirname, '..', '..', 'docs', 'images');

const browser = await startBrowser();
if (browser === undefined) {
  console.error(`No pictures were taken: ${NO_BROWSER}`);
  process.exit(1);
}
console.log('Starting the demo …');
const stage = await openStage({}, undefined, { names: 'clean' });
try {
  await mkdir(FOLDER, { recursive: true });
  const photographer: Photographer = {
    open: async (address, view = {}) => {
      const { page } = await browser.open({ viewport: { width: 1360, height: 900 }, ...view });
      await page.addInitScript(`localStorage.setItem('rooms-otp/welcome-closed', 'closed')`);
      await page.goto(stage.sandbox.host + address);
      return page;
    },
    keep: async (page, name) => {
      await page.screenshot({ path: join(FOLDER, `${name}.png`), animations: 'disabled' });
      console.log(`docs/images/${name}.png`);
    },
  };
  await photographFlow(photographer);
  await photographRejection(photographer);
  await photographTab(stage, photographer);
  const { page } = await browser.open();
  await writeFile(join(FOLDER, 'whole-run.gif'), await animateWholeRun(page, FOLDER));
  console.log('docs/images/whole-run.gif');
} finally {
  await browser.close();
  await stage.sandbox.parts.host.close();
  await stage.close();
}
