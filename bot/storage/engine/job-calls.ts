/** Wakes the workers of a queue in this process when the database announces a job for it. */
export class JobCalls {
  readonly #workers = new Map<string, () => void>();

  answer(queue: string, wake: () => void): void {
    this.#workers.set(queue, wake);
  }

  heard(queue: string): void {
    this.#workers.get(queue)?.();
  }

  /** Wakes the workers of every queue, because announcements may have been lost with the connection. */
  missed(): void {
    for (const wake of this.#workers.values()) wake();
  }
}
