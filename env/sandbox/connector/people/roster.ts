import { SANDBOX_TENANT_ID } from '../../tenant.ts';
import type { SandboxPerson } from '../../tenant.ts';
import {
  CHANNELS,
  EVERYBODY,
  GROUP_CHAT,
  mriOf,
  personalConversationId,
  PRIVATE_CHANNEL_MEMBERS,
  SHARED_CHANNEL_MEMBERS,
  splitConversationId,
  TEAM,
} from '../layout.ts';
import type { SeededChannel } from '../layout.ts';
import type { JsonObject } from '../json-object.ts';
import { Refusal } from '../routes.ts';
import type { ChannelType, ConversationKind } from '../wire.ts';

export interface Conversation {
  readonly id: string;
  readonly kind: ConversationKind;
  name: string;
  readonly channelType?: ChannelType;
  /** Object ids. The standard channels share one set, the team's. */
  readonly members: Set<string>;
  botInstalled: boolean;
  /** Set on a channel to which nobody can post anymore. */
  closed?: 'archived' | 'deleted';
}

/** Knows which people and bots are in which conversation. */
export class Roster {
  readonly #conversations: ReadonlyMap<string, Conversation> = new Map(
    seed().map((conversation) => [conversation.id, conversation]),
  );

  teamName: string = TEAM.name;

  get channels(): readonly Conversation[] {
    return this.conversations.filter(({ kind }) => kind === 'channel');
  }

  get conversations(): readonly Conversation[] {
    return [...this.#conversations.values()];
  }

  /**
   * Finds a conversation.
   * @throws Refusal 404 for an unknown conversation, and for a thread in anything but a channel.
   */
  conversation(id: string): Conversation {
    const { baseId, threadId } = splitConversationId(id);
    const found = this.#conversations.get(baseId);
    if (found === undefined || (threadId !== undefined && found.kind !== 'channel')) {
      throw new Refusal(404, 'ConversationNotFound', `there is no conversation ${id}`);
    }
    return found;
  }

  /**
   * Finds a conversation that has the bot.
   * @throws Refusal 403 with the code that Teams gives a bot that was never added, or was removed.
   */
  conversationWithBot(id: string): Conversation {
    const conversation = this.conversation(id);
    if (conversation.closed === 'deleted')
      throw new Refusal(404, 'ConversationNotFound', `${conversation.name} was deleted`);
    if (conversation.closed === 'archived')
      throw new Refusal(403, 'ConversationBlockedByUser', 'The team is archived.');
    if (!conversation.botInstalled) {
      throw new Refusal(403, 'BotNotInConversationRoster', 'The bot is not part of the conversation roster.');
    }
    return conversation;
  }

  membersOf(conversation: Conversation): readonly SandboxPerson[] {
    return EVERYBODY.filter((person) => conversation.members.has(person.objectId));
  }

  /** Finds a member of the conversation. @throws Refusal 403 when the person is not in it. */
  member(conversation: Conversation, objectId: string): SandboxPerson {
    const found = this.membersOf(conversation).find((person) => person.objectId === objectId);
    if (found === undefined) throw new Refusal(403, 'NotAMember', `${objectId} is not in ${conversation.name}`);
    return found;
  }
}

/** Finds a person. @throws Refusal 404 when nobody has this object id. */
export function personByObjectId(objectId: string): SandboxPerson {
  const found = EVERYBODY.find((person) => person.objectId === objectId);
  if (found === undefined) throw new Refusal(404, 'PersonNotFound', `nobody has the object id ${objectId}`);
  return found;
}

/** Says whether an id names this person: by `29:…` or by object id, since Teams takes both. */
export function isNamedBy(person: SandboxPerson, memberId: string): boolean {
  return memberId === mriOf(person.objectId) || memberId.toLowerCase() === person.objectId;
}

/**
 * Makes a person's entry in the member list. A guest is listed under the tenant that invited them, so `tenantId` alone
 * doesn't tell a guest from a member. In a shared channel, an external person is listed under their own tenant.
 */
export function rosterEntry(person: SandboxPerson, conversation: Conversation): JsonObject {
  const [givenName = person.displayName, surname = ''] = person.displayName.split(' ');
  return {
    id: mriOf(person.objectId),
    name: person.displayName,
    objectId: person.objectId,
    aadObjectId: person.objectId,
    givenName,
    surname,
    email: person.userPrincipalName,
    userPrincipalName: person.userPrincipalName,
    tenantId: conversation.channelType === 'shared' ? person.homeTenantId : SANDBOX_TENANT_ID,
    userRole: person.userType === 'Guest' ? 'guest' : 'user',
  };
}

function seed(): readonly Conversation[] {
  const team = idsOf(EVERYBODY);
  return [
    ...EVERYBODY.map((person): Conversation => ({
      id: personalConversationId(person.objectId),
      kind: 'personal',
      name: `Chat of ${person.displayName}`,
      members: idsOf([person]),
      botInstalled: true,
    })),
    {
      id: GROUP_CHAT.id,
      kind: 'groupChat',
      name: GROUP_CHAT.name,
      members: idsOf(GROUP_CHAT.members),
      botInstalled: true,
    },
    ...CHANNELS.map((channel) => seededChannel(channel, team)),
  ];
}

/**
 * Makes a channel of the initial data. An app of a team is in its standard channels; a shared or private channel needs
 * the app added separately.
 */
function seededChannel(channel: SeededChannel, team: Set<string>): Conversation {
  const people = channel.type === 'shared' ? SHARED_CHANNEL_MEMBERS : PRIVATE_CHANNEL_MEMBERS;
  return {
    id: channel.id,
    kind: 'channel',
    name: channel.name,
    channelType: channel.type,
    members: channel.type === 'standard' ? team : idsOf(people),
    botInstalled: channel.type !== 'private',
  };
}

function idsOf(people: readonly SandboxPerson[]): Set<string> {
  return new Set(people.map((person) => person.objectId));
}
