import type { ConversationReference, TurnContext } from 'botbuilder';
import type { ApprovalRequest } from '../../domain/approval/approval-request.ts';
import type { Alert } from '../../domain/channel/alert.ts';
import { ChannelError } from '../../domain/channel/channel.ts';
import type { ChatCardReason } from '../../domain/channel/personal-chat.ts';
import type { ChatNotifier } from '../../domain/ports/notifier.ts';
import { alertButtons } from './alert-buttons.ts';
import { alertWords } from './alert-words.ts';
import { noticeCard } from '../cards/notice.ts';
import type { Message } from './message.ts';
import { standingNotice } from '../cards/standing-notice.ts';
import { botAccount, isGone, passingProblem, requireServiceUrl, statusOf, update, withCard } from './notifier.ts';
import type { NotifierParts } from './notifier.ts';

interface Conversation {
  readonly serviceUrl: string;
  readonly conversationId: string;
}

/** Whether a message is no alarm: what became of one's own change, or that a console may just not have restarted. */
function isAnswer(alert: Alert): boolean {
  return alert.kind === 'rules_change_decided' || (alert.kind === 'sign_in_news' && alert.news === 'not_seen');
}

/** Creates the notifier for personal chats of approvers. Its cards work like those in the channel. */
export function createChatNotifier(parts: NotifierParts): ChatNotifier {
  const cardOf = async (
    request: ApprovalRequest,
    reason: ChatCardReason,
    { isPlain = false } = {},
  ): Promise<Message> => {
    const notice = request.status === 'pending' ? { notice: standingNotice(parts.texts.chat, reason) } : {};
    return withCard(await parts.cardOf(request, { isPlain, ...notice }));
  };
  return {
    alertInChat: async (chat, alert, look) => {
      const words = alertWords(parts.texts, alert, look);
      const card = noticeCard(parts.texts, isAnswer(alert) ? 'note' : 'alert', words, alertButtons(parts.texts, alert));
      await within(parts, chat, (context) => context.sendActivity(withCard(card)));
    },
    postToChat: async (chat, request, reason, look) => {
      const card = await cardOf(request, reason, look);
      const posted = await within(parts, chat, async (context) => (await context.sendActivity(card))?.id);
      if (!posted) throw new ChannelError('unsure', { cause: "Teams didn't name the new message" });
      return { serviceUrl: chat.serviceUrl, conversationId: chat.conversationId, activityId: posted };
    },
    updateInChat: async (card, request, reason, look) => {
      const activity = { ...(await cardOf(request, reason, look)), id: card.activityId };
      try {
        return (await within(parts, card, (context) => update(context, activity))) ?? 'updated';
      } catch (error) {
        if (isGone(error)) return 'gone';
        throw error;
      }
    },
  };
}

/**
 * Runs `work` in a personal chat.
 * @throws ChannelError refused when Teams doesn't accept messages there, another ChannelError when it doesn't take this
 * one now or may have taken it, and any other error unchanged
 */
export async function within<Result>(
  parts: Pick<NotifierParts, 'adapter' | 'identity' | 'log'>,
  place: Conversation,
  work: (context: TurnContext) => Promise<Result>,
): Promise<Result | undefined> {
  const { adapter, identity, log } = parts;
  const { serviceUrl, conversationId } = place;
  requireServiceUrl(serviceUrl, identity);
  const conversation = {
    id: conversationId,
    isGroup: false,
    conversationType: 'personal',
    tenantId: identity.tenantId,
    name: '',
  };
  const reference: Partial<ConversationReference> = {
    serviceUrl,
    channelId: 'msteams',
    bot: botAccount(identity),
    conversation,
  };
  let result: Result | undefined;
  try {
    await adapter.continueConversationAsync(identity.appId, reference, async (context) => {
      result = await work(context);
    });
  } catch (error) {
    const passing = passingProblem(log, conversationId, error);
    if (passing) throw passing;
    const { status, code } = statusOf(error);
    if (isGone(error) || (status !== 403 && status !== 404)) throw error;
    log.warn(
      { conversationId, status, code },
      "Teams doesn't accept messages in a personal chat: this person gets no cards there until they write to the bot again",
    );
    throw new ChannelError('refused', { cause: error });
  }
  return result;
}
