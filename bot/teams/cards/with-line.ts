import type { Card } from './card.ts';

/** Adds a line at the end of a card's body. Pass text that other people wrote through `plain` first. */
export function withLine(card: Card, text: string): Card {
  const body: unknown = card['body'];
  const line = { type: 'TextBlock', text, wrap: true, separator: true };
  return { ...card, body: [...(Array.isArray(body) ? (body as readonly unknown[]) : []), line] };
}
