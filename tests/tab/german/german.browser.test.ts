import assert from 'node:assert/strict';
import type { FrameLocator, Locator } from 'playwright-core';
import { tabTexts as german } from '../../../texts/de/tab-texts.ts';
import { tabTexts as english } from '../../../texts/en/tab-texts.ts';
import { englishFinder } from '../../support/words/english-left.ts';
import { isGermanAndWhole } from './german-window.ts';
import { openTabStage, type TabStage, type TabWindow } from '../tab-window.ts';

const { accounts, rollout, codes, configuration, csv, review, sheet, signInFile, wizard } = german;

const button = (tab: FrameLocator, name: string): Locator => tab.getByRole('button', { name, exact: true });

describe('the tab of a German reader', function () {
  this.timeout(240_000);
  let tabs: TabStage;
  let window: TabWindow | undefined;
  before(async function () {
    tabs = await openTabStage(this);
  });
  afterEach(async () => {
    await window?.close();
    assert.deepEqual(tabs.faults(), []);
  });
  after(() => tabs?.close());

  it('lists the accounts in German, and imports calendar settings', async () => {
    window = await tabs.open('adele', '', 'de-DE');
    const { tab } = window;
    await tab
      .getByRole('status')
      .filter({ hasText: /^50 Konten · \d+ bereit für ein OTP$/ })
      .waitFor();
    await tab.locator('[data-row="0"]').getByText(german.field.provisioning['Not started']).waitFor();
    await isGermanAndWhole(window, 'accounts');
    await button(tab, accounts.importCalendar).click();
    const dialog = tab.getByRole('dialog', { name: accounts.importCalendar });
    await dialog
      .locator('input[type=file]')
      .setInputFiles({ name: 'leer.csv', mimeType: 'text/csv', buffer: Buffer.from('') });
    await dialog.getByText(csv.empty('leer.csv')).waitFor();
    // The command for PowerShell is English everywhere.
    const englishHere = englishFinder({ calendar: english.calendar, csv: english.csv }, german);
    assert.deepEqual(englishHere(await dialog.innerText()), []);
  });

  it('leads through the wizard to the codes and the installer sheets in German', async () => {
    window = await tabs.open('adele', 'generate', 'de-DE');
    const { tab } = window;
    const heading = (name: string): Locator => tab.getByRole('heading', { name, exact: true, level: 2 });
    for (const room of ['Oslo 3.14', 'Oslo 3.15']) {
      await tab.getByLabel(accounts.search).fill(room);
      await tab.getByRole('row').filter({ hasText: room }).click();
    }
    await tab.getByText('2 ausgewählt').waitFor();
    await isGermanAndWhole(window, 'selection');
    await button(tab, wizard.next).click();
    await heading(wizard.steps.configuration).waitFor();
    await tab.getByLabel(configuration.serialNumbers).fill('niemand\tSN-1');
    await tab.getByText(configuration.linesWrong(1)).waitFor();
    await isGermanAndWhole(window, 'configuration');
    await tab.getByRole('radio', { name: configuration.modes.keep.title }).check();
    await tab.getByText(signInFile.drop).waitFor();
    await isGermanAndWhole(window, 'file');
    await tab.getByRole('radio', { name: configuration.modes.reset.title }).check();
    await tab.getByLabel(configuration.serialNumbers).fill('');
    await button(tab, wizard.next).click();
    await heading(wizard.steps.review).waitFor();
    await tab.getByText(review.selected(2, '2')).waitFor();
    await isGermanAndWhole(window, 'review');
    await button(tab, wizard.generate).click();
    await tab.getByText(rollout.allDone(2, '2')).waitFor();
    await isGermanAndWhole(window, 'results');
    await button(tab, rollout.seeCodes).click();
    await button(tab, codes.showOf('Oslo 3.14')).waitFor();
    await isGermanAndWhole(window, 'codes');
    await tab.getByRole('link', { name: codes.sheets }).click();
    await tab.getByRole('article', { name: 'Oslo 3.14' }).getByText(sheet.typeCode).waitFor();
    await isGermanAndWhole(window, 'sheets');
  });
});
