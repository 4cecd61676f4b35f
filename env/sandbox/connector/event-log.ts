import type { EventsPage, EventType, EventView } from './wire.ts';

/** Old events are dropped: whoever is that far behind reads the conversations anew. */
const MAX_EVENTS = 10_000;

interface StoredEvent extends EventView {
  /** The only person who is told. */
  readonly onlyFor?: string;
}

export interface NewEvent {
  readonly type: EventType;
  readonly conversationId: string;
  readonly activityId?: string;
  readonly onlyFor?: string;
}

/** What happened, numbered, for clients that wait for it. */
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

  /** Ends all waiting. */
  close(): void {
    this.#closed = true;
    this.#wake();
  }

  /** Answers at once when there is something after `after`, else when it comes, at the latest after `waitMs`. */
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
