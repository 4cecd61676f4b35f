import type { ServerTexts } from '../../../texts/server-texts.ts';
import { expand } from './card.ts';
import type { Button, Card, Heading } from './card.ts';
import template from './templates/notice.json' with { type: 'json' };

interface NoticeData extends Pick<Heading, 'state' | 'look'> {
  readonly text: string;
  readonly buttons: readonly Button[];
}

const KINDS = {
  done: { icon: '✓', look: 'good' },
  note: { icon: '○', look: 'emphasis' },
  refused: { icon: '✕', look: 'attention' },
  alert: { icon: '⚠', look: 'attention' },
} as const satisfies Record<string, { readonly icon: string; readonly look: Heading['look'] }>;

/** Builds a card that says what happened, or why nothing did, and what to do about it. */
export function noticeCard(
  { chatCards }: ServerTexts,
  kind: keyof typeof KINDS,
  text: string,
  buttons: readonly Button[] = [],
): Card {
  const { icon, look } = KINDS[kind];
  const data: NoticeData = { state: `${icon} ${chatCards.notices[kind]}`, look, text, buttons };
  return expand(template, data);
}
