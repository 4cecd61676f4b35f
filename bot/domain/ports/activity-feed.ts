import type { Language } from '../language.ts';
import type { PostedCard } from '../channel/channel.ts';
import type { OutcomeNeed } from '../outcomes/outcome.ts';

/** The content of a notification about a waiting request. It reveals nothing about the device. */
export interface WaitingNotice {
  readonly requestId: string;
  readonly room: string;
  /** Full minutes that the request has waited. */
  readonly minutes: number;
  /** The card of the request in the channel, if it has one there. */
  readonly card?: PostedCard;
}

/** The content of a notification about a person's own code or rollout. */
export type OutcomeNotice = {
  /** Id of the one-time password, or of the rollout. */
  readonly subjectId: string;
  /** The language of the person, for the text below the notification. */
  readonly language?: Language;
} & (
  | { readonly need: OutcomeNeed; readonly room: string }
  /** The number of rooms that need somebody. */
  | { readonly rooms: number }
);

/**
 * The activity feed of Teams. If two notifications are about the same request, code or rollout, the person sees the later
 * one.
 * @throws DirectoryError from its methods
 */
export interface ActivityFeed {
  tellWaiting(objectId: string, notice: WaitingNotice): Promise<void>;
  tellOutcome(objectId: string, notice: OutcomeNotice): Promise<void>;
}
