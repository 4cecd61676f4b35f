import type { Accounts } from './accounts.ts';
import type { GraphCall, GraphReply } from './graph-call.ts';
import { context } from './query.ts';
import { existing } from './users.ts';

/**
 * Plays "revokeSignInSessions", which answers 200 with `true`
 * (https://learn.microsoft.com/graph/api/user-revokesigninsessions).
 */
export function revokeSessions(accounts: Accounts, _call: GraphCall, id: string): GraphReply {
  const { user } = existing(accounts, id);
  accounts.revokedSessions.push(user.id);
  return { status: 200, body: { '@odata.context': context('Edm.Boolean'), value: true } };
}
