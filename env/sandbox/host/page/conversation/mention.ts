export interface MentionQuery {
  /** The position of the `@`. */
  readonly start: number;
  readonly typed: string;
}

/** Returns the name that the person is typing before the caret, if there is one. */
export function mentionAt(text: string, caret: number): MentionQuery | undefined {
  const found = /(?:^|\s)@([\p{L}\p{N}]*(?: [\p{L}\p{N}]*)?)$/u.exec(text.slice(0, caret));
  if (found === null) return undefined;
  const typed = found[1] ?? '';
  return { start: caret - typed.length - 1, typed };
}

export function matchingNames(query: MentionQuery, names: readonly string[]): readonly string[] {
  const typed = query.typed.toLowerCase();
  return names.filter((name) => name.toLowerCase().startsWith(typed) && name.toLowerCase() !== typed);
}

export function withMention(
  text: string,
  { start, typed }: MentionQuery,
  name: string,
): { readonly text: string; readonly caret: number } {
  const before = `${text.slice(0, start)}@${name} `;
  return { text: before + text.slice(start + 1 + typed.length).trimStart(), caret: before.length };
}
