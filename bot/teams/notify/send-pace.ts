import { randomUUID } from 'node:crypto';
import type { LimitedPlace, SendLimit } from '../../domain/ports/send-pace.ts';
import { AskedPace, type AskedParts } from './asked-pace.ts';

/**
 * The limits per bot and conversation. A channel with all its threads is one conversation. Source: Microsoft Learn,
 * "Optimize your bot with rate limiting in Teams".
 */
const CONVERSATION_LIMITS: readonly SendLimit[] = [
  { sends: 7, windowMilliseconds: 1_000 },
  { sends: 8, windowMilliseconds: 2_000 },
  { sends: 60, windowMilliseconds: 30_000 },
  { sends: 1_800, windowMilliseconds: 3_600_000 },
];

/** The limits per bot and tenant, which count all calls (same source). */
const TENANT_LIMITS: readonly SendLimit[] = [{ sends: 50, windowMilliseconds: 1_000 }];

/**
 * A send that has to wait longer than this gives up, so that its caller can try again later instead of holding a
 * worker.
 */
const LONGEST_WAIT_MILLISECONDS = 20_000;

/** Thrown when the call was never made, so that nothing was posted. */
export class NotSentError extends Error {
  override readonly name = 'NotSentError';
}

/** Asks the other servers whether a send may start: 0, or the milliseconds after which to ask again. */
type Ask = (send: string) => Promise<number>;

interface Waiting {
  readonly go: (send: string) => void;
  readonly isUrgent: boolean;
  readonly ask: Ask | undefined;
}

/**
 * A queue of sends that share the same limits. Each send counts from the moment it starts until one window after its
 * answer. Teams counts it at some moment in between that we can't see, so its windows never hold more sends than ours,
 * however long the network delays a call. For example, with a limit of 7 sends per second, the eighth send starts one
 * second after the first of the seven answers. Urgent sends go before those that aren't urgent, and a send that waits
 * too long gives up.
 *
 * When several servers share the limits, the lane asks for its first send once its own count allows one. It asks for
 * one at a time and keeps no promise for later, so that an urgent send that comes meanwhile takes the place.
 */
class Lane {
  readonly #limits: readonly SendLimit[];
  readonly #longestMilliseconds: number;
  readonly #queue: Waiting[] = [];
  #underWay = 0;
  #endedAt: number[] = [];
  #timer: NodeJS.Timeout | undefined;
  #isAsking = false;
  #askAgainAt = 0;

  constructor(limits: readonly SendLimit[]) {
    this.#limits = limits;
    this.#longestMilliseconds = Math.max(...limits.map(({ windowMilliseconds }) => windowMilliseconds));
  }

  get isIdle(): boolean {
    this.#forget();
    return this.#underWay + this.#queue.length + this.#endedAt.length === 0;
  }

  /**
   * Waits until a send may start, and returns the name under which it was asked for.
   * @throws NotSentError when it would have to wait too long
   */
  enter(isUrgent: boolean, ask?: Ask): Promise<string> {
    return new Promise((resolve, reject) => {
      const giveUp = setTimeout(() => {
        this.#queue.splice(this.#queue.indexOf(waiting), 1);
        reject(new NotSentError('too many messages wait for this conversation'));
      }, LONGEST_WAIT_MILLISECONDS);
      const waiting: Waiting = {
        isUrgent,
        ask,
        go: (send) => {
          clearTimeout(giveUp);
          resolve(send);
        },
      };
      const firstPatient = isUrgent ? this.#queue.findIndex((other) => !other.isUrgent) : -1;
      this.#queue.splice(firstPatient === -1 ? this.#queue.length : firstPatient, 0, waiting);
      this.#advance();
    });
  }

  leave(): void {
    this.#underWay -= 1;
    this.#endedAt.push(performance.now());
    this.#advance();
  }

