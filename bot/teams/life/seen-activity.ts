import { ActivityTypes } from 'botbuilder';
import type { Activity } from 'botbuilder';
import type { SeenActivity } from '../../services/channel/note-activity.ts';
import type { Card } from '../cards/card.ts';
import { toldLanguageOf } from '../reader.ts';
import { channelEventOf } from './channel-events.ts';

/**
 * Notes what an activity shows about chats, channels and cards. It ignores conversations that another tenant hosts,
 * because the bot reaches those at a different address.
 */
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
  const channelId = conversation.conversationType === 'channel' ? conversation.id.split(';')[0] : undefined;
  await note({
    tenantId,
    serviceUrl,
    ...(chat && { chat }),
    ...(channelId !== undefined && { channelId }),
    ...(event && { event }),
    ...(isPress && { pressed: { requestId, card } }),
  });
}

/**
 * Returns the chat in which the bot can reach a person. Only the person's own activity proves that the chat is theirs.
 */
function chatOf({
  type,
  action,
  from,
  conversation,
  ...told
}: Omit<Activity, 'from'> & { readonly from?: Activity['from'] }): SeenActivity['chat'] {
  if (conversation.conversationType !== 'personal' || !from?.aadObjectId) return undefined;
  const language = toldLanguageOf(told);
  const chat = { objectId: from.aadObjectId, conversationId: conversation.id, ...(language && { language }) };
  if (type !== ActivityTypes.InstallationUpdate) return type === ActivityTypes.ConversationUpdate ? undefined : chat;
  if (action === 'remove') return { ...chat, change: 'removed' };
  return action === 'add' ? { ...chat, change: 'added' } : chat;
}

/**
 * The name of the mark in a button's data. Lists and answers have buttons that name a request, too, and the bot must
 * not mistake a press on them for one on the card in the channel.
 */
const MARK = 'isChannelCard';

/** Marks the data of the buttons on the card that stands for a request in the approval channel. */
export function asChannelCard(card: Card): Card {
  return marked(card, '') as Card;
}

function marked(value: unknown, key: string): unknown {
  if (Array.isArray(value)) return value.map((item: unknown) => marked(item, ''));
  if (typeof value !== 'object' || value === null) return value;
  const copy = Object.fromEntries(Object.entries(value).map(([name, member]) => [name, marked(member, name)]));
  return key === 'data' && copy['requestId'] ? { ...copy, [MARK]: true } : copy;
}

/**
 * Tells whether the pressed button was on the card in the channel. The answer to such a press replaces that card for
 * the person who pressed, so the bot marks the answer as well.
 */
export function isOfChannelCard(data: Readonly<Record<string, unknown>>): boolean {
  return data[MARK] === true;
}

/** Returns the request of a pressed channel card. The data come from an Action.Execute or an Action.Submit. */
function requestOf(value: unknown): string | undefined {
  const submitted = objectOf(value);
  const data = objectOf(objectOf(submitted['action'])['data'] ?? submitted);
  const requestId = isOfChannelCard(data) ? data['requestId'] : undefined;
  return typeof requestId === 'string' ? requestId : undefined;
}

function objectOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}
