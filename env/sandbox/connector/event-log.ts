import type { EventsPage, EventType, EventView } from './wire.ts';

/** The log drops older events. A client that is further behind reads the conversations again. */
const MAX_EVENTS = 10_000;

interface StoredEvent extends EventView {
  /** When set, only this person gets the event. */
  readonly onlyFor?: string;
}

export interface NewEvent {
  readonly type: EventType;
  readonly conversationId: string;
  readonly activityId?: string;
  readonly onlyFor?: string;
}

/** A numbered log of what happened, for clients that wait for news. */
export class EventLog {
  #events: StoredEvent[] = [];
  #last = 0;
  #closed = false;
  readonly #waiting = new Set<() => void>();

  get cursor(): number {
    return this.#last;
  }

  append(event: NewEvent): void {
    this.#last += 1;
    this.#events.push({ number: this.#last, ...event });
    if (this.#events.length > MAX_EVENTS) this.#events = this.#events.slice(-MAX_EVENTS / 2);
    this.#wake();
  }

  /** Ends all waiting requests. */
  close(): void {
    this.#closed = true;
    this.#wake();
  }

  /**
   * Returns the events after number `after`: at once when there are any, otherwise when one comes or after `waitMs`.
   */
  async since(after: number, reader: EventReader, waitMs: number): Promise<EventsPage> {
    const endsAt = Date.now() + waitMs;
    for (;;) {
      const cursor = this.#last;
      const events = this.#events.filter((event) => event.number > after && reader.mayRead(event));
      const left = endsAt - Date.now();
      if (events.length > 0 || left <= 0 || this.#closed) return { events: events.map(withoutReader), cursor };
      await this.#next(left);
    }
  }

  #wake(): void {
    for (const wake of [...this.#waiting]) wake();
  }

  #next(waitMs: number): Promise<void> {
    return new Promise((resolve) => {
      const wake = (): void => {
        clearTimeout(timer);
        this.#waiting.delete(wake);
        resolve();
      };
      const timer = setTimeout(wake, waitMs);
      this.#waiting.add(wake);
    });
  }
}

export interface EventReader {
  mayRead(event: NewEvent): boolean;
}

function withoutReader(event: StoredEvent): EventView {
  const { onlyFor: _onlyFor, ...view } = event;
  return view;
}
