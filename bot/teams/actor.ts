import { TeamsInfo } from 'botbuilder';
import type { TurnContext } from 'botbuilder';
import type { Admin } from '../domain/admin.ts';
import { DomainError } from '../domain/errors.ts';

/**
 * Who speaks or presses, from the roster: the conversation's tenant is the host's, not the person's.
 * @throws DomainError no_right for anonymous people, guests, and those of another tenant
 */
export async function actorOf(context: TurnContext, tenantId: string): Promise<Admin> {
  const member = await TeamsInfo.getMember(context, context.activity.from.id);
  const objectId = member.aadObjectId;
  const isOurs = member.tenantId === tenantId && member.userRole !== 'guest';
  if (!objectId || !isOurs) throw new DomainError('no_right', { problem: 'not_of_this_tenant' });
  return { tenantId, objectId, displayName: member.name || member.userPrincipalName || objectId };
}
