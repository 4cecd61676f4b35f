/** Who waits for which request in this process. */
export class RequestWatch {
  readonly #waiting = new Map<string, Set<() => void>>();
  #closed = false;

  /** Called with the id that was notified. */
  heard(requestId: string): void {
    for (const wake of this.#waiting.get(requestId) ?? []) wake();
  }

  /**
   * Resolves when `changed` answers true, asked at once, at every notification, and once a second because a
   * notification can get lost with its connection; or after the time. `false`: nobody should wait any longer.
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
    for (const id of this.#waiting.keys()) this.heard(id);
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

/** Can be woken before it begins, so that a change between asking and waiting is not missed. */
class Pause {
  readonly #woken = Promise.withResolvers<void>();
  readonly wake = (): void => this.#woken.resolve();

  async until(milliseconds: number): Promise<void> {
    const timer = setTimeout(this.wake, milliseconds);
    await this.#woken.promise;
    clearTimeout(timer);
  }
}
