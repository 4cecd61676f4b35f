import type { Activity } from 'botbuilder';
import { type Language, languageOf } from '../../contract/language.ts';
import { serverTexts, type ServerTexts } from '../../texts/server-texts.ts';

/** For whom something is said. */
export interface Reader {
  readonly texts: ServerTexts;
  /** A language tag of BCP 47, for dates. */
  readonly locale: string;
  /** Of the IANA, when it is known. */
  readonly timeZone?: string;
}

interface ClientInfo {
  readonly locale?: unknown;
  readonly timezone?: unknown;
}

/** Teams says the language and the zone of the person's client with each turn, in the activity or beside it. */
export function readerOf({
  locale,
  localTimezone,
  entities,
}: Pick<Activity, 'entities' | 'localTimezone' | 'locale'>): Reader {
  const client = (entities?.find(({ type }) => type === 'clientInfo') ?? {}) as ClientInfo;
  const tag = textOf(locale) ?? textOf(client.locale);
  const language = languageOf(tag);
  const timeZone = [localTimezone, client.timezone].map(textOf).find((zone) => zone !== undefined && isTimeZone(zone));
  return {
    texts: serverTexts(language),
    locale: tag !== undefined && isTagOf(language, tag) ? tag : language,
    ...(timeZone !== undefined && { timeZone }),
  };
}

/** In the reader's own way of writing and zone, or in UTC, named as such. */
export function momentFor({ locale, timeZone }: Reader, at: Date): string {
  const moment = new Intl.DateTimeFormat(locale, {
    dateStyle: 'medium',
    timeStyle: 'short',
    timeZone: timeZone ?? 'UTC',
  }).format(at);
  return timeZone === undefined ? `${moment} UTC` : moment;
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}

/** A reader of another language gets English dates with the English words. */
function isTagOf(language: Language, tag: string): boolean {
  try {
    return new Intl.Locale(tag).language === language;
  } catch {
    return false;
  }
}

function isTimeZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}
