import { DomainError } from '../../../domain/errors.ts';
import { askAccountCard } from '../../cards/ask-account.ts';
import type { Card } from '../../cards/card.ts';
import { helpCard } from '../../cards/help.ts';
import { noticeCard } from '../../cards/notice.ts';
import { overviewCard } from '../../cards/overview.ts';
import { pendingCard } from '../../cards/pending.ts';
import { pickAccountCard } from '../../cards/pick-account.ts';
import { ruleChangesCard } from '../../cards/rule-changes.ts';
import { askRoomCard } from '../../cards/talk/ask-room.ts';
import { whichRoomsCard, wizardCard } from '../../cards/talk/room-lists.ts';
import {
  approvedCard,
  didYouMeanCard,
  notUnderstoodCard,
  tooLongCard,
  whichActCard,
} from '../../cards/talk/talk-cards.ts';
import { withLine } from '../../cards/with-line.ts';
import { plain } from '../../markdown.ts';
import { isPersonal, type Turn } from '../../turn.ts';
import { wordingOf } from '../../wording.ts';
import { confirmRevoke } from '../code-end.ts';
import type { Plan } from '../plan/plan.ts';
import { chooseThisChannel } from './choose-channel.ts';
import { generateCodes } from './generate-codes.ts';
import { knownPermissions } from './known-permissions.ts';
import { showStatuses } from './show-statuses.ts';

/** Does what a plan says, and builds the answer. @throws DomainError from the API */
export async function cardOfPlan(turn: Turn, plan: Plan): Promise<Card> {
  if ('does' in plan) return act(turn, plan);
  if ('shows' in plan) return show(turn, plan);
  return ask(turn, plan);
}

async function act(turn: Turn, plan: Extract<Plan, { readonly does: string }>): Promise<Card> {
  const { api, admin, requestCard, reader } = turn;
  switch (plan.does) {
    case 'generate':
      return generateCodes(turn, plan.rooms, plan.lifetime);
    case 'approve': {
      const { request, digits } = plan;
      const { id: requestId, revision } = request;
      return requestCard(await api.approve(admin, { requestId, revision, ...(digits && { matchCode: digits }) }));
    }
    case 'reject': {
      const { request, reason, text } = plan;
      if (!reason) throw new DomainError('reason_invalid');
      return requestCard(await api.reject(admin, { requestId: request.id, reason, ...(text && { text }) }));
    }
    case 'use channel':
      return chooseThisChannel(turn);
    case 'accept list': {
      const { gone, roomsLost } = await api.acceptList(admin);
      return noticeCard(reader.texts, 'done', reader.texts.chat.listAccepted(gone, roomsLost));
    }
  }
}

async function show(turn: Turn, plan: Extract<Plan, { readonly shows: string }>): Promise<Card> {
  const { api, admin, rules } = turn;
  const { texts } = turn.reader;
  switch (plan.shows) {
    case 'help':
      return helpCard(texts, await knownPermissions(turn), true, rules.rejectionReasons);
    case 'greeting':
      return noticeCard(texts, 'note', texts.chatTalk.greeting);
    case 'thanks':
      return noticeCard(texts, 'note', texts.chatTalk.thanks);
    case 'overview':
      return overviewCard(texts, await api.overview(admin));
    case 'pending':
      return pendingCard(texts, await api.pending(admin, plan.after), plan.after);
    case 'rules':
      return ruleChangesCard(texts, await api.ruleChanges(admin));
    case 'wizard':
      return wizardCard(texts, plan);
    case 'status': {
      const card = await showStatuses(turn, plan.rooms);
      const room = plan.rooms[0];
      return plan.nothingWaits && room ? withLine(card, texts.chatTalk.nothingWaits(plain(room.displayName))) : card;
    }
  }
}

async function ask(turn: Turn, plan: Extract<Plan, { readonly asks: string }>): Promise<Card> {
  const { texts } = turn.reader;
  switch (plan.asks) {
    case 'revoke':
      return confirmRevoke(turn, plan.account.id);
    case 'reason':
    case 'digits':
    case 'card':
      return askOnCard(turn, plan);
    case 'room':
    case 'rooms':
    case 'request':
    case 'account':
    case 'account to revoke':
      return askWhich(turn, plan);
    case 'which act':
      return whichActCard(texts, plan.because, plan.account);
    case 'undo':
      return plan.request ? approvedCard(texts, plan.request) : askRoomCard(texts);
    case 'did you mean':
      return didYouMeanCard(texts, plan.said);
    case 'too long':
      return tooLongCard(texts, (await knownPermissions(turn))?.has('generate') ?? false);
    case 'nothing':
      return notUnderstood(turn);
  }
}

/** Shows the request of a command that lacks something, and says what. */
async function askOnCard(
  turn: Turn,
  { asks, request: { id } }: Extract<Plan, { readonly asks: 'reason' | 'digits' | 'card' }>,
): Promise<Card> {
  const { api, admin, reader, requestCard } = turn;
  const { request, ...view } = await api.viewRequest(admin, id);
  const notice = {
    card: reader.texts.chatTalk.digitsElsewhere,
    digits: wordingOf(new DomainError('match_code_missing'), reader),
    reason: wordingOf(new DomainError('reason_invalid'), reader),
  }[asks];
  // Others read along elsewhere, so the card there is nobody's own view.
  return requestCard(request, { ...(isPersonal(turn) && view), notice });
}

async function askWhich(
  turn: Turn,
  plan: Extract<Plan, { readonly asks: 'room' | 'rooms' | 'request' | 'account' | 'account to revoke' }>,
): Promise<Card> {
  const { api, admin, rules } = turn;
  const { texts } = turn.reader;
  switch (plan.asks) {
    case 'room': {
      const { found, verb, hours } = plan;
      const { codeOf } = found;
      return pickAccountCard(texts, found, { verb, ...(hours !== undefined && { hours }), ...(codeOf && { codeOf }) });
    }
    case 'rooms': {
      const unclear = plan.unclear.map(({ name, found }) => ({ name, rooms: found.accounts }));
      return whichRoomsCard(texts, plan.clear, unclear, plan);
    }
    case 'request': {
      const { at } = await api.pending(admin);
      const { requests } = plan;
      return pendingCard(texts, { at, total: requests.length, requests, more: false, failed: [] });
    }
    case 'account':
      return askAccountCard(texts, plan.hours ?? rules.ttlHours);
    case 'account to revoke':
      return askRoomCard(texts);
  }
}

/** People without permissions, and all when they can't be checked, hear that instead. */
async function notUnderstood(turn: Turn): Promise<Card> {
  const { texts } = turn.reader;
  const permissions = await knownPermissions(turn);
  return permissions === undefined || permissions.size === 0
    ? helpCard(texts, permissions, false)
    : notUnderstoodCard(texts);
}
