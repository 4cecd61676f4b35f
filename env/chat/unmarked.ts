const MARKS = /\\([!-/:-@[-`{-~])|\*\*/g;

/** Shows Markdown in a terminal: without backslashes and stars for bold, and with each list item on its own line. */
export function unmarked(markdown: string): string {
  return markdown.replaceAll(/\r\n?/g, '\n').replaceAll(MARKS, '$1');
}
