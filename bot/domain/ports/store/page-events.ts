import type { PageEvent } from '../../page-event.ts';

/** The page events that the pages of the tab receive. */
export interface PageEventFeed {
  /** Calls `heard` with every page event from any server, until the returned function is called. */
  listen(heard: (event: PageEvent) => void): () => void;
}

/** Sends page events within a transaction. */
export interface PageEventChanges {
  /** Tells the pages of every server what to read again, once the transaction is committed. */
  tell(event: PageEvent): Promise<void>;
}

export type PageEvents = PageEventFeed & PageEventChanges;
