import { type Language, languageOf } from '../../../contract/language.ts';
import type { FirstTexts } from '../../../texts/en/first-texts.ts';
import type { TabTexts } from '../../../texts/en/tab-texts.ts';

interface Catalog {
  readonly first: () => Promise<FirstTexts>;
  readonly all: () => Promise<TabTexts>;
}

/** Each language has its own files, which only its readers load. The browser keeps a loaded file for the next call. */
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

/**
 * Loads the texts that every page needs in the reader's language.
 * @param locale the reader's BCP 47 tag
 */
export function loadFirstTexts(locale: string): Promise<FirstTexts> {
  return CATALOGS[languageOf(locale)].first();
}

/**
 * Loads all texts in the reader's language.
 * @param locale the reader's BCP 47 tag
 */
export function loadTexts(locale: string): Promise<TabTexts> {
  return CATALOGS[languageOf(locale)].all();
}
