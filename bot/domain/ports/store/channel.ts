import type { ApprovalChannel } from '../../channel/channel.ts';
import type { ChannelLoss, ChannelStanding, TeamPlace } from '../../channel/personal-chat.ts';

/** Queries about the approval channel, at any time. */
export interface ChannelQueries {
  chosen(): Promise<ApprovalChannel | undefined>;
  /** Returns whether the approval channel is left alone, because it refused a card or was lost. */
  isPaused(): Promise<boolean>;
  standing(): Promise<ChannelStanding>;
}

/** Changes to the approval channel, and to the places where the bot is installed. */
interface ChannelChanges {
  choose(channel: ApprovalChannel): Promise<void>;
  /** Replaces the service URL of the channel if it differs, and returns whether it did. */
  followServiceUrl(tenantId: string, serviceUrl: string): Promise<boolean>;
  /** Pauses the channel, so that no card is leased in that time. The answer is `true` if the channel worked before. */
  pause(channelId: string, minutes: number): Promise<boolean>;
  /** Ends the pause. The answer is `true` if the channel was paused and has not worked since. */
  resume(channelId: string): Promise<boolean>;
  /**
   * Marks the channel as lost. The answer is `true` if the place is the approval channel or its team and was not lost
   * before.
   */
  lose(place: TeamPlace, cause: ChannelLoss): Promise<boolean>;
  rename(place: TeamPlace, name: string): Promise<boolean>;
  /** Stores that the bot is installed there. The answer is `true` if that was not known. */
  noteInstallation(conversationId: string): Promise<boolean>;
  forgetInstallation(conversationId: string): Promise<void>;
}

export type Channel = ChannelQueries & ChannelChanges;
