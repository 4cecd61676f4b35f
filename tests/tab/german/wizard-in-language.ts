import assert from 'node:assert/strict';
import type { FrameLocator, Locator } from 'playwright-core';
import type { TabStage, TabWindow } from '../tab-window.ts';
import type { ReaderOfTab } from './reader-of-tab.ts';

const button = (tab: FrameLocator, name: string): Locator => tab.getByRole('button', { name, exact: true });

/** Describes how a reader of a language comes from the list of accounts through the wizard to codes and sheets. */
export function describeWizard(title: string, reader: ReaderOfTab): void {
  const { accounts, codes, configuration, csv, field, review, rollout, sheet, signInFile, wizard } = reader.texts;
  describe(title, function () {
    this.timeout(240_000);
    let tabs: TabStage;
    let window: TabWindow | undefined;
    before(async function () {
      tabs = await reader.openStage(this);
    });
    afterEach(async () => {
      await window?.close();
      assert.deepEqual(tabs.faults(), []);
    });
    after(() => tabs?.close());

    it('lists the accounts, and imports calendar settings', async () => {
      window = await tabs.open('adele', '', 'de-DE');
      const { tab } = window;
      await tab
        .getByRole('status')
        .filter({ hasText: accounts.listed(50, '50') })
        .waitFor();
      await tab.locator('[data-row="0"]').getByText(field.provisioning['Not started']).waitFor();
      await reader.check(window, 'accounts');
      await button(tab, accounts.importCalendar).click();
      const dialog = tab.getByRole('dialog', { name: accounts.importCalendar });
      await dialog
        .locator('input[type=file]')
        .setInputFiles({ name: 'leer.csv', mimeType: 'text/csv', buffer: Buffer.from('') });
      await dialog.getByText(csv.empty('leer.csv')).waitFor();
      reader.checkDialog(await dialog.innerText());
    });

    it('leads through the wizard to the codes and the installer sheets', async () => {
      window = await tabs.open('adele', 'generate', 'de-DE');
      const { tab } = window;
      const heading = (name: string): Locator => tab.getByRole('heading', { name, exact: true, level: 2 });
      for (const room of ['Oslo 3.14', 'Oslo 3.15']) {
        await tab.getByLabel(accounts.search).fill(room);
        await tab.getByRole('row').filter({ hasText: room }).click();
      }
      await tab.getByText(wizard.counts(1, '1', '1', '2')).waitFor();
      await reader.check(window, 'selection');
      await button(tab, wizard.next).click();
      await heading(wizard.steps.configuration).waitFor();
      await tab.getByLabel(configuration.serialNumbers).fill('niemand\tSN-1');
      await tab.getByText(configuration.linesWrong(1)).waitFor();
      await reader.check(window, 'configuration');
      await tab.getByRole('radio', { name: configuration.modes.keep.title }).check();
      await tab.getByText(signInFile.drop).waitFor();
      await reader.check(window, 'file');
      await tab.getByRole('radio', { name: configuration.modes.reset.title }).check();
      await tab.getByLabel(configuration.serialNumbers).fill('');
      await button(tab, wizard.next).click();
      await heading(wizard.steps.review).waitFor();
      await tab.getByText(review.selected(2, '2')).waitFor();
      await reader.check(window, 'review');
      await button(tab, wizard.generate).click();
      await tab.getByText(rollout.allDone(2, '2')).waitFor();
      await reader.check(window, 'results');
      await button(tab, rollout.seeCodes).click();
      await button(tab, codes.showOf('Oslo 3.14')).waitFor();
      await reader.check(window, 'codes');
      await tab.getByRole('link', { name: codes.sheets }).click();
      await tab.getByRole('article', { name: 'Oslo 3.14' }).getByText(sheet.typeCode).waitFor();
      await reader.check(window, 'sheets');
    });
  });
}
