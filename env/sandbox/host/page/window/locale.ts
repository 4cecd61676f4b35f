import { useState } from 'react';

/** Some of the languages that Teams has. The browser's own language is offered as well. */
const NAMES: Readonly<Record<string, string>> = {
  'en-US': 'English (US)',
  'en-GB': 'English (UK)',
  'de-DE': 'Deutsch',
  'fr-FR': 'Français',
  'ja-JP': '日本語',
};

const KEY = 'rooms-otp/locale';

const OWN_LOCALE = bcp47Of(navigator.language);

export const LOCALES: readonly string[] = [...new Set([OWN_LOCALE, ...Object.keys(NAMES)])];

/**
 * Returns a BCP 47 language tag, as Teams gives it to pages. A browser may return the machine's, such as `en-US@posix`.
 */
function bcp47Of(language: string): string {
  try {
    return Intl.getCanonicalLocales(language)[0] ?? 'en-US';
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
