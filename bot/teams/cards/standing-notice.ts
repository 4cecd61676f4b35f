import type { ChannelLoss, ChannelStanding } from '../../domain/personal-chat.ts';
import { plain } from '../markdown.ts';

const CAUSES = {
  app_removed: 'the app was removed from its team',
  channel_deleted: 'it was deleted',
  team_archived: 'its team was archived',
  team_deleted: 'its team was deleted',
} as const satisfies Record<ChannelLoss, string>;

const REMEDY = 'Choose a channel: add the app to its team, and type "use this channel" in it.';

/** What has become of the approval channel; nothing to say while it works. */
export function standingText(standing: Exclude<ChannelStanding, { readonly state: 'works' }>): string {
  if (standing.state === 'missing') return 'There is no approval channel.';
  const channel = `The approval channel ${plain(standing.channelName)}`;
  return standing.state === 'lost' ? `${channel} is lost: ${CAUSES[standing.cause]}.` : `${channel} refuses messages.`;
}

/** Over a card in a personal chat: why it is there, and what to do. */
export function standingNotice(standing: ChannelStanding): string {
  if (standing.state === 'works') return `This request is in the channel ${plain(standing.channelName)} as well. Decide there or here.`;
  return `${standingText(standing)} So approvers get this request in their own chats. ${REMEDY}`;
}

/** For whoever looks at how everything stands. */
export function standingWarning(standing: Exclude<ChannelStanding, { readonly state: 'works' }>, unheard: number): string {
  const reach = unheard === 0
    ? 'Requests go to the personal chats of approvers.'
    : `${unheard} ${unheard === 1 ? 'request has' : 'requests have'} no card anywhere: approvers get cards in their own chats once they have added the app or said "help" to it.`;
  return `${standingText(standing)} ${reach} ${REMEDY}`;
}
