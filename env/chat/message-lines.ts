import type { MessageView } from '../sandbox/connector/wire.ts';
import { cardLines, printable } from './card-lines.ts';
import type { Style } from './style.ts';
import { unmarked } from './unmarked.ts';

const BAR = '  │ ';

/**
 * Shows a message as lines. `numberOf` returns the number to press for a position (from 1) among the actions of the
 * first card.
 */
export function messageLines(
  message: MessageView,
  isChanged: boolean,
  style: Style,
  numberOf: (position: number) => number,
): readonly string[] {
  const head = [style.bold(printable(message.from.name)), style.dim(notes(message, isChanged))]
    .filter((part) => part !== '')
    .join(' ');
  if (message.deleted) return [`${head} ${style.dim('(deleted)')}`];
  const [card, ...others] = message.cards;
  const written = message.from.isBot ? unmarked(message.text) : message.text;
  const text =
    written === ''
      ? []
      : printable(written)
          .split('\n')
          .map((line) => `  ${line}`);
  const cards = [
    ...(card === undefined ? [] : cardLines(card, numberOf)),
    ...others.flatMap((other) => cardLines(other)),
  ];
  const suggestions = message.suggestedActions.map(({ title }) => printable(title)).join(' · ');
  return [
    head,
    ...text,
    ...cards.map((line) => style.dim(BAR) + line),
    ...(suggestions === '' ? [] : [style.dim(`  you could say: ${suggestions}`)]),
  ];
}

function notes(message: MessageView, isChanged: boolean): string {
  const list = [
    message.createdAt.slice(11, 19),
    ...(message.threadId !== undefined && message.threadId !== message.id ? ['in the thread'] : []),
    ...(isChanged ? ['changed'] : []),
    ...(message.ownView ? ['only you see this card'] : []),
  ];
  return `(${list.join(', ')})`;
}
