import { type Language, languageOf, LANGUAGES } from '../../contract/language.ts';
import { consoleTexts, type ConsoleTexts } from '../../texts/console-texts.ts';

/** The language and locale of the person at the console. */
export interface Reader {
  readonly texts: ConsoleTexts;
  /** BCP 47 tag that formats times of day. */
  readonly locale: string;
  /** Whom the person can call; absent when nobody prepared it. */
  readonly supportText?: string;
}

/** Locales for times of day when the machine's locale doesn't match the language. Both use the 24-hour clock. */
const LOCALES: Readonly<Record<Language, string>> = { en: 'en-GB', de: 'de-DE' };

/**
 * Returns the machine's locale. A POSIX locale such as `de_AT.UTF-8` becomes `de-AT`; without one, the system's locale
 * applies.
 * @param system the locale that `Intl` reports
 */
export function machineLocale(
  { LC_ALL: all, LC_MESSAGES: messages, LANG: lang }: NodeJS.ProcessEnv,
  system: string,
): string {
  const posix = [all, messages, lang].find((value) => value !== undefined && value !== '');
  return posix === undefined ? system : posix.replace(/[.@].*$/s, '').replaceAll('_', '-');
}

/**
 * Finds the language in the command line before the rest is parsed, so that errors in the command line appear in that
 * language too.
 */
export function languageGiven(argv: readonly string[]): Language | undefined {
  const index = argv.findLastIndex((arg) => /^--language(?:=|$)/.test(arg));
  const [, value] = /=(.*)/s.exec(argv[index] ?? '') ?? [undefined, argv[index + 1]];
  return index < 0 ? undefined : LANGUAGES.find((language) => language === value);
}

/** Returns the reader for the given language, or else for the language of the locale. */
export function readerOf(given: Language | undefined, locale: string): Reader {
  const language = given ?? languageOf(locale);
  const isSpoken = /^[a-z]{2,3}(?:-[a-z\d]{2,8})*$/i.test(locale) && locale.toLowerCase().split('-')[0] === language;
  return { texts: consoleTexts(language), locale: isSpoken ? locale : LOCALES[language] };
}

/**
 * Formats a time of day in the installer's time zone. It uses plain spaces, because some terminal fonts lack the narrow
 * ones. `medium` adds the seconds.
 */
export function timeOfDay(instant: Date | string, locale: string, timeStyle: 'short' | 'medium' = 'short'): string {
  return new Intl.DateTimeFormat(locale, { timeStyle }).format(new Date(instant)).replaceAll(/[\u00A0\u202F]/g, ' ');
}
