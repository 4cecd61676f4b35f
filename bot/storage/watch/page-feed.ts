import type { PageEvent } from '../../domain/page-event.ts';
import type { PageEventFeed } from '../../domain/ports/store/page-events.ts';

type Heard = (event: PageEvent) => void;

/** Passes page events from the database on to every listener in this process. */
export class PageFeed implements PageEventFeed {
  readonly #listeners = new Set<Heard>();

  /** @returns a function that stops listening */
  listen(heard: Heard): () => void {
    this.#listeners.add(heard);
    return () => this.#listeners.delete(heard);
  }

  /**
   * Takes the payload of a notification. It needs no check, because only the server itself sends these notifications.
   */
  heard(payload: string): void {
    this.tell(JSON.parse(payload) as PageEvent);
  }

  /** Makes every page load everything again, because notifications may have been lost with the connection. */
  missed(): void {
    this.tell({ type: 'all' });
  }

  tell(event: PageEvent): void {
    for (const heard of this.#listeners) heard(event);
  }
}
