import type { PageEvent } from '../../page-event.ts';

/** What the pages of the tab hear of. */
export interface PageEventFeed {
  /** Calls with every event, on whatever server it arose, until the returned function is called. */
  listen(heard: (event: PageEvent) => void): () => void;
}

export interface PageEventChanges {
  /** Tells the pages of every server what to read again, once the transaction is through. */
  tell(event: PageEvent): Promise<void>;
}

export type PageEvents = PageEventFeed & PageEventChanges;
