import type { TurnContext } from 'botbuilder';
import type { Logger } from 'pino';
import type { Admin } from '../domain/admin.ts';
import type { ApprovalRequest } from '../domain/approval-request.ts';
import type { AdminActs } from '../services/use-cases.ts';
import type { BotIdentity } from './authentication.ts';
import { approvalRequestCard } from './cards/approval-request.ts';
import type { Card } from './cards/approval-request.ts';

export interface TurnParts {
  readonly identity: BotIdentity;
  /** Asked for with each turn, as the acts are put together after the bot. */
  readonly acts: () => AdminActs;
  /** `typed`: the approver types the digits that the console shows. */
  readonly matchCode: 'typed' | 'shown';
  readonly log: Logger;
}

/** One turn of a person whose identity the roster has confirmed. */
export interface Turn {
  readonly context: TurnContext;
  readonly admin: Admin;
  readonly acts: AdminActs;
  readonly requestCard: (request: ApprovalRequest, notice?: string) => Card;
}

export function requestCardFor(matchCode: TurnParts['matchCode']): Turn['requestCard'] {
  return (request, notice) =>
    approvalRequestCard(request, { asksMatchCode: matchCode === 'typed', ...(notice !== undefined && { notice }) });
}
