import { TeamsInfo } from 'botbuilder';
import type { TurnContext } from 'botbuilder';
import type { Admin } from '../domain/admin.ts';
import { DomainError } from '../domain/errors.ts';
import { recentAnswers } from '../runtime/recent-answers.ts';
import { channelOf } from './conversation-id.ts';

/** As long as the directory's answers about a person. */
const ROSTER_MILLISECONDS = 60_000;

/** @throws DomainError no_permission for anonymous people, guests, and those of another tenant */
export type ActorOf = (context: TurnContext) => Promise<Admin>;

/** `forgetAll`: after somebody came or left. */
export type Roster = ActorOf & { forgetAll(): void };

/** Who speaks or presses, from the roster: the conversation's tenant is the host's, not the person's. */
export function openRoster(tenantId: string): Roster {
  const read: ActorOf = async (context) => {
    const member = await TeamsInfo.getMember(context, context.activity.from.id);
    const objectId = member.aadObjectId;
    const isOurs = member.tenantId === tenantId && member.userRole !== 'guest';
    if (!objectId || !isOurs) throw new DomainError('no_permission', { problem: 'not_of_this_tenant' });
    return { tenantId, objectId, displayName: member.name || member.userPrincipalName || objectId };
  };
  return recentAnswers(read, {
    // The threads of a channel have one roster, and each card is a thread whose views are all asked for at once.
    keyOf: ({ activity }) =>
      JSON.stringify([activity.serviceUrl, channelOf(activity.conversation.id), activity.from.id]),
    milliseconds: ROSTER_MILLISECONDS,
    now: () => performance.now(),
  });
}
