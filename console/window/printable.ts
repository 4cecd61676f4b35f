/** Control and format characters (escape sequences, bidirectional overrides), separators and lone surrogates. */
const UNPRINTABLE = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}\p{Co}]/gu;
const SERVER_TEXT_CHARACTERS = 300;

/** One line without anything that could move a terminal's cursor, hide text or reorder it. */
export function printable(text: string): string {
  return text.replaceAll(/\s+/gu, ' ').replaceAll(UNPRINTABLE, '').normalize('NFC').trim();
}

/** What another machine said, fit to be shown: printable and not longer than a few lines. */
export function shown(text: string): string {
  const line = printable(text.slice(0, SERVER_TEXT_CHARACTERS * 4));
  return line.length > SERVER_TEXT_CHARACTERS ? `${line.slice(0, SERVER_TEXT_CHARACTERS)}…` : line;
}
