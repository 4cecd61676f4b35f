import type { ApprovalChannel } from '../../channel/channel.ts';
import type { ChannelLoss, ChannelStanding, TeamPlace } from '../../channel/personal-chat.ts';

/** What can be asked of the approval channel at any time. */
export interface ChannelQueries {
  chosen(): Promise<ApprovalChannel | undefined>;
  /** Whether the approval channel is left alone, after it refused a card or was lost. */
  isPaused(): Promise<boolean>;
  standing(): Promise<ChannelStanding>;
}

/** What is written down about the approval channel, and about where the bot is installed. */
interface ChannelChanges {
  choose(channel: ApprovalChannel): Promise<void>;
  /** Replaces the channel's address when that differs. */
  followServiceUrl(tenantId: string, serviceUrl: string): Promise<boolean>;
  /** No card is leased until then; `true` when the channel worked before. */
  pause(channelId: string, minutes: number): Promise<boolean>;
  /** `true` when it had been paused, and has not worked since. */
  resume(channelId: string): Promise<boolean>;
  /** `true` when this is the approval channel, or its team, and was not lost before. */
  lose(place: TeamPlace, cause: ChannelLoss): Promise<boolean>;
  rename(place: TeamPlace, name: string): Promise<boolean>;
  /** `true` when the bot was not known to be installed there. */
  noteInstallation(conversationId: string): Promise<boolean>;
  forgetInstallation(conversationId: string): Promise<void>;
}

export type Channel = ChannelQueries & ChannelChanges;
