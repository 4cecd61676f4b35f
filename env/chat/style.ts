export interface Style {
  readonly bold: (text: string) => string;
  readonly dim: (text: string) => string;
  readonly red: (text: string) => string;
}

/** Colours for people at a terminal who did not ask for none (https://no-color.org). */
export function wantsColours(isTerminal: boolean, noColour: string | undefined): boolean {
  return isTerminal && (noColour ?? '') === '';
}

export function createStyle(coloured: boolean): Style {
  const within = (start: number, end: number) => (text: string) =>
    coloured ? `\u001b[${start}m${text}\u001b[${end}m` : text;
  return { bold: within(1, 22), dim: within(2, 22), red: within(31, 39) };
}
