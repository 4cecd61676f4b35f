/** What {@link escaped} wrote; the group makes `split` keep it, at odd places. */
export const ESCAPED = /(\\u\{[0-9A-F]{1,6}\})/;

/** Returns each sign of the text by its number, such as `\u{202E}`. */
export function escaped(text: string): string {
  return Array.from(text, (sign) => String.raw`\u{${(sign.codePointAt(0) ?? 0).toString(16).toUpperCase()}}`).join('');
}

/** Tells whether something in the words of a console was escaped because it could mislead. */
export function isMisleading(words: readonly (string | undefined)[]): boolean {
  return words.some((text) => text !== undefined && ESCAPED.test(text));
}
