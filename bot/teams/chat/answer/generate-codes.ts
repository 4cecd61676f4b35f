import type { ResourceAccount } from '../../../domain/accounts/account.ts';
import { DomainError, type ErrorCode } from '../../../domain/errors.ts';
import type { Card } from '../../cards/card.ts';
import { otpsIssuedCard, type RowOutcome } from '../../cards/talk/room-lists.ts';
import { withLine } from '../../cards/with-line.ts';
import { plain } from '../../markdown.ts';
import { momentFor } from '../../reader.ts';
import type { Turn } from '../../turn.ts';
import { actOnAccount } from '../account-choice.ts';
import type { Lifetime } from '../grammar/lifetime.ts';

type Hours = Extract<Lifetime, { readonly kind: 'hours' }>;

/**
 * Generates a code for each of some rooms, and answers with one card. A room that can't have one is a row that says why; the
 * others get theirs all the same. Once there is a code, no error hides it.
 * @throws DomainError from the API, for a single room or when the person may not generate
 */
export async function generateCodes(
  turn: Turn,
  rooms: readonly Pick<ResourceAccount, 'displayName' | 'id'>[],
  lifetime: Hours | undefined,
): Promise<Card> {
  const [room, ...others] = rooms;
  const hours = lifetime?.hours;
  const card =
    room && others.length === 0
      ? await actOnAccount(turn, room.id, 'generate', hours === undefined ? {} : { hours })
      : otpsIssuedCard(turn.reader.texts, await issueEach(turn, rooms, hours));
  return lifetime?.until ? withLine(card, untilLine(turn, lifetime.until)) : card;
}

/** Names the moment that someone asked for, with its time zone, because a code is valid for whole hours. */
function untilLine({ reader }: Turn, until: Date): string {
  return reader.texts.chatTalk.untilWholeHours(plain(momentFor(reader, until)), plain(reader.timeZone ?? 'UTC'));
}

/** Refusals that are about the person or the server, and not about a room. */
const OF_ALL: ReadonlySet<ErrorCode> = new Set([
  'directory_unavailable',
  'no_permission',
  'store_unavailable',
  'throttled',
]);

async function issueEach(
  { api, admin, rules, wordsFor }: Turn,
  rooms: readonly Pick<ResourceAccount, 'displayName' | 'id'>[],
  hours: number | undefined,
): Promise<readonly RowOutcome[]> {
  const outcomes: RowOutcome[] = [];
  for (const { displayName: room, id } of rooms) {
    try {
      outcomes.push({ room, issued: await api.issueOtp(admin, id, hours ?? rules.ttlHours) });
    } catch (error) {
      const isOfRoom = error instanceof DomainError && !OF_ALL.has(error.code);
      if (!isOfRoom && outcomes.every(({ issued }) => !issued)) throw error;
      outcomes.push({ room, refusal: wordsFor(error) });
    }
  }
  return outcomes;
}
