import { isTyping, readMessage } from './activity-check.ts';
import type { ActivityRules } from './activity-check.ts';
import { at, objectsIn, textAt } from '../json-object.ts';
import {
  BOT_MRI,
  BOT_NAME,
  EVERYBODY,
  mriOf,
  personalConversationId,
  splitConversationId,
  threadConversationId,
} from '../layout.ts';
import type { Message, MessageContent } from '../messages.ts';
import type { Parts } from '../parts.ts';
import { isNamedBy } from '../people/roster.ts';
import type { Conversation } from '../people/roster.ts';
import { Refusal } from '../routes.ts';
import type { Call, Reply } from '../routes.ts';

const FROM_BOT = { id: BOT_MRI, name: BOT_NAME, isBot: true } as const;

/**
 * Starts a new thread when `channelData.channel.id` is given; otherwise opens the personal chat with the one member.
 */
export function createConversation(parts: Parts, call: Call): Reply {
  const activity = at(call.body, 'activity');
  const channelId = textAt(call.body, 'channelData', 'channel', 'id');
  if (channelId === undefined) return openPersonalChat(parts, call, activity);
  const conversation = parts.roster.conversationWithBot(channelId);
  if (conversation.kind !== 'channel') throw new Refusal(400, 'BadArgument', `${channelId} is no channel`);
  if (activity === undefined) throw new Refusal(400, 'BadArgument', 'a new thread needs an activity');
  const root = post(
    parts,
    conversation,
    undefined,
    readMessage(activity, call.bodyBytes, rulesOf(parts, conversation)),
  );
  return {
    status: 201,
    body: { id: threadConversationId(conversation.id, root.id), activityId: root.id, serviceUrl: parts.serviceUrl },
  };
}

/** Posts to a channel's thread or a chat. The id of a channel itself starts a new thread, as in Teams. */
export function sendActivity(parts: Parts, call: Call): Reply {
  const id = call.params['conversationId'] ?? '';
  const conversation = parts.roster.conversationWithBot(id);
  checkSameConversation(call, conversation);
  if (isTyping(call.body)) return { status: 201, body: { id: parts.messages.nextId() } };
  const { threadId } = splitConversationId(id);
  if (threadId !== undefined) checkThread(parts, conversation, threadId);
  const content = readMessage(call.body, call.bodyBytes, rulesOf(parts, conversation));
  return { status: 201, body: { id: post(parts, conversation, threadId, content).id } };
}

export function updateActivity(parts: Parts, call: Call): Reply {
  const { conversation, message } = findOwn(parts, call);
  checkSameConversation(call, conversation);
  const content = readMessage(call.body, call.bodyBytes, rulesOf(parts, conversation));
  for (const problem of parts.refreshGuard.noteUpdate(message.id)) {
    parts.journal.write({ direction: 'from bot', what: `PUT ${message.id}`, status: 200, problems: [problem] });
  }
  parts.messages.replace(message, content);
  return { status: 200, body: { id: message.id } };
}

export function deleteActivity(parts: Parts, call: Call): Reply {
  parts.messages.remove(findOwn(parts, call).message);
  return { status: 200 };
}

function openPersonalChat(parts: Parts, call: Call, activity: unknown): Reply {
  if (at(call.body, 'isGroup') === true) throw new Refusal(400, 'BadArgument', 'a bot cannot start a group chat');
  const tenantId = textAt(call.body, 'tenantId') ?? textAt(call.body, 'channelData', 'tenant', 'id');
  if (tenantId === undefined) throw new Refusal(400, 'BadArgument', 'tenantId is missing');
  const [member, ...others] = objectsIn(at(call.body, 'members'));
  if (member === undefined || others.length > 0)
    throw new Refusal(400, 'BadArgument', 'a personal chat has one member');
  const person = EVERYBODY.find((one) => isNamedBy(one, textAt(member, 'id') ?? ''));
  if (person === undefined) throw new Refusal(404, 'MemberNotFound', 'nobody has this id');
  const conversation = parts.roster.conversationWithBot(personalConversationId(person.objectId));
  if (activity === undefined) return { status: 201, body: { id: conversation.id, serviceUrl: parts.serviceUrl } };
  const content = readMessage(activity, call.bodyBytes, rulesOf(parts, conversation));
  const activityId = post(parts, conversation, undefined, content).id;
  return { status: 201, body: { id: conversation.id, activityId, serviceUrl: parts.serviceUrl } };
}

function post(
  parts: Parts,
  conversation: Conversation,
  threadId: string | undefined,
  content: MessageContent,
): Message {
  const id = parts.messages.nextId();
  const thread = conversation.kind === 'channel' ? { threadId: threadId ?? id } : {};
  return parts.messages.add({ id, conversationId: conversation.id, ...thread, from: FROM_BOT, content });
}

function findOwn(parts: Parts, call: Call): { readonly conversation: Conversation; readonly message: Message } {
  const id = call.params['conversationId'] ?? '';
  const conversation = parts.roster.conversationWithBot(id);
  const message = parts.messages.find(conversation.id, call.params['activityId'] ?? '');
  const { threadId } = splitConversationId(id);
  if (threadId !== undefined && threadId !== message.threadId) {
    throw new Refusal(404, 'ActivityNotFoundInConversation', `there is no activity ${message.id} in ${id}`);
  }
  if (!message.from.isBot) throw new Refusal(403, 'ForbiddenOperation', 'a bot changes only its own messages');
  return { conversation, message };
}

function checkSameConversation(call: Call, conversation: Conversation): void {
  const named = textAt(call.body, 'conversation', 'id');
  if (named === undefined || splitConversationId(named).baseId === conversation.id) return;
  throw new Refusal(400, 'BadArgument', `the activity is meant for another conversation: ${named}`);
}

function checkThread(parts: Parts, conversation: Conversation, threadId: string): void {
  const exists = parts.messages.in(conversation.id).some((message) => message.threadId === threadId);
  if (!exists) throw new Refusal(404, 'ConversationNotFound', `there is no thread ${threadId} in ${conversation.id}`);
}

function rulesOf(parts: Parts, conversation: Conversation): ActivityRules {
  const people = parts.roster.membersOf(conversation);
  const ids = people.flatMap((person) => [mriOf(person.objectId), person.objectId, person.userPrincipalName]);
  return { mentionable: new Set(ids), personal: conversation.kind === 'personal' };
}
