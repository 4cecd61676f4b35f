import { useState } from 'react';

/** A choice of those that Teams has; the browser's own is offered beside them. */
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

/** Teams gives pages a language tag of BCP 47; a browser may tell the machine's, such as `en-US@posix`. */
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

/** In this window, since it was opened. */
let changed: string | undefined;

/** What was chosen before, in this window or another. */
export function chosenLocale(): string {
  if (changed !== undefined) return changed;
  const asked = new URLSearchParams(location.search).get('locale') ?? localStorage.getItem(KEY);
  return LOCALES.find((locale) => locale === asked) ?? OWN_LOCALE;
}

/** What the person has chosen in the settings of Teams; pages of the app learn it when they are opened. */
export function useLocale(): readonly [locale: string, change: (locale: string) => void] {
  const [locale, setLocale] = useState(chosenLocale);
  const change = (next: string): void => {
    localStorage.setItem(KEY, next);
    changed = next;
    setLocale(next);
  };
  return [locale, change];
}
