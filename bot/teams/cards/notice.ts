import { expand } from './card.ts';
import type { Button, Card, Heading } from './card.ts';
import template from './notice.json' with { type: 'json' };

interface NoticeData extends Pick<Heading, 'state' | 'look'> {
  readonly text: string;
  readonly buttons: readonly Button[];
}

const KINDS = {
  done: { state: '✓ Done', look: 'good' },
  note: { state: '○ Note', look: 'emphasis' },
  refused: { state: '✕ Not done', look: 'attention' },
  alert: { state: '⚠ Alert', look: 'attention' },
} as const satisfies Record<string, Pick<Heading, 'state' | 'look'>>;

/** Something happened, or did not: what it was, and what to do about it. */
export function noticeCard(kind: keyof typeof KINDS, text: string, buttons: readonly Button[] = []): Card {
  const data: NoticeData = { ...KINDS[kind], text, buttons };
  return expand(template, data);
}
