import { type Language, languageOf, LANGUAGES } from '../../contract/language.ts';
import { consoleTexts, type ConsoleTexts } from '../../texts/console-texts.ts';

/** Whoever sits at the console. */
export interface Reader {
  readonly texts: ConsoleTexts;
  /** BCP 47, for times of day. */
  readonly locale: string;
}

/** Of times, where the machine names no country of the language: both count 24 hours. */
const LOCALES: Readonly<Record<Language, string>> = { en: 'en-GB', de: 'de-DE' };

/**
 * The machine's locale: `de_AT.UTF-8` of POSIX as `de-AT`, otherwise what the system says.
 * @param system as `Intl` tells it
 */
export function machineLocale(
  { LC_ALL: all, LC_MESSAGES: messages, LANG: lang }: NodeJS.ProcessEnv,
  system: string,
): string {
  const posix = [all, messages, lang].find((value) => value !== undefined && value !== '');
  return posix === undefined ? system : posix.replace(/[.@].*$/s, '').replaceAll('_', '-');
}

/** What the command line asks for, before all of it is read: its mistakes are told in that language too. */
export function languageGiven(argv: readonly string[]): Language | undefined {
  const index = argv.findLastIndex((arg) => /^--language(?:=|$)/.test(arg));
  const [, value] = /=(.*)/s.exec(argv[index] ?? '') ?? [undefined, argv[index + 1]];
  return index < 0 ? undefined : LANGUAGES.find((language) => language === value);
}

export function readerOf(given: Language | undefined, locale: string): Reader {
  const language = given ?? languageOf(locale);
  const isSpoken = /^[a-z]{2,3}(?:-[a-z\d]{2,8})*$/i.test(locale) && locale.toLowerCase().split('-')[0] === language;
  return { texts: consoleTexts(language), locale: isSpoken ? locale : LOCALES[language] };
}

/** In the installer's zone; with plain spaces, as not every terminal's font has the narrow ones. */
export function timeOfDay(instant: Date | string, locale: string): string {
  return new Intl.DateTimeFormat(locale, { timeStyle: 'short' })
    .format(new Date(instant))
    .replaceAll(/[\u00A0\u202F]/g, ' ');
}
