import type { AnchorDay, ChannelAnchor } from '../../../audit/channel-anchor.ts';

/** The daily checkpoints in the approval channel. Each method is one statement. */
export interface ChannelAnchors {
  /**
   * Takes the present day (UTC), once over all servers.
   * @returns `undefined` when the day is taken, and on the first day of an installation, which has nothing to anchor yet
   */
  takeDay(): Promise<AnchorDay | undefined>;
  /** Gives the day back, so that it can be taken again. */
  giveBack(day: string): Promise<void>;
  save(anchor: ChannelAnchor): Promise<void>;
}
