import type { SandboxPerson } from '../../tenant.ts';
import { collectInputs, findAction } from '../cards/card-actions.ts';
import type { CardAction } from '../cards/card-actions.ts';
import { sendExecute } from '../cards/card-execute.ts';
import { readTaskAnswer } from '../bot/invoke-answer.ts';
import { asObject, asText, textAt } from '../json-object.ts';
import type { JsonObject } from '../json-object.ts';
import { splitConversationId } from '../layout.ts';
import { cardsSeenBy } from '../messages.ts';
import type { Message } from '../messages.ts';
import type { Parts } from '../parts.ts';
import type { Conversation } from './roster.ts';
import { Refusal } from '../routes.ts';
import { invokeActivity, messageActivity } from '../bot/turn-activity.ts';
import type { SaidMessage, TurnPlace } from '../bot/turn-activity.ts';
import type { DialogSubmission, InvokeAnswer, PressRequest, SayRequest, TurnOutcome } from '../wire.ts';

/** Posts a person's message. If the bot hears it, this waits for the end of the bot's turn. */
export async function say(parts: Parts, request: SayRequest): Promise<TurnOutcome> {
  const conversation = parts.roster.conversation(request.conversationId);
  const person = parts.roster.member(conversation, request.as);
  if (conversation.kind === 'personal') parts.roster.conversationWithBot(conversation.id);
  const id = parts.messages.nextId();
  const threadId = threadOf(parts, conversation, request) ?? id;
  const mentionsBot = conversation.kind !== 'personal' && (request.mention ?? true);
  const thread = conversation.kind === 'channel' ? { threadId } : {};
  parts.messages.add({
    id,
    conversationId: conversation.id,
    ...thread,
    from: { id: person.objectId, name: person.displayName, isBot: false },
    content: { text: request.text, cards: [], suggestedActions: [] },
  });
  const isHeard = conversation.botInstalled && (conversation.kind === 'personal' || mentionsBot);
  if (!isHeard) return { activityId: id };
  return deliverMessage(
    parts,
    { serviceUrl: parts.serviceUrl, conversation, ...thread, person, client: parts.clients.of(person.objectId) },
    { id, text: request.text, mentionsBot },
  );
}

/** Presses an action. @throws Refusal 400, 403, 404 or 422 when the person's client would not let it be pressed. */
export async function press(parts: Parts, request: PressRequest): Promise<InvokeAnswer> {
  const { conversation, person, message } = cardPlace(parts, request);
  const found = findPressed(message, request);
  const collected = collectInputs(found, request.inputs ?? {});
  if (!collected.ok) throw new Refusal(422, 'InputInvalid', collected.problem);
  const { action } = found;
  switch (action['type']) {
    case 'Action.Execute':
      return sendExecute(parts, { conversation, person, message, action, inputs: collected.values, trigger: 'manual' });
    case 'Action.Submit': {
      const data = { ...asObject(action['data']), ...collected.values };
      return submit(
        parts,
        {
          serviceUrl: parts.serviceUrl,
          conversation,
          threadId: message.threadId,
          person,
          client: parts.clients.of(person.objectId),
        },
        message,
        data,
      );
    }
    case 'Action.OpenUrl':
      return { statusCode: 200, type: 'openUrl', value: action['url'], problems: [] };
    default:
      throw new Refusal(400, 'BadArgument', `${asText(action['type']) ?? 'this action'} changes only what is shown`);
  }
}

export async function submitDialog(parts: Parts, request: DialogSubmission): Promise<InvokeAnswer> {
  const { conversation, person, message } = cardPlace(parts, request);
  const place = {
    serviceUrl: parts.serviceUrl,
    conversation,
    threadId: message.threadId,
    person,
    client: parts.clients.of(person.objectId),
  };
  return sendTask(parts, place, 'task/submit', message, request.data);
}

function cardPlace(
  parts: Parts,
  request: Pick<PressRequest, 'as' | 'conversationId' | 'activityId'>,
): { readonly conversation: Conversation; readonly person: SandboxPerson; readonly message: Message } {
  const conversation = parts.roster.conversationWithBot(request.conversationId);
  const person = parts.roster.member(conversation, request.as);
  return { conversation, person, message: parts.messages.find(conversation.id, request.activityId) };
}

