import { type Language, languageOf } from '../../../../../contract/language.ts';
import { chosenLocale } from '../window/locale.ts';
import { type WindowTexts, windowTexts } from './window-texts.ts';

/** The language that was chosen in Teams when this window opened. */
export function windowLanguage(): {
  readonly language: Language;
  readonly locale: string;
  readonly texts: WindowTexts;
} {
  const locale = chosenLocale();
  const language = languageOf(locale);
  return { language, locale: locale.startsWith(language) ? locale : language, texts: windowTexts(language) };
}
