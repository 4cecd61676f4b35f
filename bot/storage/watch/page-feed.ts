import type { PageEvent } from '../../domain/page-event.ts';

export type Heard = (event: PageEvent) => void;

/** Tells everybody in this process what was notified. */
export class ChangeFeed {
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
