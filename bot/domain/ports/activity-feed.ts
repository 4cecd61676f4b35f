import type { PostedCard } from '../channel/channel.ts';

/** The content of a notification about a waiting request. It reveals nothing about the device. */
export interface WaitingNotice {
  readonly requestId: string;
  readonly room: string;
  /** Full minutes that the request has waited. */
  readonly minutes: number;
  /** The card of the request in the channel, if it has one there. */
  readonly card?: PostedCard;
}

/**
 * The activity feed of Teams. If two notifications are about the same request, the person sees one.
 * @throws DirectoryError from its method
 */
export interface ActivityFeed {
  tellWaiting(objectId: string, notice: WaitingNotice): Promise<void>;
}
