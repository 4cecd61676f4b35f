import type { ActiveBehaviors } from '../behaviors/active-behaviors.ts';
import type { Issuer } from '../issuer/issuer.ts';
import { BotLine } from './bot/bot-line.ts';
import { Clients } from './people/clients.ts';
import { EventLog } from './event-log.ts';
import { Faults } from './faults.ts';
import { Journal } from './journal.ts';
import { Messages } from './messages.ts';
import { RefreshGuard } from './cards/refresh-guard.ts';
import { Roster } from './people/roster.ts';
import { CONVERSATION_LIMITS, SendLimiter, TENANT_LIMITS } from './bot/send-limits.ts';

/** The state of one connector. */
export interface Parts {
  /** The `serviceUrl` that the bot gets. */
  readonly serviceUrl: string;
  readonly issuer: Issuer;
  readonly behaviors: ActiveBehaviors;
  readonly roster: Roster;
  readonly clients: Clients;
  readonly events: EventLog;
  readonly messages: Messages;
  readonly journal: Journal;
  readonly faults: Faults;
  readonly botLine: BotLine;
  readonly refreshGuard: RefreshGuard;
  readonly perConversation: SendLimiter;
  readonly perTenant: SendLimiter;
  readonly settings: { rateLimits: boolean };
}

export function createParts(serviceUrl: string, issuer: Issuer, behaviors: ActiveBehaviors): Parts {
  const events = new EventLog();
  const journal = new Journal();
  return {
    serviceUrl,
    issuer,
    behaviors,
    roster: new Roster(),
    clients: new Clients(),
    events,
    messages: new Messages(events),
    journal,
    faults: new Faults(),
    botLine: new BotLine(issuer, journal, behaviors),
    refreshGuard: new RefreshGuard(),
    perConversation: new SendLimiter(CONVERSATION_LIMITS),
    perTenant: new SendLimiter(TENANT_LIMITS),
    settings: { rateLimits: true },
  };
}
