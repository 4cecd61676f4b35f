import type { Activity } from 'botbuilder';
import { type Language, languageOf } from '../../contract/language.ts';
import { serverTexts, type ServerTexts } from '../../texts/server-texts.ts';

/** The language and the time zone of the person who reads a text. */
export interface Reader {
  readonly texts: ServerTexts;
  /** The BCP 47 language tag for dates. */
  readonly locale: string;
  /** The IANA name of the time zone, when the client sent a valid one. */
  readonly timeZone?: string;
}

interface ClientInfo {
  readonly locale?: unknown;
  readonly timezone?: unknown;
}

/**
 * Reads the language and the time zone of the person's client. Teams sends them with each turn, either in the activity
 * itself or in its `clientInfo` entity.
 */
export function readerOf({
  locale,
  localTimezone,
  entities,
}: Pick<Activity, 'entities' | 'localTimezone' | 'locale'>): Reader {
  const client = (entities?.find(({ type }) => type === 'clientInfo') ?? {}) as ClientInfo;
  const tag = tagOf({ ...(locale !== undefined && { locale }), ...(entities && { entities }) });
  const language = languageOf(tag);
  const timeZone = [localTimezone, client.timezone].map(textOf).find((zone) => zone !== undefined && isTimeZone(zone));
  return {
    texts: serverTexts(language),
    locale: tag !== undefined && isTagOf(language, tag) ? tag : language,
    ...(timeZone !== undefined && { timeZone }),
  };
}

/** Returns the language of the person's client, or `undefined` when the activity doesn't tell it. */
export function toldLanguageOf(activity: Pick<Activity, 'entities' | 'locale'>): Language | undefined {
  const tag = tagOf(activity);
  return tag === undefined ? undefined : languageOf(tag);
}

function tagOf({ locale, entities }: Pick<Activity, 'entities' | 'locale'>): string | undefined {
  const client = (entities?.find(({ type }) => type === 'clientInfo') ?? {}) as ClientInfo;
  return textOf(locale) ?? textOf(client.locale);
}

/** Formats a moment in the reader's locale and time zone. Without a time zone it uses UTC and says so. */
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

/** Tells whether a tag belongs to a language. If not, the reader gets English dates with the English texts. */
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
