import type { Change } from '../../contract/page-events.ts';

export type Heard = (change: Change) => void;

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
    this.tell(JSON.parse(payload) as Change);
  }

  /** Notifications may have been lost with their connection. */
  missed(): void {
    this.tell({ type: 'all' });
  }

  tell(change: Change): void {
    for (const heard of this.#listeners) heard(change);
  }
}
