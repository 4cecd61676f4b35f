import type { IncomingMessage } from 'node:http';
import { languageOf } from '../../../contract/language.ts';
import { type ServerTexts, serverTexts } from '../../../texts/server-texts.ts';

/** In the best of our languages for whoever asks (RFC 9110, 12.5.4). */
export function readerTexts({ headers }: IncomingMessage): ServerTexts {
  return serverTexts(languageOf(headers['accept-language']));
}

/** Of an answer that holds texts: the language they are in, and that another reader may get others. */
export function languageHeaders({ language }: ServerTexts): Readonly<Record<string, string>> {
  return { 'content-language': language, vary: 'accept-language' };
}
