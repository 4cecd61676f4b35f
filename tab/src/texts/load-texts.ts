import { type Language, languageOf } from '../../../bot/contract/language.ts';
import type { FirstTexts } from '../../../bot/contract/texts/en/first-texts.ts';
import type { TabTexts } from '../../../bot/contract/texts/en/tab-texts.ts';

interface Catalogue {
  readonly first: () => Promise<FirstTexts>;
  readonly all: () => Promise<TabTexts>;
}

/** Files of their own, which only the language's readers load; what was loaded once is there when it is asked for again. */
const CATALOGUES: Readonly<Record<Language, Catalogue>> = {
  en: {
    first: () => import('../../../bot/contract/texts/en/first-texts.ts').then(({ firstTexts }) => firstTexts),
    all: () => import('../../../bot/contract/texts/en/tab-texts.ts').then(({ tabTexts }) => tabTexts),
  },
  de: {
    first: () => import('../../../bot/contract/texts/de/first-texts.ts').then(({ firstTexts }) => firstTexts),
    all: () => import('../../../bot/contract/texts/de/tab-texts.ts').then(({ tabTexts }) => tabTexts),
  },
};

/** @param locale of the reader, BCP 47 */
export function loadFirstTexts(locale: string): Promise<FirstTexts> {
  return CATALOGUES[languageOf(locale)].first();
}

/** @param locale of the reader, BCP 47 */
export function loadTexts(locale: string): Promise<TabTexts> {
  return CATALOGUES[languageOf(locale)].all();
}
