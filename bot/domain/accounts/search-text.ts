/** Letters that are no other letter with a mark. */
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
const PLACES = 12;

/** What a search compares: neither case nor accents count. */
export function searchText(text: string): string {
  const plain = text
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[ßæœøđðłþı]/g, (letter) => LETTERS[letter] ?? letter);
  return plain.replaceAll('\0', '');
}

/** Sorts as people expect, byte by byte: case and accents do not count, and Room 9 comes before Room 10. */
export function sortKey(text: string): string {
  return searchText(text).replaceAll(/\d{1,12}/g, (digits) => digits.padStart(PLACES, '0'));
}

/** All of them have to be found. */
export function searchWords(text: string): readonly string[] {
  return searchText(text)
    .split(/\s+/)
    .filter((word) => word !== '');
}
