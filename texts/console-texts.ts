import type { DeviceReason } from '../contract/device-api.ts';
import type { Language } from '../contract/language.ts';
import { consoleTexts as german } from './de/catalogs/console-texts.ts';
import { consoleTexts as english, type ConsoleTexts } from './en/catalogs/console-texts.ts';

export type { ConsoleTexts };

const TEXTS: Readonly<Record<Language, ConsoleTexts>> = { en: english, de: german };

export function consoleTexts(language: Language): ConsoleTexts {
  return TEXTS[language];
}

/**
 * Says why a console gets no credential. `words` is the text that the administrator wrote, which replaces the reason
 * when that is Other.
 */
export function sayReason(
  { device, reasons }: Pick<ConsoleTexts, 'device' | 'reasons'>,
  reason: DeviceReason,
  words = '',
): string {
  if (reason === 'other' && words !== '') return words;
  const title = { ...reasons, ...device.reasons }[reason];
  return words === '' ? title : device.inDetail(title, words);
}
