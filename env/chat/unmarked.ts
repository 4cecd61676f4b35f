const MARKS = /\\([!-/:-@[-`{-~])|\*\*/g;

/** Markdown for a terminal: without backslashes and stars for bold, each item of a list on a line of its own. */
export function unmarked(markdown: string): string {
  return markdown.replaceAll(/\r\n?/g, '\n').replaceAll(MARKS, '$1');
}
