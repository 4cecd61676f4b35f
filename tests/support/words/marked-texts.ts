import { serverTexts, type ServerTexts } from '../../../texts/server-texts.ts';

/** Returns a language in which marks surround each text, so that text from elsewhere stands out. */
export function markedTexts(): ServerTexts {
  return marked(serverTexts('en')) as ServerTexts;
}

/** Removes everything that comes from the catalog and returns the rest. */
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
