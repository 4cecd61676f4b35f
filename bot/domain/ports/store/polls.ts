/** What a console may do that polls for its credential. */
export type Poll =
  | { readonly kind: 'unknown' }
  | { readonly kind: 'slow_down'; readonly intervalSeconds: number }
  | { readonly kind: 'answer'; readonly requestId: string };

/** The polls of consoles. For each device code one poll runs at a time. Do not use this within a transaction. */
export interface Polls {
  /**
   * Begins a poll. It refuses one that comes sooner than the interval after the previous answer, or while another one
   * runs, and each refusal makes the interval longer.
   */
  begin(codeHash: string, held: boolean): Promise<Poll>;
  end(codeHash: string): Promise<void>;
  /**
   * Resolves when the request has changed beyond the revision, or when the time is over, whichever comes first. The
   * answer is `false` if the store is about to close, so waiting again would not help.
   */
  waitForChange(requestId: string, revision: number, seconds: number): Promise<boolean>;
  /**
   * Ends all waits, now and in the future, so that consoles whose polls are held still get an answer before the store
   * closes.
   */
  endWaits(): void;
}
