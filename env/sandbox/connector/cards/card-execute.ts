import type { SandboxPerson } from '../../tenant.ts';
import { cardOfAnswer, isEmptyMessage, readExecuteAnswer } from '../bot/invoke-answer.ts';
import { asObject } from '../json-object.ts';
import type { JsonObject } from '../json-object.ts';
import type { Message } from '../messages.ts';
import type { Parts } from '../parts.ts';
import type { Conversation } from '../people/roster.ts';
import { invokeActivity } from '../bot/turn-activity.ts';
import type { InvokeAnswer } from '../wire.ts';

export interface Execute {
  readonly conversation: Conversation;
  readonly person: SandboxPerson;
  readonly message: Message;
  readonly action: JsonObject;
  readonly inputs: Readonly<Record<string, string>>;
  readonly trigger: 'manual' | 'automatic';
}

/** Runs an Action.Execute. If the bot returns a card, this one person sees that card from then on. */
export async function sendExecute(parts: Parts, execute: Execute): Promise<InvokeAnswer> {
  const { conversation, person, message, trigger } = execute;
  const { revision } = message;
  const place = {
    serviceUrl: parts.serviceUrl,
    conversation,
    threadId: message.threadId,
    person,
    client: parts.clients.of(person.objectId),
  };
  const value = { action: actionValue(execute), trigger };
  const activity = invokeActivity(place, { name: 'adaptiveCard/action', value, replyToId: message.id });
  const reply = await parts.botLine.deliver(activity, {
    problemsOf: ({ status, body }) => readExecuteAnswer(status, body).problems,
    resendAfter: ({ status, body }) => isEmptyMessage(status, body),
  });
  const answer = readExecuteAnswer(reply.status, reply.body);
  const card = answer.problems.length === 0 ? cardOfAnswer(answer) : undefined;
  // The answer to an automatic refresh is stale if the card was replaced in the meantime; the new card asks again.
  const isStale = trigger === 'automatic' && message.revision !== revision;
  if (card !== undefined && !message.deleted && !isStale) showTo(parts, message, person, card);
  return answer;
}

function showTo(parts: Parts, message: Message, person: SandboxPerson, card: JsonObject): void {
  parts.refreshGuard.noteAnswered(message.id, person.objectId, message.revision);
  parts.messages.setOwnView(message, person.objectId, card);
}

function actionValue({ action, inputs }: Execute): JsonObject {
  const named = Object.fromEntries(
    ['id', 'title', 'verb'].flatMap((name) => (action[name] === undefined ? [] : [[name, action[name]]])),
  );
  return { type: 'Action.Execute', ...named, data: { ...asObject(action['data']), ...inputs } };
}
