import { type Language, languageOf } from '../../../contract/language.ts';
import { areaTexts as germanAreas } from '../../../texts/de/tab/areas.ts';
import { shellTexts as german } from '../../../texts/de/tab/shell.ts';
import { type AreaTexts, areaTexts as englishAreas } from '../../../texts/en/tab/areas.ts';
import { shellTexts as english, type ShellTexts } from '../../../texts/en/tab/shell.ts';

/** The texts of the pages that appear before the app. They are small, so that every language is available at once. */
export interface PlainTexts {
  readonly language: Language;
  readonly areas: AreaTexts;
  readonly shell: ShellTexts;
}

const TEXTS: Readonly<Record<Language, PlainTexts>> = {
  en: { language: 'en', areas: englishAreas, shell: english },
  de: { language: 'de', areas: germanAreas, shell: german },
};

/**
 * Returns these texts in the reader's language.
 * @param locale the reader's BCP 47 tag
 */
export function plainTexts(locale: string): PlainTexts {
  return TEXTS[languageOf(locale)];
}
