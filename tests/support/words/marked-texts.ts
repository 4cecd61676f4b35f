import { serverTexts, type ServerTexts } from '../../../texts/server-texts.ts';

/** A language in which each text stands in marks, so that a text from elsewhere is seen. */
export function markedTexts(): ServerTexts {
  return marked(serverTexts('en')) as ServerTexts;
}

/** What is left of a text without all that comes from the catalog. */
export function unmarked(text: string): string {
  const inner = /⟦[^⟦⟧]*⟧/gu;
  const outside = text.replaceAll(inner, '');
  return outside === text ? text : unmarked(outside);
}

function marked(value: unknown): unknown {
  if (typeof value === 'string') return `⟦${value}⟧`;
  if (typeof value === 'function')
    return (...told: unknown[]) => marked((value as (...told: unknown[]) => unknown)(...told));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, member]) => [name, marked(member)]));
}
