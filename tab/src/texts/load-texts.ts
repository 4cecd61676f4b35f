import { type Language, languageOf } from '../../../bot/contract/language.ts';
import { tabTexts as english, type TabTexts } from '../../../bot/contract/texts/en/tab-texts.ts';

/** A language other than English is a file of its own, which only its readers load. */
const LOAD: Readonly<Record<Language, () => Promise<TabTexts>>> = {
  en: () => Promise.resolve(english),
  de: () => import('../../../bot/contract/texts/de/tab-texts.ts').then(({ tabTexts }) => tabTexts),
};

/** @param locale of the reader, BCP 47 */
export function loadTexts(locale: string): Promise<TabTexts> {
  return LOAD[languageOf(locale)]();
}
