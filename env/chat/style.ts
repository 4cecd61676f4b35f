export interface Style {
  readonly bold: (text: string) => string;
  readonly dim: (text: string) => string;
  readonly red: (text: string) => string;
}

/** Says whether to use colors: yes at a terminal, unless the person turned them off (https://no-color.org). */
export function wantsColors(isTerminal: boolean, noColor: string | undefined): boolean {
  return isTerminal && (noColor ?? '') === '';
}

export function createStyle(colored: boolean): Style {
  const within = (start: number, end: number) => (text: string) =>
    colored ? `\u001b[${start}m${text}\u001b[${end}m` : text;
  return { bold: within(1, 22), dim: within(2, 22), red: within(31, 39) };
}
