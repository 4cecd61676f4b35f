import type { PageEvent } from '../../domain/page-event.ts';
import type { PageEventFeed } from '../../domain/ports/store/page-events.ts';

type Heard = (event: PageEvent) => void;

/** Tells everybody in this process what was notified. */
export class PageFeed implements PageEventFeed {
  readonly #listeners = new Set<Heard>();

  /** @returns how to stop */
  listen(heard: Heard): () => void {
    this.#listeners.add(heard);
    return () => this.#listeners.delete(heard);
  }

  /** With the payload of a notification, which is of our own making. */
  heard(payload: string): void {
    this.tell(JSON.parse(payload) as PageEvent);
  }

  /** Notifications may have been lost with their connection. */
  missed(): void {
    this.tell({ type: 'all' });
  }

  tell(event: PageEvent): void {
    for (const heard of this.#listeners) heard(event);
  }
}