  #advance(): void {
    clearTimeout(this.#timer);
    if (this.#isAsking) return;
    this.#forget();
    let delay = this.#delay();
    for (let [first] = this.#queue; first && delay === 0; [first] = this.#queue) {
      if (first.ask) {
        delay = Math.max(0, Math.ceil(this.#askAgainAt - performance.now()));
        if (delay === 0) return void this.#askFor(first.ask);
      } else {
        this.#start('');
        delay = this.#delay();
      }
    }
    if (this.#queue.length > 0 && Number.isFinite(delay)) this.#timer = setTimeout(() => this.#advance(), delay);
  }

  /** Asks whether a send may start, and starts the one that is first by then. */
  async #askFor(ask: Ask): Promise<void> {
    this.#isAsking = true;
    const send = randomUUID();
    const wait = await ask(send);
    this.#isAsking = false;
    if (wait === 0) this.#start(send);
    else this.#askAgainAt = performance.now() + wait;
    this.#advance();
  }

  #start(send: string): void {
    const first = this.#queue.shift();
    if (!first) return;
    this.#underWay += 1;
    first.go(send);
  }

  /**
   * Returns the milliseconds until the next send fits into every window. It is infinite when an answer has to arrive
   * first.
   */
  #delay(): number {
    const now = performance.now();
    return Math.max(
      0,
      ...this.#limits.map(({ sends, windowMilliseconds }) => {
        const recent = this.#endedAt.filter((at) => at > now - windowMilliseconds);
        const tooMany = this.#underWay + recent.length - sends;
        if (tooMany < 0) return 0;
        const leaves = recent[tooMany];
        // The extra millisecond is there because timers may fire a little early.
        return leaves === undefined ? Number.POSITIVE_INFINITY : Math.ceil(leaves + windowMilliseconds - now) + 1;
      }),
    );
  }

  #forget(): void {
    const now = performance.now();
    this.#endedAt = this.#endedAt.filter((at) => at > now - this.#longestMilliseconds);
  }
}

const TENANT: LimitedPlace = { key: 'tenant', limits: TENANT_LIMITS };

/**
 * Keeps the sends below the limits of Teams, so that Teams doesn't have to throttle them. Each server counts its own
 * sends. If several servers share a database, each also asks there for each send.
 */
export class SendPace {
  readonly #tenant = new Lane(TENANT_LIMITS);
  readonly #conversations = new Map<string, Lane>();
  readonly #asked: AskedPace | undefined;

  /** @param shared absent for a server that is alone */
  constructor(shared?: AskedParts) {
    this.#asked = shared && new AskedPace(shared);
  }

  /**
   * Sends when the limits of the conversation and of the tenant allow it.
   * @param isUrgent true when a person waits for it; it then goes before sends that aren't urgent
   * @throws NotSentError when it would have to wait too long, and the errors of `send`
   */
  async send<Result>(
    conversationId: string | undefined,
    isUrgent: boolean,
    send: () => Promise<Result>,
  ): Promise<Result> {
    if (conversationId === undefined) return this.#through(this.#tenant, isUrgent, [TENANT], send);
    const places = [{ key: conversationId, limits: CONVERSATION_LIMITS }, TENANT];
    return this.#through(this.#lane(conversationId), isUrgent, places, () =>
      this.#through(this.#tenant, isUrgent, [], send),
    );
  }

  /** @param places what to ask the other servers for; none when an outer lane has asked already */
  async #through<Result>(
    lane: Lane,
    isUrgent: boolean,
    places: readonly LimitedPlace[],
    send: () => Promise<Result>,
  ): Promise<Result> {
    const asked = places.length > 0 ? this.#asked : undefined;
    const name = await lane.enter(isUrgent, asked && ((fresh) => asked.take(fresh, places)));
    try {
      return await (asked ? asked.hold(name, send) : send());
    } finally {
      lane.leave();
    }
  }

  #lane(conversationId: string): Lane {
    const known = this.#conversations.get(conversationId);
    if (known) return known;
    for (const [id, lane] of this.#conversations) if (lane.isIdle) this.#conversations.delete(id);
    const fresh = new Lane(CONVERSATION_LIMITS);
    this.#conversations.set(conversationId, fresh);
    return fresh;
  }
}
