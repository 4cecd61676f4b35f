/** Wakes the workers of a queue in this process when the database announces a job for it. */
export class JobCalls {
  readonly #workers = new Map<string, () => void>();

  /** The queues whose workers answer. */
  get queues(): readonly string[] {
    return [...this.#workers.keys()];
  }

  answer(queue: string, wake: () => void): void {
    this.#workers.set(queue, wake);
  }

  /** @param queue the payload of the notification; one that names no queue of this process wakes all workers */
  heard(queue: string): void {
    const wake = this.#workers.get(queue);
    if (wake) wake();
    else this.missed();
  }

  /** Wakes the workers of every queue, because announcements may have been lost with the connection. */
  missed(): void {
    for (const wake of this.#workers.values()) wake();
  }
}
