import { searchText } from './search-text.ts';

/** The most edits (letters added, left out or replaced) after which an address still counts as a typing error. */
const MOST_EDITS = 2;
/** The most addresses to offer. */
const MOST_OFFERS = 5;
/** A part of an address below this length finds no rows by the trigram index. */
const LEAST_PIECE = 3;
/** No address is longer (RFC 5321, 4.5.3.1.3), and no comparison reads more. */
const LONGEST_ADDRESS = 254;

interface Addressed {
  readonly upn: string;
  readonly mail?: string;
}

/**
 * Returns the address that a person typed, in lower case and without characters that nobody sees, or `undefined` for
 * any other text. Every text with an @ is an address, also with the wide one of Japanese keyboards.
 */
export function addressIn(text: string): string | undefined {
  if (!text.normalize('NFKC').includes('@')) return undefined;
  return text
    .replaceAll(/[\p{Cc}\p{Cf}\p{Cs}]/gu, '')
    .trim()
    .toLowerCase();
}

/**
 * Returns parts of an address of which every near address contains at least one, for a search by an index. An address
 * cut into three parts keeps one of them through two edits. The ends count as letters: a line break before the address,
 * and the @ after its first part. Short addresses give two parts, which are sure for one edit only.
 */
export function piecesOf(address: string): readonly string[] {
  const folded = searchText(address.slice(0, LONGEST_ADDRESS));
  const local = `\n${folded.split('@', 1)[0] ?? ''}@`;
  const count = Math.max(1, Math.min(MOST_EDITS + 1, Math.floor(local.length / LEAST_PIECE)));
  const cuts = Array.from({ length: count + 1 }, (_, index) => Math.round((index * local.length) / count));
  const pieces = cuts.slice(1).map((end, index) => local.slice(cuts[index], end));
  // A part of an address, such as its last letters, finds the whole one.
  return [...new Set([...pieces, local.slice(1)])].filter((piece) => piece.length >= LEAST_PIECE);
}

/**
 * Returns the accounts whose address is nearest to this one, at most two edits away; without any, those whose address
 * contains it or is a part of it. There are at most five, in the order of their addresses.
 */
export function nearest<Account extends Addressed>(address: string, accounts: readonly Account[]): readonly Account[] {
  const typed = searchText(address.slice(0, LONGEST_ADDRESS));
  if (typed === '') return [];
  const measured = accounts.map((account) => ({
    account,
    far: Math.min(...addressesOf(account).map((one) => farFrom(typed, searchText(one)))),
  }));
  const least = Math.min(...measured.map(({ far }) => far));
  return measured
    .filter(({ far }) => far === least && far !== Infinity)
    .map(({ account }) => account)
    .toSorted((left, right) => (left.upn < right.upn ? -1 : 1))
    .slice(0, MOST_OFFERS);
}

function addressesOf({ upn, mail }: Addressed): readonly string[] {
  return mail === undefined ? [upn] : [upn, mail];
}

/** Counts the edits between two addresses. One that contains the other comes after all that are a few edits away. */
function farFrom(typed: string, address: string): number {
  if (Math.abs(typed.length - address.length) <= MOST_EDITS) {
    const edits = editDistance(typed, address);
    if (edits <= MOST_EDITS) return edits;
  }
  return address.includes(typed) || typed.includes(address) ? MOST_EDITS + 1 : Infinity;
}

/** Returns the Levenshtein distance of two texts, in UTF-16 units. */
function editDistance(left: string, right: string): number {
  let above = Array.from({ length: right.length + 1 }, (_, index) => index);
  for (let row = 1; row <= left.length; row += 1) {
    const line = [row];
    for (let column = 1; column <= right.length; column += 1) {
      const replaced = (above[column - 1] ?? 0) + (left[row - 1] === right[column - 1] ? 0 : 1);
      line.push(Math.min(replaced, (above[column] ?? 0) + 1, (line[column - 1] ?? 0) + 1));
    }
    above = line;
  }
  return above[right.length] ?? 0;
}
