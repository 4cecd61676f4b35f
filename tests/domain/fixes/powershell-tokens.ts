/** One token of a script as PowerShell reads it. */
export interface Token {
  readonly kind: 'comment' | 'text' | 'word' | 'line';
  /** The value of a text, or the characters of another token. */
  readonly value: string;
}

const isQuote = (sign: string): boolean => /['\u2018-\u201B]/.test(sign);
const isDoubleQuote = (sign: string): boolean => /["\u201C-\u201E]/.test(sign);

/**
 * Reads a script by the rules of PowerShell for comments and single-quoted texts, including the typographic quotes. It
 * knows nothing of double-quoted texts and of backticks, and throws when it meets one outside of a text or a comment,
 * because a script from this project has none.
 */
export function tokensOf(script: string): readonly Token[] {
  const tokens: Token[] = [];
  for (let at = 0; at < script.length;) {
    const sign = script.charAt(at);
    if (/[\r\n]/.test(sign)) tokens.push({ kind: 'line', value: sign });
    else if (sign === '#') tokens.push({ kind: 'comment', value: /^[^\r\n]*/.exec(script.slice(at))?.[0] ?? '' });
    else if (isQuote(sign)) {
      const { value, end } = textAt(script, at);
      tokens.push({ kind: 'text', value });
      at = end;
      continue;
    } else if (isDoubleQuote(sign) || sign === '`') throw new Error(`unexpected ${sign} at ${at}`);
    else if (!/\s/.test(sign))
      tokens.push({ kind: 'word', value: /^[^\s'\u2018-\u201B"`]+/.exec(script.slice(at))?.[0] ?? sign });
    at += Math.max(1, sign.trim() === '' ? 1 : (tokens.at(-1)?.value.length ?? 1));
  }
  return tokens;
}

function textAt(script: string, start: number): { readonly value: string; readonly end: number } {
  let value = '';
  for (let at = start + 1; at < script.length; at += 1) {
    const sign = script.charAt(at);
    if (!isQuote(sign)) value += sign;
    else if (isQuote(script.charAt(at + 1))) {
      at += 1;
      value += script.charAt(at);
    } else return { value, end: at + 1 };
  }
  throw new Error(`the text at ${start} does not end`);
}
