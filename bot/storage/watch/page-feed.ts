import { isNotifiedId, readPageEvent, type PageEvent } from '../../domain/page-event.ts';
import type { PageEventFeed } from '../../domain/ports/store/page-events.ts';
import { callAll } from '../../runtime/call-all.ts';

type Heard = (event: PageEvent) => void;

/** Passes page events from the database on to every listener in this process. */
export class PageFeed implements PageEventFeed {
  readonly #listeners = new Set<Heard>();

  /** @returns a function that stops listening */
  listen(heard: Heard): () => void {
    this.#listeners.add(heard);
    return () => this.#listeners.delete(heard);
  }

  /** Takes the payload of a notification. An unknown one makes every page load everything again. */
  heard(payload: string): void {
    this.tell(readPageEvent(payload));
  }

  /** Takes the payload of a notification about a rollout, which is its ID. */
  heardOfBatch(batchId: string): void {
    this.tell(isNotifiedId(batchId) ? { type: 'batch', batchId } : { type: 'all' });
  }

  /** Makes every page load everything again, because notifications may have been lost with the connection. */
  missed(): void {
    this.tell({ type: 'all' });
  }

  /** Tells every listener, also when one of them throws. @throws AggregateError with what the listeners threw */
  tell(event: PageEvent): void {
    callAll([...this.#listeners].map((heard) => () => heard(event)));
  }
}
