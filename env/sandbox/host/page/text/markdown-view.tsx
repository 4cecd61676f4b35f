import { useLayoutEffect, useRef } from 'react';
import { markdownNodes } from './markdown-nodes.ts';

export function MarkdownView({ text }: { readonly text: string }) {
  const holder = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => holder.current?.replaceChildren(markdownNodes(text)), [text]);
  return <div ref={holder} className="markdown" />;
}
