import { SANDBOX_PEOPLE } from '../../tenant.ts';
import type { SandboxPerson } from '../../tenant.ts';
import { BOT_MRI, BOT_NAME, mriOf, TEAM } from '../layout.ts';
import type { Parts } from '../parts.ts';
import { personByObjectId } from './roster.ts';
import type { Conversation } from './roster.ts';
import { changeActivity } from '../bot/turn-activity.ts';
import type { Change } from '../bot/turn-activity.ts';

/**
 * Adds the bot to a chat, to a shared or private channel, or, through any standard channel, to the team. It then tells
 * the bot.
 */
export async function installBot(parts: Parts, conversationId: string): Promise<void> {
  await changeInstallation(parts, conversationId, true);
}

export async function removeBot(parts: Parts, conversationId: string): Promise<void> {
  await changeInstallation(parts, conversationId, false);
}

/** Sends what Teams sent when the bot was added to its initial conversations. */
export async function announceInstallations(parts: Parts): Promise<void> {
  const places = parts.roster.conversations.filter(
    ({ id, botInstalled, channelType }) => botInstalled && (channelType !== 'standard' || id === TEAM.id),
  );
  for (const place of places) await tellInstalled(parts, place, true);
}

export async function addMember(parts: Parts, conversationId: string, objectId: string): Promise<void> {
  await changeMembership(parts, conversationId, personByObjectId(objectId), true);
}

export async function removeMember(parts: Parts, conversationId: string, objectId: string): Promise<void> {
  await changeMembership(parts, conversationId, personByObjectId(objectId), false);
}

async function changeInstallation(parts: Parts, conversationId: string, installed: boolean): Promise<void> {
  const asked = parts.roster.conversation(conversationId);
  const isTeam = asked.channelType === 'standard';
  const changed = isTeam ? parts.roster.conversations.filter((one) => one.channelType === 'standard') : [asked];
  for (const conversation of changed) {
    conversation.botInstalled = installed;
    parts.events.append({ type: 'members', conversationId: conversation.id });
  }
  await tellInstalled(parts, isTeam ? parts.roster.conversation(TEAM.id) : asked, installed);
}

async function tellInstalled(parts: Parts, conversation: Conversation, installed: boolean): Promise<void> {
  const members = [{ id: BOT_MRI, name: BOT_NAME }];
  await tell(parts, conversation, {
    type: 'conversationUpdate',
    eventType: memberEventType(conversation, installed),
    fields: installed ? { membersAdded: members } : { membersRemoved: members },
  });
  await tell(parts, conversation, { type: 'installationUpdate', fields: { action: installed ? 'add' : 'remove' } });
}

async function changeMembership(
  parts: Parts,
  conversationId: string,
  person: SandboxPerson,
  added: boolean,
): Promise<void> {
  const conversation = parts.roster.conversation(conversationId);
  if (added) conversation.members.add(person.objectId);
  else conversation.members.delete(person.objectId);
  parts.events.append({ type: 'members', conversationId: conversation.id });
  if (!conversation.botInstalled) return;
  const members = [{ id: mriOf(person.objectId), aadObjectId: person.objectId }];
  await tell(parts, conversation, {
    type: 'conversationUpdate',
    eventType: memberEventType(conversation, added),
    fields: added ? { membersAdded: members } : { membersRemoved: members },
  });
}

/** The name of a membership event. Teams names it only for a team; a chat's event has no name. */
function memberEventType(conversation: Conversation, added: boolean): string | undefined {
  if (conversation.channelType === undefined) return undefined;
  if (conversation.channelType === 'standard') return added ? 'teamMemberAdded' : 'teamMemberRemoved';
  return added ? 'channelMemberAdded' : 'channelMemberRemoved';
}

async function tell(parts: Parts, conversation: Conversation, change: Change): Promise<void> {
  const person = parts.roster.membersOf(conversation)[0] ?? SANDBOX_PEOPLE.adele;
  await parts.botLine.deliver(
    changeActivity(
      { serviceUrl: parts.serviceUrl, conversation, person, client: parts.clients.of(person.objectId) },
      change,
    ),
  );
}
