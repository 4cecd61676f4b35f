import type { Observer } from '../../domain/observer.ts';
import type { LimitedPlace, SendPaces } from '../../domain/ports/send-pace.ts';

/** What the pace of several servers needs. */
export interface AskedParts {
  readonly paces: SendPaces;
  readonly note: Observer['note'];
}

/** The longest time to wait for the database, in milliseconds. A send must not wait for a database that is away. */
const LONGEST_ANSWER_MILLISECONDS = 1_000;
/** After the database gave no answer, nobody asks it for so many milliseconds. */
const ALONE_MILLISECONDS = 5_000;
/**
 * A send without an answer after so many milliseconds is prolonged. It is less than the second for which a send counts
 * anyway, so that most sends cost one statement.
 */
const SLOW_MILLISECONDS = 600;
/** How long a slow send counts, in seconds: the limit of one try with some time to spare. */
const SLOW_SECONDS = 12;
/** The longest wait before the next question, in milliseconds. A slow send gives its place back before its time is over. */
const LONGEST_WAIT_MILLISECONDS = 1_000;
/** The most milliseconds that are added to a wait, so that servers that wait for the same place don't ask at once. */
const JITTER_MILLISECONDS = 20;

/**
 * Asks the other servers, through the database, whether a send may start. While the database gives no answer, each
 * server keeps its own pace only. Teams may then throttle some sends, which are repeated.
 */
export class AskedPace {
  readonly #paces: SendPaces;
  readonly #note: Observer['note'];
  #aloneUntil = 0;

  constructor({ paces, note }: AskedParts) {
    this.#paces = paces;
    this.#note = note;
  }

  /** Returns 0 when the send may start, or the milliseconds after which to ask again. It never rejects. */
  async take(send: string, places: readonly LimitedPlace[]): Promise<number> {
    if (performance.now() < this.#aloneUntil) return 0;
    const wait = await this.#answer(this.#paces.take(send, places));
    if (wait === undefined) this.#aloneUntil = performance.now() + ALONE_MILLISECONDS;
    this.#note({ what: 'send pace', outcome: wait === undefined ? 'alone' : wait === 0 ? 'granted' : 'later' });
    return wait ? Math.min(wait, LONGEST_WAIT_MILLISECONDS) + Math.ceil(Math.random() * JITTER_MILLISECONDS) : 0;
  }

  /** Runs a send that may start, and lets it count for longer when its answer takes long. */
  async hold<Result>(send: string, run: () => Promise<Result>): Promise<Result> {
    let prolonged: Promise<unknown> | undefined;
    const timer = setTimeout(() => {
      prolonged = this.#answer(this.#paces.prolong(send, SLOW_SECONDS));
    }, SLOW_MILLISECONDS);
    try {
      return await run();
    } finally {
      clearTimeout(timer);
      void prolonged?.then(() => this.#answer(this.#paces.prolong(send, 0)));
    }
  }

  async #answer<Value>(asked: Promise<Value>): Promise<Value | undefined> {
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<undefined>((resolve) => {
      timer = setTimeout(() => resolve(undefined), LONGEST_ANSWER_MILLISECONDS);
    });
    try {
      return await Promise.race([asked.catch(() => undefined), late]);
    } finally {
      clearTimeout(timer);
    }
  }
}
