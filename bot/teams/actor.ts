import { TeamsInfo } from 'botbuilder';
import type { TurnContext } from 'botbuilder';
import type { Admin } from '../domain/admin.ts';
import { DomainError } from '../domain/errors.ts';
import { recentAnswers } from '../runtime/recent-answers.ts';
import { channelOf } from './conversation-id.ts';

/**
 * The server remembers a person of the roster for this long, which is as long as an answer of Microsoft Graph about
 * them.
 */
const ROSTER_MILLISECONDS = 60_000;

/**
 * Finds the person who sent an activity.
 * @throws DomainError no_permission for anonymous people, guests and people of another tenant
 */
export type ActorOf = (context: TurnContext) => Promise<Admin>;

/** Remembers recent answers. Call `forgetAll` after someone joined or left a conversation. */
export type Roster = ActorOf & { forgetAll(): void };

/**
 * Opens the roster, which tells who wrote a message or pressed a button. The activity alone doesn't tell the person's
 * tenant, because the tenant of a conversation is that of its host.
 */
export function openRoster(tenantId: string): Roster {
  const read: ActorOf = async (context) => {
    const member = await TeamsInfo.getMember(context, context.activity.from.id);
    const objectId = member.aadObjectId;
    const isOurs = member.tenantId === tenantId && member.userRole !== 'guest';
    if (!objectId || !isOurs) throw new DomainError('no_permission', { problem: 'not_of_this_tenant' });
    return { tenantId, objectId, displayName: member.name || member.userPrincipalName || objectId };
  };
  return recentAnswers(read, {
    // All threads of a channel share one roster. Each card is a thread, and clients ask for all their views of it at
    // once.
    keyOf: ({ activity }) =>
      JSON.stringify([activity.serviceUrl, channelOf(activity.conversation.id), activity.from.id]),
    milliseconds: ROSTER_MILLISECONDS,
    now: () => performance.now(),
  });
}
