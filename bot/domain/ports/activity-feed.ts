import type { PostedCard } from '../channel/channel.ts';

/** What a person reads of a request that waits: nothing of the device. */
interface WaitingNotice {
  readonly requestId: string;
  readonly room: string;
  /** For how long it has waited. */
  readonly minutes: number;
  /** In the channel, when it is there. */
  readonly card?: PostedCard;
}

/** The activity feed of Teams; throws `DirectoryError`. Told twice of one request, a person sees one notification. */
export interface ActivityFeed {
  tellWaiting(objectId: string, notice: WaitingNotice): Promise<void>;
}
