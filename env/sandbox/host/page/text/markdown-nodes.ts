import { readMarkdown } from './markdown.ts';
import type { Block, Span } from './markdown.ts';

const TAGS = { strong: 'strong', emphasis: 'em', code: 'code', mention: 'span', link: 'a' } as const;

/** Turns Markdown into elements. Text from others only ever becomes text nodes. */
export function markdownNodes(text: string): DocumentFragment {
  const fragment = document.createDocumentFragment();
  fragment.append(...readMarkdown(text).map(blockNode));
  return fragment;
}

/** Returns the same as HTML for a renderer that needs it. The browser writes the HTML, so all text in it is escaped. */
export function markdownHtml(text: string): string {
  const holder = document.createElement('div');
  holder.append(markdownNodes(text));
  const [only] = holder.children;
  return holder.children.length === 1 && only?.tagName === 'P' ? only.innerHTML : holder.innerHTML;
}

function blockNode(block: Block): Node {
  if (block.kind === 'paragraph') {
    const paragraph = document.createElement('p');
    for (const [index, line] of block.lines.entries())
      paragraph.append(...(index === 0 ? [] : [document.createElement('br')]), ...line.map(spanNode));
    return paragraph;
  }
  const list = document.createElement(block.ordered ? 'ol' : 'ul');
  for (const item of block.items) {
    const entry = document.createElement('li');
    entry.append(...item.map(spanNode));
    list.append(entry);
  }
  return list;
}

function spanNode(span: Span): Node {
  if (span.kind === 'text') return document.createTextNode(span.text);
  const element = document.createElement(TAGS[span.kind]);
  element.append(...span.spans.map(spanNode));
  if (span.kind === 'mention') element.className = 'mention';
  if (span.kind === 'link') {
    element.setAttribute('href', span.url);
    element.setAttribute('target', '_blank');
    element.setAttribute('rel', 'noopener noreferrer');
  }
  return element;
}
