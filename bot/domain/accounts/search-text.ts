/** Letters that Unicode does not split into a base letter and a mark, with their plain spelling. */
const LETTERS: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  ł: 'l',
  þ: 'th',
  ı: 'i',
};
/** Numbers are padded to so many digits when names are sorted. */
const PLACES = 12;

/** Returns the text in the form that a search compares, in which case and accents do not matter. */
export function searchText(text: string): string {
  const plain = text
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[ßæœøđðłþı]/g, (letter) => LETTERS[letter] ?? letter);
  return plain.replaceAll('\0', '');
}

/**
 * Returns a key that sorts names byte by byte as people expect: case and accents do not matter, and Room 9 comes before
 * Room 10.
 */
export function sortKey(text: string): string {
  return searchText(text).replaceAll(/\d{1,12}/g, (digits) => digits.padStart(PLACES, '0'));
}

/** Splits a search into its words. A match contains all of them. */
export function searchWords(text: string): readonly string[] {
  return searchText(text)
    .split(/\s+/)
    .filter((word) => word !== '');
}
