import type { ServerTexts } from '../../../texts/server-texts.ts';
import type { ResourceAccount } from '../../../bot/domain/accounts/account.ts';
import type { ApprovalRequest } from '../../../bot/domain/approval/approval-request.ts';
import type { Card } from '../../../bot/teams/cards/card.ts';
import { askRoomCard } from '../../../bot/teams/cards/talk/ask-room.ts';
import { otpsIssuedCard, whichRoomsCard, wizardCard } from '../../../bot/teams/cards/talk/room-lists.ts';
import {
  approvedCard,
  didYouMeanCard,
  notUnderstoodCard,
  tooLongCard,
  whichActCard,
} from '../../../bot/teams/cards/talk/talk-cards.ts';
import { sampleOtp } from '../../support/samples/requests.ts';

/** The cards that answer talk, lists and words that are not understood. */
export function talkCards(
  words: ServerTexts,
  room: ResourceAccount,
  request: ApprovalRequest,
): Readonly<Record<string, Card>> {
  const issued = { otp: sampleOtp(), account: room, superseded: false };
  const unclear = [
    { name: room.displayName, rooms: [room, room] },
    { name: room.upn, rooms: [] },
  ];
  return {
    'talk, not understood': notUnderstoodCard(words),
    'talk, did you mean': didYouMeanCard(words, room.displayName),
    'talk, too long': tooLongCard(words, true),
    'talk, several': whichActCard(words, 'several', undefined),
    'talk, one by one': whichActCard(words, 'one by one', undefined),
    'talk, unclear': whichActCard(words, 'unclear', room),
    'talk, approved': approvedCard(words, request),
    'talk, which room to revoke': askRoomCard(words),
    'talk, which rooms': whichRoomsCard(words, [room], unclear, { verb: 'generate', hours: 4 }),
    'talk, several codes': otpsIssuedCard(words, [
      { room: room.displayName, issued },
      { room: room.displayName, refusal: words.refusals.account_unknown },
    ]),
    'talk, wizard with rooms': wizardCard(words, { rooms: [room, room], unclear: [room.displayName] }),
    'talk, wizard with a building': wizardCard(words, { building: room.building ?? '' }),
  };
}
