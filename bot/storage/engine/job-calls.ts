/** Tells the workers of a queue in this process that a job waits. */
export class JobCalls {
  readonly #workers = new Map<string, () => void>();

  answer(queue: string, wake: () => void): void {
    this.#workers.set(queue, wake);
  }

  heard(queue: string): void {
    this.#workers.get(queue)?.();
  }

  /** Calls may have been lost with their connection. */
  missed(): void {
    for (const wake of this.#workers.values()) wake();
  }
}
