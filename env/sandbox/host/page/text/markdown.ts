export type Span =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'strong' | 'emphasis' | 'code' | 'mention'; readonly spans: readonly Span[] }
  | { readonly kind: 'link'; readonly url: string; readonly spans: readonly Span[] };

export type Block =
  | { readonly kind: 'paragraph'; readonly lines: readonly (readonly Span[])[] }
  | { readonly kind: 'list'; readonly ordered: boolean; readonly items: readonly (readonly Span[])[] };

const ITEM = /^\s*(?:[-*+]|(\d+)\.)\s+(.*)$/;
const ESCAPABLE = /[\\`*_{}[\]()<>~|$#!+.:&-]/;

/** Reads the Markdown that Teams shows in a bot's text: paragraphs, lists, bold, italic, code, links and mentions. */
export function readMarkdown(text: string): readonly Block[] {
  const blocks: Block[] = [];
  let paragraph: (readonly Span[])[] = [];
  const endParagraph = (): void => {
    if (paragraph.length > 0) blocks.push({ kind: 'paragraph', lines: paragraph });
    paragraph = [];
  };
  for (const line of text.split(/\r\n|\n|\r/)) {
    const [, number, item] = ITEM.exec(line) ?? [];
    if (item !== undefined) {
      endParagraph();
      addItem(blocks, number !== undefined, readSpans(item));
    } else if (line.trim() === '') endParagraph();
    else paragraph.push(readSpans(line));
  }
  endParagraph();
  return blocks;
}

function addItem(blocks: Block[], ordered: boolean, item: readonly Span[]): void {
  const last = blocks.at(-1);
  if (last?.kind === 'list' && last.ordered === ordered)
    blocks[blocks.length - 1] = { ...last, items: [...last.items, item] };
  else blocks.push({ kind: 'list', ordered, items: [item] });
}

/**
 * The rules are tried in this order at each position, and the first that matches takes its part. A backslash makes the
 * next character plain text.
 */
const RULES: readonly (readonly [pattern: RegExp, span: (found: RegExpExecArray) => Span | undefined])[] = [
  [/^<at>(.*?)<\/at>/s, ([, name = '']) => ({ kind: 'mention', spans: [{ kind: 'text', text: name }] })],
  [/^`([^`]+)`/, ([, code = '']) => ({ kind: 'code', spans: [{ kind: 'text', text: code }] })],
  [/^\*\*((?:\\.|[^*\\]|\*(?!\*))+)\*\*/, ([, inner = '']) => ({ kind: 'strong', spans: readSpans(inner) })],
  [/^\*(?!\s)((?:\\.|[^*\\])+)\*/, ([, inner = '']) => ({ kind: 'emphasis', spans: readSpans(inner) })],
  [/^_(?!\s)((?:\\.|[^_\\])+)_(?!\w)/, ([, inner = '']) => ({ kind: 'emphasis', spans: readSpans(inner) })],
  [
    /^\[((?:\\.|[^\]\\])+)\]\(([^\s()]+)\)/,
    ([, inner = '', url = '']) => (isWebAddress(url) ? { kind: 'link', url, spans: readSpans(inner) } : undefined),
  ],
];

export function isWebAddress(url: string): boolean {
  return URL.canParse(url) && ['http:', 'https:'].includes(new URL(url).protocol);
}

function readSpans(text: string): readonly Span[] {
  const spans: Span[] = [];
  let plain = '';
  let rest = text;
  while (rest !== '') {
    const [first = '', second = ''] = rest;
    const found = first === '\\' && ESCAPABLE.test(second) ? undefined : firstRule(rest);
    if (found !== undefined) {
      if (plain !== '') spans.push({ kind: 'text', text: plain });
      plain = '';
      spans.push(found.span);
      rest = rest.slice(found.length);
    } else {
      const isEscaped = first === '\\' && ESCAPABLE.test(second);
      plain += isEscaped ? second : first;
      rest = rest.slice(isEscaped ? 2 : first.length);
    }
  }
  if (plain !== '') spans.push({ kind: 'text', text: plain });
  return spans;
}

function firstRule(text: string): { readonly span: Span; readonly length: number } | undefined {
  for (const [pattern, toSpan] of RULES) {
    const found = pattern.exec(text);
    const span = found === null ? undefined : toSpan(found);
    if (found !== null && span !== undefined) return { span, length: found[0].length };
  }
  return undefined;
}
