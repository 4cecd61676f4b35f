import type { ResourceAccount } from '../../../domain/accounts/account.ts';
import type { Card } from '../../cards/card.ts';
import type { Turn } from '../../turn.ts';
import { actOnAccount } from '../account-choice.ts';

/** Shows the status of some rooms on one card, one below the other. The buttons are those of the first one. */
export async function showStatuses(turn: Turn, rooms: readonly Pick<ResourceAccount, 'id'>[]): Promise<Card> {
  const cards = await Promise.all(rooms.map(({ id }) => actOnAccount(turn, id, 'status')));
  const [first = {}, ...others] = cards;
  if (others.length === 0) return first;
  const bodies = cards.flatMap(({ body }) => (Array.isArray(body) ? (body as readonly unknown[]) : []));
  return { ...first, body: bodies, actions: [] };
}
