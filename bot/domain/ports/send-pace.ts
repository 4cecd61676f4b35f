/** The most sends in any window of time. */
export interface SendLimit {
  readonly sends: number;
  readonly windowMilliseconds: number;
}

/** What shares limits, such as one conversation, or all calls in the tenant. */
export interface LimitedPlace {
  readonly key: string;
  readonly limits: readonly SendLimit[];
}

/**
 * The pace of sends that all servers share, because Teams counts the sends of a bot and not those of a server. A send
 * counts from its start until one window after its answer. The store takes a second for the time until the answer, so a
 * send that takes longer has to be prolonged.
 */
export interface SendPaces {
  /**
   * Asks whether a send may start now. Every place must have room for it.
   * @param send a name for the send that nobody else uses
   * @param places in an order that everyone uses, because their locks are taken in it
   * @returns 0 when it may start, and is counted then, or the milliseconds after which to ask again
   */
  take(send: string, places: readonly LimitedPlace[]): Promise<number>;
  /** Says that a send may count for so many seconds from now on: many while it has no answer, and 0 when it has one. */
  prolong(send: string, seconds: number): Promise<void>;
}
