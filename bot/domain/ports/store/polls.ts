/** What a console may do that asks for its credential. */
export type Poll =
  | { readonly kind: 'unknown' }
  | { readonly kind: 'slow_down'; readonly intervalSeconds: number }
  | { readonly kind: 'answer'; readonly requestId: string };

/** The questions of consoles, one at a time for each device code; used outside of transactions. */
export interface Polls {
  /** Begins a poll: refuses one that comes sooner than the interval after the previous answer. */
  begin(codeHash: string, held: boolean): Promise<Poll>;
  end(codeHash: string): Promise<void>;
  /**
   * Resolves when the request changes beyond the revision, or after the time, whichever comes first.
   * `false`: the store is about to close, and waiting again would be in vain.
   */
  waitForChange(requestId: string, revision: number, seconds: number): Promise<boolean>;
  /** Ends all of these waits, now and from now on, so that whoever is held can still be answered before the close. */
  endWaits(): void;
}
