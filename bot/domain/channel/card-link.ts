import type { PostedCard } from './channel.ts';

/**
 * Returns the deep link to a message that began a thread in a channel (learn.microsoft.com/microsoftteams/platform/concepts/build-and-test/deep-link-teams).
 * @param teamsUrl the address of Teams in the cloud, without a slash at the end
 * @returns `undefined` for a card in a personal chat, to which no link leads
 */
export function linkToCard(
  { conversationId }: PostedCard,
  { teamsUrl, tenantId }: { readonly teamsUrl: string; readonly tenantId: string },
): string | undefined {
  const [channelId = '', messageId] = conversationId.split(';messageid=');
  return messageId && `${teamsUrl}/l/message/${encodeURIComponent(channelId)}/${messageId}?tenantId=${tenantId}`;
}
