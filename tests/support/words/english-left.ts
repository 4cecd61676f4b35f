/** Stands in for the arguments of a text, to tell the text's own words from them. */
const TOLD = '\u0000';

/** Returns every text in a part of the catalog. For a function, it returns the function's own words. */
function wordsOf(texts: unknown): readonly string[] {
  if (typeof texts === 'string') return [texts];
  if (typeof texts === 'function')
    return wordsOf((texts as (...told: unknown[]) => unknown)(...Array.from({ length: texts.length }, () => TOLD)));
  if (typeof texts === 'object' && texts !== null) return Object.values(texts).flatMap(wordsOf);
  return [];
}

/** The fewest letters of a text to look for; shorter ones occur in other words by chance. */
const LETTERS = 6;

/**
 * Finds English texts of the catalog where everything should be German. Text that both languages share doesn't count.
 */
export function englishFinder(english: unknown, german: unknown): (shown: string) => readonly string[] {
  const shared = wordsOf(german).join('\n');
  const parts = wordsOf(english)
    .flatMap((text) => text.split(TOLD))
    .map((part) => part.trim())
    .filter((part) => (part.match(/\p{L}/gu)?.length ?? 0) >= LETTERS && !shared.includes(part));
  return (shown) => parts.filter((part) => shown.includes(part));
}
