import { type Language, languageOf } from '../../../contract/language.ts';
import { areaTexts as germanAreas } from '../../../texts/de/tab/areas.ts';
import { shellTexts as german } from '../../../texts/de/tab/shell.ts';
import { type AreaTexts, areaTexts as englishAreas } from '../../../texts/en/tab/areas.ts';
import { shellTexts as english, type ShellTexts } from '../../../texts/en/tab/shell.ts';

/** What the pages before the app say. Small, so that it is there at once in every language. */
export interface PlainTexts {
  readonly language: Language;
  readonly areas: AreaTexts;
  readonly shell: ShellTexts;
}

const TEXTS: Readonly<Record<Language, PlainTexts>> = {
  en: { language: 'en', areas: englishAreas, shell: english },
  de: { language: 'de', areas: germanAreas, shell: german },
};

/** @param locale of the reader, BCP 47 */
export function plainTexts(locale: string): PlainTexts {
  return TEXTS[languageOf(locale)];
}
