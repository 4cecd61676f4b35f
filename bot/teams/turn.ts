import type { TurnContext } from 'botbuilder';
import type { Logger } from 'pino';
import type { ServerTexts } from '../../texts/server-texts.ts';
import type { Admin } from '../domain/admin.ts';
import type { ApprovalRequest } from '../domain/approval/approval-request.ts';
import type { Rules } from '../domain/preferences/preferences.ts';
import type { CurrentRules } from '../services/preferences/policy.ts';
import type { AdminActs } from '../services/use-cases.ts';
import type { ActorOf } from './actor.ts';
import type { BotIdentity } from './authentication.ts';
import { approvalRequestCard } from './cards/approval-request.ts';
import type { ApprovalCardOptions } from './cards/approval-request.ts';
import type { Card } from './cards/card.ts';
import type { Reader } from './reader.ts';

export interface TurnParts {
  readonly identity: BotIdentity;
  readonly actorOf: ActorOf;
  /** Asked for with each turn, as the acts are put together after the bot. */
  readonly acts: () => AdminActs;
  /** Read anew for each turn and each card in the channel. */
  readonly rules: CurrentRules;
  /** The six digits of a request, as its console shows them; on the card of a pending request with `shown` only. */
  readonly matchCodeOf: (requestId: string) => string;
  /** Of the tab's page, with a slash at the end; asked for with each dialog, as the server listens after the bot is made. */
  readonly tabUrl: () => string;
  readonly log: Logger;
}

type RequestCard = (
  request: ApprovalRequest,
  options?: Pick<ApprovalCardOptions, 'notice' | 'refreshFor' | 'viewer'>,
) => Card;

/** One turn of a person whose identity the roster has confirmed. */
export interface Turn {
  readonly context: TurnContext;
  readonly reader: Reader;
  readonly admin: Admin;
  readonly acts: AdminActs;
  readonly rules: Rules;
  /** For this person's eyes, and kept current by this person's client. */
  readonly requestCard: RequestCard;
}

export function requestCardFor(
  { matchCodeOf }: Pick<TurnParts, 'matchCodeOf'>,
  { matchCode, rejectionReasons }: Rules,
  texts: ServerTexts,
): RequestCard {
  return (request, options) =>
    approvalRequestCard(texts, request, {
      asksMatchCode: matchCode === 'typed',
      rejectionReasons,
      ...(matchCode === 'shown' && { shownMatchCode: matchCodeOf(request.id) }),
      ...options,
    });
}

export function isPersonal({ context }: Turn): boolean {
  return context.activity.conversation.conversationType === 'personal';
}
