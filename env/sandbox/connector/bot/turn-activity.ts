import { randomUUID } from 'node:crypto';
import { SANDBOX_TENANT_ID } from '../../tenant.ts';
import type { SandboxPerson } from '../../tenant.ts';
import { localTimestamp, USUAL_CLIENT, type TeamsClient } from '../people/clients.ts';
import { BOT_MRI, BOT_NAME, mriOf, TEAM, threadConversationId } from '../layout.ts';
import type { JsonObject } from '../json-object.ts';
import type { Conversation } from '../people/roster.ts';

/** The place of a turn, and the person who takes it. */
export interface TurnPlace {
  readonly serviceUrl: string;
  readonly conversation: Conversation;
  /** The message that started the thread, for a turn in a channel. */
  readonly threadId?: string | undefined;
  readonly person: SandboxPerson;
  /** The person's Teams settings. */
  readonly client?: TeamsClient;
}

export interface SaidMessage {
  readonly id: string;
  readonly text?: string;
  readonly mentionsBot?: boolean;
  /** The data of a pressed Action.Submit, which comes with the id of the message that holds its card. */
  readonly value?: JsonObject;
  readonly replyToId?: string;
}

export interface Invoke {
  readonly name: 'adaptiveCard/action' | 'task/fetch' | 'task/submit';
  readonly value: JsonObject;
  readonly replyToId: string;
}

export interface Change {
  readonly type: 'conversationUpdate' | 'installationUpdate';
  /** The `eventType` of the channel data, for example `teamMemberAdded`. */
  readonly eventType?: string | undefined;
  readonly fields: JsonObject;
  /** Overrides for the channel data that every activity of the conversation has. */
  readonly channelData?: JsonObject;
}

const AT_BOT = `<at>${BOT_NAME}</at>`;

/** Makes a message as Teams sends it: the text holds the mention of the bot and ends in a line break. */
export function messageActivity(place: TurnPlace, said: SaidMessage): JsonObject {
  const text = said.text === undefined || said.mentionsBot !== true ? said.text : `${withMention(said.text)}\n`;
  const mention = { type: 'mention', mentioned: { id: BOT_MRI, name: BOT_NAME }, text: AT_BOT };
  return {
    ...envelope(place, said.id),
    type: 'message',
    ...(text === undefined ? {} : { text, textFormat: 'plain', attachments: [htmlOf(text)] }),
    ...(said.value === undefined ? {} : { value: said.value }),
    ...(said.replyToId === undefined ? {} : { replyToId: said.replyToId }),
    entities: said.mentionsBot === true ? [mention, clientInfo(place)] : [clientInfo(place)],
    channelData: channelData(place),
  };
}

export function invokeActivity(place: TurnPlace, invoke: Invoke): JsonObject {
  return {
    ...envelope(place, `f:${randomUUID()}`),
    type: 'invoke',
    name: invoke.name,
    value: invoke.value,
    replyToId: invoke.replyToId,
    entities: [clientInfo(place)],
    channelData: { ...channelData(place), source: { name: 'message' }, legacy: { replyToId: invoke.replyToId } },
  };
}

export function changeActivity(place: TurnPlace, change: Change): JsonObject {
  const eventType = change.eventType === undefined ? {} : { eventType: change.eventType };
  return {
    ...envelope(place, `f:${randomUUID()}`),
    type: change.type,
    ...change.fields,
    channelData: { ...channelData(place), ...change.channelData, ...eventType },
  };
}

function clientInfo({ client: { locale, timezone } = USUAL_CLIENT }: TurnPlace): JsonObject {
  return { type: 'clientInfo', locale, country: locale.split('-')[1] ?? 'US', platform: 'Web', timezone };
}

function withMention(text: string): string {
  return text.includes(`@${BOT_NAME}`) ? text.replace(`@${BOT_NAME}`, AT_BOT) : `${AT_BOT} ${text}`;
}

function htmlOf(text: string): JsonObject {
  const escaped = text
    .trim()
    .replaceAll(AT_BOT, BOT_NAME)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;');
  return { contentType: 'text/html', content: `<p>${escaped}</p>` };
}

function envelope(
  { serviceUrl, conversation, threadId, person, client = USUAL_CLIENT }: TurnPlace,
  id: string,
): JsonObject {
  const now = new Date();
  return {
    id,
    channelId: 'msteams',
    serviceUrl,
    timestamp: now.toISOString(),
    localTimestamp: localTimestamp(now, client),
    localTimezone: client.timezone,
    locale: client.locale,
    from: { id: mriOf(person.objectId), name: person.displayName, aadObjectId: person.objectId },
    recipient: { id: BOT_MRI, name: BOT_NAME },
    conversation: {
      id: threadId === undefined ? conversation.id : threadConversationId(conversation.id, threadId),
      tenantId: SANDBOX_TENANT_ID,
      conversationType: conversation.kind,
      ...(conversation.kind === 'personal' ? {} : { isGroup: true }),
    },
  };
}

function channelData({ conversation }: TurnPlace): JsonObject {
  const tenant = { id: SANDBOX_TENANT_ID };
  if (conversation.kind !== 'channel') return { tenant };
  return {
    tenant,
    team: { id: TEAM.id, name: TEAM.name, aadGroupId: TEAM.aadGroupId },
    channel: { id: conversation.id },
    teamsTeamId: TEAM.id,
    teamsChannelId: conversation.id,
  };
}
