import { tabTexts } from '../../../texts/en/tab-texts.ts';
import { pseudoTexts } from '../../support/words/pseudo-locale.ts';
import { answerInPseudoLocale } from '../../support/words/pseudo-texts.ts';
import { describePages } from '../german/pages-in-language.ts';
import type { ReaderOfTab } from '../german/reader-of-tab.ts';
import { describeWizard } from '../german/wizard-in-language.ts';
import { openTabStage } from '../tab-window.ts';
import { buildPseudoTab, serveTabFrom } from './pseudo-tab.ts';
import { isPseudoAndWhole } from './pseudo-window.ts';

/** Somebody who reads a language with longer words than English, of which the product knows nothing. */
const READER: ReaderOfTab = {
  texts: pseudoTexts(tabTexts),
  openStage: async (context) => {
    context.timeout(240_000);
    const folder = await buildPseudoTab();
    return openTabStage(context, {}, (page) => serveTabFrom(folder, page));
  },
  check: isPseudoAndWhole,
  checkDialog: () => undefined,
};

describe('a third language', () => {
  let restore: () => void;
  before(() => {
    restore = answerInPseudoLocale();
  });
  after(() => restore());

  describePages('fits all pages of the tab', READER);
  describeWizard('fits the wizard and what follows it', READER);
});
