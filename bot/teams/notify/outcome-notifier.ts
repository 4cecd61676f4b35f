import { serverTexts, type ServerTexts } from '../../../texts/server-texts.ts';
import { ChannelError } from '../../domain/channel/channel.ts';
import type { Outcome } from '../../domain/outcomes/outcome.ts';
import type { EmptyOutcome, OutcomeNotifier, OutcomeReader } from '../../domain/ports/outcome-notifier.ts';
import { emptyOutcomeCard, emptyWords, needLine, outcomeCard, outcomeSummary } from '../cards/outcomes/outcome.ts';
import { within } from './chat-notifier.ts';
import type { Message } from './message.ts';
import { isGone, type NotifierParts, update, withCard } from './notifier.ts';

type Parts = Pick<NotifierParts, 'adapter' | 'identity' | 'log' | 'texts'>;

function textsFor({ texts }: Parts, { language }: OutcomeReader): ServerTexts {
  return language === undefined ? texts : serverTexts(language);
}

function activityFor(texts: ServerTexts, outcome: EmptyOutcome | Outcome, { news }: OutcomeReader): Message {
  return typeof outcome === 'string'
    ? { ...withCard(emptyOutcomeCard(texts, outcome)), summary: emptyWords(texts, outcome) }
    : { ...withCard(outcomeCard(texts, outcome, news)), summary: outcomeSummary(texts, outcome) };
}

/** Creates the notifier that tells people in their chats what became of their codes, in their language. */
export function createOutcomeNotifier(parts: Parts): OutcomeNotifier {
  return {
    post: async (chat, outcome, reader) => {
      const activity = activityFor(textsFor(parts, reader), outcome, reader);
      const posted = await within(parts, chat, async (context) => (await context.sendActivity(activity))?.id);
      if (!posted) throw new ChannelError('unsure', { cause: "Teams didn't name the new message" });
      return { serviceUrl: chat.serviceUrl, conversationId: chat.conversationId, activityId: posted };
    },
    update: async (card, outcome, reader) => {
      const activity = { ...activityFor(textsFor(parts, reader), outcome, reader), id: card.activityId };
      try {
        return (await within(parts, card, (context) => update(context, activity))) ?? 'updated';
      } catch (error) {
        if (isGone(error)) return 'gone';
        throw error;
      }
    },
    tell: async (chat, outcome, reader) => {
      const texts = textsFor(parts, reader);
      const line: Message = {
        type: 'message',
        text: needLine(texts, outcome),
        summary: outcomeSummary(texts, outcome),
      };
      await within(parts, chat, (context) => context.sendActivity(line));
    },
  };
}
