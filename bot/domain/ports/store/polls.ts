/** What a console may do that polls for its credential. */
export type Poll =
  | { readonly kind: 'unknown' }
  | { readonly kind: 'slow_down'; readonly intervalSeconds: number }
  | { readonly kind: 'answer'; readonly requestId: string; readonly number: number };

/** A poll that is held until its request changes beyond the revision. */
export interface HeldPoll {
  readonly codeHash: string;
  /** Number of the poll; a later poll of the same device code has a higher one. */
  readonly number: number;
  readonly requestId: string;
  readonly revision: number;
}

/**
 * The polls of consoles. A later poll of a device code takes over an earlier one, whose server may have crashed, so
 * only the poll with the latest number gives the answer that counts. Do not use this within a transaction.
 */
export interface Polls {
  /**
   * Begins a poll. It refuses one that comes sooner than the interval after the previous answer, and one of a client
   * that takes over its own polls again and again. Each refusal makes the interval longer; after some polls that kept
   * it, it is the shortest one again.
   */
  begin(codeHash: string, held: boolean): Promise<Poll>;
  /** Ends the poll with an answer, from which the interval counts. It does nothing after a later poll took over. */
  end(codeHash: string, number: number): Promise<void>;
  /**
   * Resolves when the request has changed beyond the revision, or when the time is over, whichever comes first. The
   * answer is `false` if waiting again would not help: a later poll took over, or the store is about to close.
   */
  waitForChange(poll: HeldPoll, seconds: number): Promise<boolean>;
  /**
   * Ends all waits, now and in the future, so that consoles whose polls are held still get an answer before the store
   * closes.
   */
  endWaits(): void;
}
