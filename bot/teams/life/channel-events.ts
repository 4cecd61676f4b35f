import { ActivityTypes } from 'botbuilder';
import type { Activity, TeamsChannelData } from 'botbuilder';
import type { ChannelLoss } from '../../domain/channel/personal-chat.ts';
import type { ChannelEvent } from '../../services/channel/note-channel-event.ts';
import { channelOf } from '../conversation-id.ts';

/** The causes of a loss by the `eventType` of the channel data ("Conversation events in your Teams bot"). */
const LOSSES: Readonly<Record<string, ChannelLoss>> = {
  channelDeleted: 'channel_deleted',
  teamArchived: 'team_archived',
  teamDeleted: 'team_deleted',
  teamHardDeleted: 'team_deleted',
};

/**
 * Returns what an activity reports about a team or channel itself, or `undefined` when it reports nothing like that.
 */
export function channelEventOf(activity: Activity): ChannelEvent | undefined {
  const { team, channel, eventType = '' } = (activity.channelData ?? {}) as TeamsChannelData;
  if (!team?.id) return undefined;
  if (activity.type === ActivityTypes.InstallationUpdate)
    return activity.action === 'remove' ? removal(activity, team.id) : undefined;
  if (activity.type !== ActivityTypes.ConversationUpdate) return undefined;
  const place =
    eventType.startsWith('channel') && channel?.id ? { teamId: team.id, channelId: channel.id } : { teamId: team.id };
  const cause = LOSSES[eventType];
  if (cause) return eventType.startsWith('channel') && !channel?.id ? undefined : { kind: 'lost', place, cause };
  if (eventType === 'channelRenamed' && channel?.id && channel.name)
    return { kind: 'renamed', place, name: channel.name };
  return eventType === 'teamRenamed' && team.name ? { kind: 'renamed', place, name: team.name } : undefined;
}

/**
 * Returns the event for a removed app. A private channel has its own installation. Teams reports the team's
 * installation in the General channel, which has the same ID as the team.
 */
function removal({ conversation }: Activity, teamId: string): ChannelEvent {
  const channelId = channelOf(conversation.id);
  return { kind: 'lost', cause: 'app_removed', place: channelId === teamId ? { teamId } : { teamId, channelId } };
}

/** Tells whether someone joined or left a conversation. */
export function changesMembers({ type, membersAdded, membersRemoved }: Activity): boolean {
  return type === ActivityTypes.ConversationUpdate && (membersAdded?.length ?? 0) + (membersRemoved?.length ?? 0) > 0;
}
