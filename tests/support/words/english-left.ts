/** Stands in for what a text is told, so that its own words can be told from that. */
const TOLD = '\u0000';

/** Every text of a part of the catalog; of a function those words that are its own. */
function wordsOf(texts: unknown): readonly string[] {
  if (typeof texts === 'string') return [texts];
  if (typeof texts === 'function')
    return wordsOf((texts as (...told: unknown[]) => unknown)(...Array.from({ length: texts.length }, () => TOLD)));
  if (typeof texts === 'object' && texts !== null) return Object.values(texts).flatMap(wordsOf);
  return [];
}

/** Shorter ones stand in other words by chance. */
const LETTERS = 6;

/** Finds English texts of the catalog where all should be German; what both languages share is no find. */
export function englishFinder(english: unknown, german: unknown): (shown: string) => readonly string[] {
  const shared = wordsOf(german).join('\n');
  const parts = wordsOf(english)
    .flatMap((text) => text.split(TOLD))
    .map((part) => part.trim())
    .filter((part) => (part.match(/\p{L}/gu)?.length ?? 0) >= LETTERS && !shared.includes(part));
  return (shown) => parts.filter((part) => shown.includes(part));
}
