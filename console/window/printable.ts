/**
 * Control and format characters (such as escape sequences and bidirectional overrides), separators, lone surrogates and
 * private-use characters.
 */
const UNPRINTABLE = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}\p{Co}]/gu;
const SERVER_TEXT_CHARACTERS = 300;

/** Returns the text as one line, without anything that could move a terminal's cursor, hide text or reorder it. */
export function printable(text: string): string {
  return text.replaceAll(/\s+/gu, ' ').replaceAll(UNPRINTABLE, '').normalize('NFC').trim();
}

/** Makes the text of another machine safe to show: printable and at most a few lines long. */
export function shown(text: string): string {
  const line = printable(text.slice(0, SERVER_TEXT_CHARACTERS * 4));
  return line.length > SERVER_TEXT_CHARACTERS ? `${line.slice(0, SERVER_TEXT_CHARACTERS)}…` : line;
}
