import type { PostedCard } from '../channel/channel.ts';

/** A checkpoint as the approval channel gets it once a day. */
export interface DailyCheckpoint {
  /** The day in UTC, such as `2026-05-04`. */
  readonly day: string;
  /** Number of entries in the tree. */
  readonly size: number;
  /** The signed checkpoint, which people can copy into a file and verify the audit with. */
  readonly note: string;
}

/** The thread in the approval channel that has the checkpoints of one month. */
export interface AnchorThread {
  /** The month in UTC, such as `2026-05`. */
  readonly month: string;
  readonly card: PostedCard;
}

/** What the channel has so far. */
export interface ChannelAnchor {
  readonly thread?: AnchorThread;
  /** Number of entries in the last checkpoint that the channel got. */
  readonly size: number;
}

/** A day that this server took over, and what the channel had before. */
export interface AnchorDay extends ChannelAnchor {
  readonly day: string;
}

/** Returns the month of a day. */
export function monthOf(day: string): string {
  return day.slice(0, 7);
}
