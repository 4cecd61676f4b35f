/** The polls in this process that wait for a change of a request. */
export class RequestWatch {
  readonly #waiting = new Map<string, Set<() => void>>();
  #closed = false;

  /**
   * Wakes everyone who waits for this request. The id comes from a notification of the database. An empty one names no
   * request, so it wakes everyone.
   */
  heard(requestId: string): void {
    if (requestId === '') return this.missed();
    for (const wake of this.#waiting.get(requestId) ?? []) wake();
  }

  /** Wakes everyone, because notifications may have been lost with the connection. */
  missed(): void {
    for (const wakes of this.#waiting.values()) for (const wake of wakes) wake();
  }

  /**
   * Waits until `changed` answers true or the time is over. It asks immediately, at every notification, and once a
   * second, because a notification can get lost with its connection.
   * @returns `false` when the server shuts down, so that the caller stops waiting
   */
  async wait(requestId: string, seconds: number, changed: () => Promise<boolean>): Promise<boolean> {
    const end = performance.now() + seconds * 1000;
    for (;;) {
      const pause = new Pause();
      this.#add(requestId, pause.wake);
      try {
        const left = end - performance.now();
        if (this.#closed) return false;
        if ((await changed()) || left <= 0) return true;
        await pause.until(Math.min(1000, left));
      } finally {
        this.#remove(requestId, pause.wake);
      }
    }
  }

  close(): void {
    this.#closed = true;
    this.missed();
  }

  #add(requestId: string, wake: () => void): void {
    const set = this.#waiting.get(requestId) ?? new Set();
    this.#waiting.set(requestId, set.add(wake));
  }

  #remove(requestId: string, wake: () => void): void {
    const set = this.#waiting.get(requestId);
    set?.delete(wake);
    if (set?.size === 0) this.#waiting.delete(requestId);
  }
}

/**
 * A pause that can be woken before it begins. Without that, a change between the question and the pause would go
 * unnoticed until the pause ends.
 */
class Pause {
  readonly #woken = Promise.withResolvers<void>();
  readonly wake = (): void => this.#woken.resolve();

  async until(milliseconds: number): Promise<void> {
    const timer = setTimeout(this.wake, milliseconds);
    await this.#woken.promise;
    clearTimeout(timer);
  }
}
