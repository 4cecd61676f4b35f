import type { TurnContext } from 'botbuilder';
import type { Logger } from 'pino';
import type { ServerTexts } from '../../texts/server-texts.ts';
import type { Admin } from '../domain/admin.ts';
import type { Via } from '../domain/audit/via.ts';
import type { ApprovalRequest } from '../domain/approval/approval-request.ts';
import type { Rules } from '../domain/preferences/preferences.ts';
import type { CurrentRules } from '../services/preferences/policy.ts';
import type { AdminApi } from '../services/admin-api.ts';
import type { NoteRefusal } from '../services/refusals/note-refusal.ts';
import type { ActorOf } from './actor.ts';
import type { BotIdentity } from './authentication.ts';
import { approvalRequestCard } from './cards/approval-request.ts';
import type { ApprovalCardOptions } from './cards/approval-request.ts';
import type { Card } from './cards/card.ts';
import type { Reader } from './reader.ts';

/** The parts of the bot that a turn needs. */
export interface TurnParts {
  readonly identity: BotIdentity;
  readonly actorOf: ActorOf;
  /** Returns the API for presses or for commands. */
  readonly api: (via: Exclude<Via, 'tab'>) => AdminApi;
  /** Reads the current rules for each turn and for each card in the channel. */
  readonly rules: CurrentRules;
  /**
   * Returns the verification digits of a request, which its console shows. Only the card of a pending request shows them,
   * and only when the rules say `shown`.
   */
  readonly matchCodeOf: (request: ApprovalRequest) => string;
  /**
   * Returns the address of the tab's page, with a slash at the end. Each dialog calls this, because the server starts
   * to listen after the bot is created.
   */
  readonly tabUrl: () => string;
  readonly noteRefusal: NoteRefusal;
  readonly log: Logger;
}

type RequestCard = (
  request: ApprovalRequest,
  options?: Pick<ApprovalCardOptions, 'notice' | 'refreshFor' | 'viewer'>,
) => Card;

/** One Teams turn of a person whose identity the roster has confirmed. */
export interface Turn {
  readonly context: TurnContext;
  readonly reader: Reader;
  readonly admin: Admin;
  readonly api: AdminApi;
  readonly rules: Rules;
  /** Builds the card of a request for this person. Their client keeps it current. */
  readonly requestCard: RequestCard;
  /** Says what went wrong, and logs what nobody expected. */
  readonly wordsFor: (error: unknown) => string;
}

/**
 * Returns a function that builds the cards of requests by the rules. It passes on the verification digits only when the
 * rules say `shown`.
 */
export function requestCardFor(
  { matchCodeOf }: Pick<TurnParts, 'matchCodeOf'>,
  { matchCode, rejectionReasons }: Rules,
  texts: ServerTexts,
): RequestCard {
  return (request, options) =>
    approvalRequestCard(texts, request, {
      asksMatchCode: matchCode === 'typed',
      rejectionReasons,
      ...(matchCode === 'shown' && { shownMatchCode: matchCodeOf(request) }),
      ...options,
    });
}

/** Tells whether the turn happens in a personal chat, where nobody else reads. */
export function isPersonal({ context }: Turn): boolean {
  return context.activity.conversation.conversationType === 'personal';
}
