import { type Language, languageOf } from '../../../contract/language.ts';
import type { FirstTexts } from '../../../texts/en/first-texts.ts';
import type { TabTexts } from '../../../texts/en/tab-texts.ts';

interface Catalog {
  readonly first: () => Promise<FirstTexts>;
  readonly all: () => Promise<TabTexts>;
}

/** Files of their own, which only the language's readers load; what was loaded once is there when it is asked for again. */
const CATALOGS: Readonly<Record<Language, Catalog>> = {
  en: {
    first: () => import('../../../texts/en/first-texts.ts').then(({ firstTexts }) => firstTexts),
    all: () => import('../../../texts/en/tab-texts.ts').then(({ tabTexts }) => tabTexts),
  },
  de: {
    first: () => import('../../../texts/de/first-texts.ts').then(({ firstTexts }) => firstTexts),
    all: () => import('../../../texts/de/tab-texts.ts').then(({ tabTexts }) => tabTexts),
  },
};

/** @param locale of the reader, BCP 47 */
export function loadFirstTexts(locale: string): Promise<FirstTexts> {
  return CATALOGS[languageOf(locale)].first();
}

/** @param locale of the reader, BCP 47 */
export function loadTexts(locale: string): Promise<TabTexts> {
  return CATALOGS[languageOf(locale)].all();
}
