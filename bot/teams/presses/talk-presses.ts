import { DomainError } from '../../domain/errors.ts';
import { answerCommand } from '../chat/answer/answer-command.ts';
import { generateCodes } from '../chat/answer/generate-codes.ts';
import { showStatuses } from '../chat/answer/show-statuses.ts';
import { readCommand } from '../chat/grammar/read-command.ts';
import { MOST_AT_ONCE } from '../chat/plan/plan-command.ts';
import { heardIn } from '../chat/said-text.ts';
import type { Card } from '../cards/card.ts';
import { noticeCard } from '../cards/notice.ts';
import type { Turn } from '../turn.ts';
import { textOf } from './press.ts';
import type { Press } from './press.ts';

/** Answers "Did you mean …?" as if the person had typed it. @throws DomainError from the API */
export function say(turn: Turn, data: Press['data']): Promise<Card> {
  return answerCommand(turn, readCommand(textOf(data, 'said') ?? '', heardIn(turn)));
}

/** Says that nothing has changed, after a question that someone doesn't want to answer. */
export function keep({ reader: { texts } }: Turn): Promise<Card> {
  return Promise.resolve(noticeCard(texts, 'note', texts.chatTalk.kept));
}

/** Generates a code for each of the clear rooms of a list. @throws DomainError account_unknown, and those of the API */
export function generateAll(turn: Turn, data: Press['data']): Promise<Card> {
  const { hours } = data;
  return generateCodes(turn, roomsIn(data), hours === undefined ? undefined : { kind: 'hours', hours: Number(hours) });
}

/** Shows the status of the clear rooms of a list. @throws DomainError account_unknown, and those of the API */
export function statusAll(turn: Turn, data: Press['data']): Promise<Card> {
  return showStatuses(turn, roomsIn(data));
}

interface PressedRoom {
  readonly id: string;
  readonly displayName: string;
}

/** Returns the rooms that a button names, at most five. */
function roomsIn({ rooms }: Press['data']): readonly PressedRoom[] {
  const found = (Array.isArray(rooms) ? (rooms as readonly unknown[]) : []).slice(0, MOST_AT_ONCE).flatMap((room) => {
    const data = (room ?? {}) as Press['data'];
    const [id, displayName] = [textOf(data, 'id'), textOf(data, 'name')];
    return id ? [{ id, displayName: displayName ?? id }] : [];
  });
  if (found.length === 0) throw new DomainError('account_unknown');
  return found;
}
