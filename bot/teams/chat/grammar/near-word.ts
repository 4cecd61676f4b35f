/**
 * Returns the number of edits between two words: letters added, left out, replaced, or swapped with the next one. Words
 * are short, so the whole table is kept.
 */
export function editsBetween(left: string, right: string): number {
  const rows: number[][] = [Array.from({ length: right.length + 1 }, (_, column) => column)];
  const at = (row: number, column: number): number => rows[row]?.[column] ?? Infinity;
  for (let row = 1; row <= left.length; row += 1) {
    rows.push([row]);
    for (let column = 1; column <= right.length; column += 1) {
      const isSame = left[row - 1] === right[column - 1];
      const isSwapped = left[row - 1] === right[column - 2] && left[row - 2] === right[column - 1];
      rows[row]?.push(
        Math.min(
          at(row - 1, column) + 1,
          at(row, column - 1) + 1,
          at(row - 1, column - 1) + (isSame ? 0 : 1),
          isSwapped ? at(row - 2, column - 2) + 1 : Infinity,
        ),
      );
    }
  }
  return at(left.length, right.length);
}

/** A word that is shorter resembles too many others. */
const SHORTEST = 4;
/** From this length on, a word may have two typing errors. */
const LONG = 7;

/**
 * Returns the words that a mistyped word resembles most, the nearest ones only. Words of four letters and more may have one
 * error, words of seven and more two.
 */
export function nearWords(typed: string, words: Iterable<string>): readonly string[] {
  if (typed.length < SHORTEST) return [];
  const most = typed.length >= LONG ? 2 : 1;
  const near = [...words]
    .filter((word) => word.length >= SHORTEST && Math.abs(word.length - typed.length) <= most)
    .map((word) => ({ word, edits: editsBetween(typed, word) }))
    .filter(({ edits }) => edits <= most);
  const least = Math.min(...near.map(({ edits }) => edits));
  return near.filter(({ edits }) => edits === least).map(({ word }) => word);
}
