import { useState } from 'react';

/** The languages that the product speaks. The browser's own kind of them is offered as well. */
const NAMES: Readonly<Record<string, string>> = {
  'en-US': 'English (US)',
  'en-GB': 'English (UK)',
  'de-DE': 'Deutsch',
};
const SPOKEN = new Set(Object.keys(NAMES).map((locale) => locale.slice(0, 2)));

const KEY = 'rooms-otp/locale';

const OWN_LOCALE = bcp47Of(navigator.language);

export const LOCALES: readonly string[] = [...new Set([OWN_LOCALE, ...Object.keys(NAMES)])];

/**
 * Returns a BCP 47 language tag, as Teams gives it to pages, of a language that the product speaks. A browser may return
 * the machine's, such as `en-US@posix`.
 */
function bcp47Of(language: string): string {
  try {
    const [locale = ''] = Intl.getCanonicalLocales(language);
    return SPOKEN.has(new Intl.Locale(locale).language) ? locale : 'en-US';
  } catch {
    return 'en-US';
  }
}

export function localeName(locale: string): string {
  return NAMES[locale] ?? locale;
}

/** The choice made in this window since it opened. */
let changed: string | undefined;

/** Returns the last choice, made in this window or another. */
export function chosenLocale(): string {
  if (changed !== undefined) return changed;
  const asked = new URLSearchParams(location.search).get('locale') ?? localStorage.getItem(KEY);
  return LOCALES.find((locale) => locale === asked) ?? OWN_LOCALE;
}

/** The language in the person's Teams settings. Pages of the app get it when they are opened. */
export function useLocale(): readonly [locale: string, change: (locale: string) => void] {
  const [locale, setLocale] = useState(chosenLocale);
  const change = (next: string): void => {
    localStorage.setItem(KEY, next);
    changed = next;
    setLocale(next);
  };
  return [locale, change];
}
