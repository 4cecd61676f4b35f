/**
 * Runs work with the same key one after the other within this process, in the order of the calls. Work with another key
 * does not wait. A failure reaches the caller of that work, and the next work runs nevertheless. The class does not
 * coordinate several servers; use a lease in the store for that.
 */
export class OneAtATime {
  readonly #last = new Map<string, Promise<void>>();

  async run(key: string, work: () => Promise<void>): Promise<void> {
    const before = this.#last.get(key) ?? Promise.resolve();
    const mine = before.then(work);
    const settled = mine.catch(() => undefined);
    this.#last.set(key, settled);
    try {
      await mine;
    } finally {
      if (this.#last.get(key) === settled) this.#last.delete(key);
    }
  }
}