function findPressed(message: Message, request: PressRequest): CardAction {
  const cards = request.card === undefined ? cardsSeenBy(message, request.as) : [request.card];
  const found = cards.map((card) => findAction(card, request.action)).find((one) => one !== undefined);
  if (found === undefined) throw new Refusal(400, 'BadArgument', `the card has no action ${request.action}`);
  if (found.action['isEnabled'] === false)
    throw new Refusal(400, 'BadArgument', `the action ${request.action} is disabled`);
  if (request.useFallback !== true) return found;
  const fallback = asObject(found.action['fallback']);
  if (fallback === undefined) throw new Refusal(400, 'BadArgument', `the action ${request.action} has no fallback`);
  return { ...found, action: fallback };
}

function threadOf(parts: Parts, conversation: Conversation, request: SayRequest): string | undefined {
  if (conversation.kind !== 'channel') return undefined;
  const threadId = request.threadId ?? splitConversationId(request.conversationId).threadId;
  if (threadId === undefined) return undefined;
  const root = parts.messages.find(conversation.id, threadId);
  return root.threadId ?? root.id;
}

/**
 * Sends an Action.Submit. Teams reads its `data.msteams`; without that, the data comes as the value of a message nobody
 * sees.
 */
async function submit(parts: Parts, place: TurnPlace, message: Message, data: JsonObject): Promise<InvokeAnswer> {
  const kind = textAt(data, 'msteams', 'type');
  const text = textAt(data, 'msteams', kind === 'imBack' ? 'value' : 'text') ?? '';
  switch (kind) {
    case 'task/fetch':
      return sendTask(parts, place, 'task/fetch', message, data);
    case 'imBack':
    case 'messageBack': {
      const shown = kind === 'imBack' ? text : textAt(data, 'msteams', 'displayText');
      const id = shown === undefined ? parts.messages.nextId() : showSaid(parts, place, shown);
      const value = asObject(asObject(data['msteams'])?.['value']);
      return asAnswer(
        await deliverMessage(parts, place, {
          id,
          text,
          ...(value === undefined ? {} : { value }),
          replyToId: message.id,
        }),
      );
    }
    case undefined:
      return asAnswer(
        await deliverMessage(parts, place, { id: parts.messages.nextId(), value: data, replyToId: message.id }),
      );
    default:
      throw new Refusal(400, 'BadArgument', `an Action.Submit of type ${kind} is unknown`);
  }
}

function showSaid(parts: Parts, { conversation, threadId, person }: TurnPlace, text: string): string {
  const message = parts.messages.add({
    conversationId: conversation.id,
    ...(threadId === undefined ? {} : { threadId }),
    from: { id: person.objectId, name: person.displayName, isBot: false },
    content: { text, cards: [], suggestedActions: [] },
  });
  return message.id;
}

async function sendTask(
  parts: Parts,
  place: TurnPlace,
  name: 'task/fetch' | 'task/submit',
  message: Message,
  data: JsonObject,
): Promise<InvokeAnswer> {
  const value = { data, context: { theme: 'default' } };
  const reply = await parts.botLine.deliver(invokeActivity(place, { name, value, replyToId: message.id }), {
    problemsOf: ({ status, body }) => readTaskAnswer(status, body).problems,
  });
  return readTaskAnswer(reply.status, reply.body);
}

async function deliverMessage(parts: Parts, place: TurnPlace, said: SaidMessage): Promise<TurnOutcome> {
  const { status, problem } = await parts.botLine.deliver(messageActivity(place, said));
  return { activityId: said.id, botStatus: status, ...(problem === undefined ? {} : { problem }) };
}

function asAnswer(outcome: TurnOutcome): InvokeAnswer {
  const problems = outcome.problem === undefined ? [] : [outcome.problem];
  return { statusCode: outcome.botStatus ?? 0, type: 'message', value: undefined, problems };
}
