import type { Activity } from 'botbuilder';
import type { Card } from '../cards/card.ts';

/**
 * A message with the text of its notification: `summary`, which the Activity protocol has for places that show no
 * attachments (github.com/microsoft/Agents, specs/activity/protocol-activity.md). Without it, Teams says "Sent a card".
 */
export type Message = Partial<Activity> & { readonly summary: string };

/** The longest summary in UTF-16 units. Clients show about as much of a notification. */
const LONGEST = 120;
/** A date or time, as a function of Adaptive Cards or as words. It would be old when somebody reads the notification. */
const TIME = /\{\{(?:DATE|TIME)\(|\b\d{1,2}:\d{2}\b/;
/** A one-time password, which must never be on a lock screen. */
const CODE = /\b[0-9A-Z]{4}(?:-[0-9A-Z]{4}){2,}\b/;
const ICON = /^[○◔◑◕●✕⊖⊘⚠✓]\s*/u;
const INVISIBLE = /[\u00AD\u200B]/g;

/**
 * Returns what the notification of a card says: the words that the card has for it (`speak`), or its first two texts,
 * which are its state and what it is about.
 */
export function summaryOfCard(card: Card): string {
  const { speak } = card;
  if (typeof speak === 'string' && speak !== '') return short(speak);
  const [state = '', subject = ''] = textsOf(card['body']);
  const about = shareable(subject);
  return short([state.replace(ICON, ''), about].filter((text) => text !== '').join(': '));
}

/** Returns what the notification of a text says: its sentences without those that name a time. */
export function summaryOfText(text: string): string {
  const words = text.replaceAll(/<\/?at>/g, '').replaceAll(/\[([^\]]+)\]\([^)]*\)/g, '$1');
  return short(shareable(words) || words);
}

function shareable(text: string): string {
  return text
    .split(/(?<=[.!?])\s+/)
    .filter((sentence) => !TIME.test(sentence) && !CODE.test(sentence))
    .join(' ');
}

/** Removes the marks of Markdown and what nobody sees, and cuts at the end of a word. */
function short(text: string): string {
  const words = text
    .replaceAll(/\\(.)/g, '$1')
    .replaceAll(/\*\*|`/g, '')
    .replaceAll(INVISIBLE, '')
    .replace(ICON, '')
    .replaceAll(/\s+/g, ' ')
    .trim();
  return words.length <= LONGEST ? words : `${words.slice(0, LONGEST).replace(/\s+\S*$/, '')}…`;
}

function textsOf(elements: unknown): readonly string[] {
  if (!Array.isArray(elements)) return [];
  return (elements as readonly Readonly<Record<string, unknown>>[]).flatMap(({ type, text, items }) =>
    type === 'TextBlock' && typeof text === 'string' ? [text] : textsOf(items),
  );
}
