import type { Language } from '../contract/language.ts';
import { serverTexts as german } from './de/catalogs/server-texts.ts';
import { serverTexts as english, type ServerTexts } from './en/catalogs/server-texts.ts';

export type { ServerTexts };

const TEXTS: Readonly<Record<Language, ServerTexts>> = { en: english, de: german };

export function serverTexts(language: Language): ServerTexts {
  return TEXTS[language];
}
