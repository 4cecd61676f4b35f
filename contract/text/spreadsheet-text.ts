/**
 * What a spreadsheet takes for the beginning of a formula: the signs of OWASP, "CSV Injection", and their full-width
 * forms. Spaces, quotes and invisible signs before them don't count, because programs may drop them.
 */
const FORMULA = /[\s"\p{C}]*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20]/u.source;
/** A place within a text at which a cell begins when commas, semicolons, tabs or line breaks separate cells. */
const INNER_FORMULA = new RegExp(`([,;\\t\\r\\n])(?=${FORMULA})`, 'gu');
/** Some programs take a text that begins with a tab or a line break for a formula, whatever follows. */
const FIRST_FORMULA = new RegExp(`^(?=[\\t\\r\\n]|${FORMULA})`, 'u');

/**
 * Returns a text in which no spreadsheet finds a formula, whatever separator its reader chooses. An apostrophe, which a
 * spreadsheet takes as "this is text", goes before the formula. Quotes alone don't help: a file with commas that is
 * opened with semicolons splits `"X;=cmd|'/C calc'!A0"` at its semicolon.
 */
export function withoutFormulas(text: string): string {
  return text.replace(INNER_FORMULA, "$1'").replace(FIRST_FORMULA, "'");
}
