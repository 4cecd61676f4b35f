import type { Frame } from 'playwright-core';
import { SIGN_IN_DATA_COLUMNS } from '../../../contract/sign-in-data.ts';
import { tabTexts as german } from '../../../texts/de/tab-texts.ts';
import { tabTexts as english } from '../../../texts/en/tab-texts.ts';
import { englishFinder } from '../../support/words/english-left.ts';

const englishIn = englishFinder(english, german);

/** All that a page shows or tells a screen reader. */
const SHOWN = `[document.title, document.body.innerText, ...Array.from(document.querySelectorAll('*'), (element) =>
  ['aria-label', 'title', 'placeholder', 'alt', 'aria-description'].map((name) => element.getAttribute(name) ?? '').join('\\n'))].join('\\n')`;

/** What a page in German says in English: its language if that is not German, then texts of the catalog that only English has. */
export async function englishLeftIn(frame: Frame): Promise<readonly string[]> {
  const language = String(await frame.evaluate('document.documentElement.lang'));
  // The columns of the file are named the same for everybody.
  const shown = String(await frame.evaluate(SHOWN)).replaceAll(SIGN_IN_DATA_COLUMNS.join(','), '');
  return [...(language === 'de' ? [] : [`lang="${language}"`]), ...englishIn(shown)];
}
