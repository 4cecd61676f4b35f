type Stop = () => Promise<unknown>;

/**
 * Everything that the demo has started, in its order. It is stopped once and in reverse, whenever that is asked for, so
 * that a demo that is stopped while it starts leaves nothing running.
 */
export class Cleanup {
  readonly #stops: Stop[] = [];
  #stopping: Promise<void> | undefined;

  get isStopping(): boolean {
    return this.#stopping !== undefined;
  }

  /** Adds what was started. When the stop has begun, it is stopped at once. */
  add(stop: Stop): void {
    if (this.#stopping) void stop();
    else this.#stops.push(stop);
  }

  stop(): Promise<void> {
    this.#stopping ??= this.#stopAll();
    return this.#stopping;
  }

  /** One thing that doesn't stop must not keep the others running. */
  async #stopAll(): Promise<void> {
    for (const stop of this.#stops.toReversed()) await stop().catch(() => undefined);
  }
}
