/**
 * Breaks long lines between words, where a terminal would break within a word. Indented lines are drawings and stay as
 * they are. The width is in characters.
 */
export function wrapped(text: string, columns: number): string {
  return text
    .split('\n')
    .map((line) => (line.startsWith(' ') ? line : wrappedLine(line, columns)))
    .join('\n');
}

function wrappedLine(line: string, columns: number): string {
  let length = 0;
  let result = '';
  for (const word of line.split(' ')) {
    const fits = length === 0 || length + 1 + word.length <= columns;
    const separator = result === '' ? '' : fits ? ' ' : '\n';
    length = fits ? length + separator.length + word.length : word.length;
    result += separator + word;
  }
  return result;
}
