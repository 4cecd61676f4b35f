import { MessageFactory } from 'botbuilder';
import type { Activity } from 'botbuilder';
import { withCard } from '../../notify/notifier.ts';
import { isPersonal, type Turn } from '../../turn.ts';
import { readCommand } from '../grammar/read-command.ts';
import { heardIn, saidTextOf } from '../said-text.ts';
import { answerCommand } from './answer-command.ts';

/**
 * Answers a message. A greeting and thanks get one line, in a personal chat with three buttons. Teams shows
 * [the first three suggested actions](https://learn.microsoft.com/microsoftteams/platform/bots/how-to/conversations/suggested-actions),
 * and older clients show them in personal chats only.
 * @throws DomainError from the API
 */
export async function answerMessage(turn: Turn): Promise<Partial<Activity>> {
  const command = readCommand(saidTextOf(turn.context.activity), heardIn(turn));
  if (command.kind !== 'greeting' && command.kind !== 'thanks') return withCard(await answerCommand(turn, command));
  const { chatTalk } = turn.reader.texts;
  const message = MessageFactory.text(chatTalk[command.kind]);
  return isPersonal(turn) ? { ...message, suggestedActions: suggestions(turn) } : message;
}

function suggestions({ context, reader }: Turn): NonNullable<Activity['suggestedActions']> {
  const actions = reader.texts.chatTalk.suggestions.map(({ title, said }) => ({ type: 'imBack', title, value: said }));
  return { to: [context.activity.from.id], actions };
}
