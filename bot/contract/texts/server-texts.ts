import type { Language } from '../language.ts';
import { fieldTexts as germanFieldTexts } from './de/field.ts';
import { fieldTexts as englishFieldTexts, type FieldTexts } from './en/field.ts';

/** All that the server says to people; each language is complete by type. */
export interface ServerTexts {
  readonly language: Language;
  readonly field: FieldTexts;
}

const TEXTS: Readonly<Record<Language, ServerTexts>> = {
  en: { language: 'en', field: englishFieldTexts },
  de: { language: 'de', field: germanFieldTexts },
};

export function serverTexts(language: Language): ServerTexts {
  return TEXTS[language];
}
