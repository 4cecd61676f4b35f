/** Returns a pattern for `like` that finds the text anywhere. It escapes wildcards, so they match only themselves. */
export function patternOf(text: string): string {
  return `%${text.replaceAll(/[\\%_]/g, String.raw`\$&`)}%`;
}
