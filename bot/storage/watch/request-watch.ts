import { isNotifiedId } from '../../domain/page-event.ts';
import type { HeldPoll } from '../../domain/ports/store/polls.ts';
import type { PollChange } from './look-at-polls.ts';

interface Waiting {
  readonly poll: HeldPoll;
  readonly resolve: (worthLooking: boolean) => void;
  readonly reject: (error: unknown) => void;
}

/** Milliseconds between looks at all polls that wait, because a notification can get lost with its connection. */
const LOOK_MILLISECONDS = 1000;
/** The same while notifications are known to arrive. */
const LOOK_WHILE_TOLD_MILLISECONDS = 5000;

/**
 * The polls in this process that wait for a change. One statement looks at all of them, so that many polls cost no more
 * than one. A poll is looked at when its wait begins and when a notification names its request; all of them are looked
 * at once a second, or every five seconds while notifications arrive. Only one look runs at a time: what comes
 * meanwhile shares the next one.
 */
export class RequestWatch {
  readonly #look: (polls: readonly HeldPoll[]) => Promise<ReadonlyMap<HeldPoll, PollChange>>;
  readonly #isTold: () => boolean;
  readonly #waiting = new Set<Waiting>();
  readonly #due = new Set<Waiting>();
  #timer: NodeJS.Timeout | undefined;
  #lookedAt = -Infinity;
  #isLooking = false;
  #closed = false;

  /** @param isTold whether the connection that brings notifications works */
  constructor(
    look: (polls: readonly HeldPoll[]) => Promise<ReadonlyMap<HeldPoll, PollChange>>,
    isTold: () => boolean = () => false,
  ) {
    this.#look = look;
    this.#isTold = isTold;
  }

  /**
   * Looks at everyone who waits for this request. The ID comes from a notification of the database. Any other
   * payload means that every request may have changed.
   */
  heard(requestId: string): void {
    if (!isNotifiedId(requestId)) return this.missed();
    for (const waiting of this.#waiting) if (waiting.poll.requestId === requestId) this.#due.add(waiting);
    void this.#lookAtDue();
  }

  /** Looks at everyone, because notifications may have been lost. */
  missed(): void {
    this.#lookedAt = performance.now();
    for (const waiting of this.#waiting) this.#due.add(waiting);
    void this.#lookAtDue();
  }

  /**
   * Waits until the request of the poll has changed or the time is over.
   * @returns `false` when waiting again would not help, because a later poll took over or the server shuts down
   * @throws the error of a look
   */
  async wait(poll: HeldPoll, seconds: number): Promise<boolean> {
    if (this.#closed) return false;
    const { promise, resolve, reject } = Promise.withResolvers<boolean>();
    const waiting = { poll, resolve, reject };
    const end = setTimeout(() => resolve(true), seconds * 1000);
    this.#waiting.add(waiting);
    this.#due.add(waiting);
    this.#timer ??= setInterval(() => this.#tick(), LOOK_MILLISECONDS);
    void this.#lookAtDue();
    try {
      return await promise;
    } finally {
      clearTimeout(end);
      this.#leave(waiting);
    }
  }

  close(): void {
    this.#closed = true;
    for (const { resolve } of this.#waiting) resolve(false);
  }

  #leave(waiting: Waiting): void {
    this.#waiting.delete(waiting);
    this.#due.delete(waiting);
    if (this.#waiting.size > 0) return;
    clearInterval(this.#timer);
    this.#timer = undefined;
  }

  #tick(): void {
    if (this.#isTold() && performance.now() - this.#lookedAt < LOOK_WHILE_TOLD_MILLISECONDS) return;
    this.missed();
  }

  async #lookAtDue(): Promise<void> {
    if (this.#isLooking) return;
    this.#isLooking = true;
    while (this.#due.size > 0) {
      const due = [...this.#due];
      this.#due.clear();
      await this.#lookAt(due);
    }
    this.#isLooking = false;
  }

  async #lookAt(due: readonly Waiting[]): Promise<void> {
    try {
      const changes = await this.#look(due.map(({ poll }) => poll));
      for (const { poll, resolve } of due) {
        const change = changes.get(poll);
        if (change) resolve(change === 'changed');
      }
    } catch (error) {
      for (const { reject } of due) reject(error);
    }
  }
}
