import type { IncomingMessage } from 'node:http';
import { languageOf } from '../../../contract/language.ts';
import { type ServerTexts, serverTexts } from '../../../texts/server-texts.ts';

/** Returns the texts in the language that suits the sender of the request best (RFC 9110, section 12.5.4). */
export function readerTexts({ headers }: IncomingMessage): ServerTexts {
  return serverTexts(languageOf(headers['accept-language']));
}

/**
 * Returns the headers of an answer that holds texts. They name its language and tell caches that another reader may get
 * another one.
 */
export function languageHeaders({ language }: ServerTexts): Readonly<Record<string, string>> {
  return { 'content-language': language, vary: 'accept-language' };
}
