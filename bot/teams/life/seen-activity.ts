import { ActivityTypes } from 'botbuilder';
import type { Activity } from 'botbuilder';
import type { SeenActivity } from '../../services/channel/note-activity.ts';
import type { Card } from '../cards/card.ts';
import { channelEventOf } from './channel-events.ts';

/** Only of our own tenant: a conversation that another tenant hosts has another address. */
export async function tellSeen(
  activity: Activity,
  tenantId: string,
  note: (seen: SeenActivity) => Promise<void>,
): Promise<void> {
  const { tenant } = (activity.channelData ?? {}) as { readonly tenant?: { readonly id?: string } };
  if ((tenant?.id ?? activity.conversation.tenantId) !== tenantId) return;
  const { serviceUrl, conversation, replyToId } = activity;
  const requestId = requestOf(activity.value);
  const isPress = requestId !== undefined && replyToId !== undefined;
  const card = { serviceUrl, conversationId: conversation.id, activityId: replyToId ?? '' };
  const chat = chatOf(activity);
  const event = channelEventOf(activity);
  await note({
    tenantId,
    serviceUrl,
    ...(chat && { chat }),
    ...(event && { event }),
    ...(isPress && { pressed: { requestId, card } }),
  });
}

/** Where a person can be reached: the chat that the person's own activity came from. */
function chatOf({ type, action, from, conversation }: Activity): SeenActivity['chat'] {
  if (conversation.conversationType !== 'personal' || !from.aadObjectId) return undefined;
  const chat = { objectId: from.aadObjectId, conversationId: conversation.id };
  if (type !== ActivityTypes.InstallationUpdate) return type === ActivityTypes.ConversationUpdate ? undefined : chat;
  if (action === 'remove') return { ...chat, change: 'removed' };
  return action === 'add' ? { ...chat, change: 'added' } : chat;
}

/** Lists, answers and views name requests too; a press of one of them must not be taken for one of the card in the channel. */
const MARK = 'isChannelCard';

/** Marks what the buttons of the one card send that stands for a request in the approval channel. */
export function asChannelCard(card: Card): Card {
  return marked(card, '') as Card;
}

function marked(value: unknown, key: string): unknown {
  if (Array.isArray(value)) return value.map((item: unknown) => marked(item, ''));
  if (typeof value !== 'object' || value === null) return value;
  const copy = Object.fromEntries(Object.entries(value).map(([name, member]) => [name, marked(member, name)]));
  return key === 'data' && copy['requestId'] ? { ...copy, [MARK]: true } : copy;
}

/** Answers to such a press take the place of the channel's card in the presser's eyes, and are marked as well. */
export function isOfChannelCard(data: Readonly<Record<string, unknown>>): boolean {
  return data[MARK] === true;
}

/** By Action.Execute or Action.Submit. */
function requestOf(value: unknown): string | undefined {
  const submitted = objectOf(value);
  const data = objectOf(objectOf(submitted['action'])['data'] ?? submitted);
  const requestId = isOfChannelCard(data) ? data['requestId'] : undefined;
  return typeof requestId === 'string' ? requestId : undefined;
}

function objectOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}
