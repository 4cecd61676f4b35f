interface SendLimit {
  readonly sends: number;
  readonly windowMilliseconds: number;
}

/** Per bot and conversation; a channel with all its threads is one. Source: Microsoft Learn, "Optimize your bot with rate limiting in Teams". */
const CONVERSATION_LIMITS: readonly SendLimit[] = [
  { sends: 7, windowMilliseconds: 1_000 },
  { sends: 8, windowMilliseconds: 2_000 },
  { sends: 60, windowMilliseconds: 30_000 },
  { sends: 1_800, windowMilliseconds: 3_600_000 },
];

/** Per bot and tenant, all calls counted. Same source. */
const TENANT_LIMITS: readonly SendLimit[] = [{ sends: 50, windowMilliseconds: 1_000 }];

/** Long waits end early, so that whoever waits can come back later instead of holding a worker. */
const LONGEST_WAIT_MILLISECONDS = 20_000;

/** The call was not made; nothing was posted. */
export class NotSentError extends Error {
  override readonly name = 'NotSentError';
}

interface Waiting {
  readonly go: () => void;
  readonly isUrgent: boolean;
}

/**
 * A send takes its place from the moment it leaves until a window after its answer. Teams has counted it somewhere in
 * between, so that its windows can never hold more than ours, whatever the network delays.
 */
class Lane {
  readonly #limits: readonly SendLimit[];
  readonly #longestMilliseconds: number;
  readonly #queue: Waiting[] = [];
  #underWay = 0;
  #endedAt: number[] = [];
  #timer: NodeJS.Timeout | undefined;

  constructor(limits: readonly SendLimit[]) {
    this.#limits = limits;
    this.#longestMilliseconds = Math.max(...limits.map(({ windowMilliseconds }) => windowMilliseconds));
  }

  get isIdle(): boolean {
    this.#forget();
    return this.#underWay + this.#queue.length + this.#endedAt.length === 0;
  }

  /** @throws NotSentError when the turn does not come soon enough */
  enter(isUrgent: boolean): Promise<void> {
    return new Promise((resolve, reject) => {
      const giveUp = setTimeout(() => {
        this.#queue.splice(this.#queue.indexOf(waiting), 1);
        reject(new NotSentError('too many messages wait for this conversation'));
      }, LONGEST_WAIT_MILLISECONDS);
      const waiting: Waiting = {
        isUrgent,
        go: () => {
          clearTimeout(giveUp);
          resolve();
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
    this.#forget();
    let delay = this.#delay();
    for (; delay === 0 && this.#queue.length > 0; delay = this.#delay()) {
      this.#underWay += 1;
      this.#queue.shift()?.go();
    }
    if (this.#queue.length > 0 && Number.isFinite(delay)) this.#timer = setTimeout(() => this.#advance(), delay);
  }

  /** Until the next send fits into every window; infinite when an answer must come first. */
  #delay(): number {
    const now = performance.now();
    return Math.max(
      0,
      ...this.#limits.map(({ sends, windowMilliseconds }) => {
        const recent = this.#endedAt.filter((at) => at > now - windowMilliseconds);
        const tooMany = this.#underWay + recent.length - sends;
        if (tooMany < 0) return 0;
        const leaves = recent[tooMany];
        // Timers may fire a little early.
        return leaves === undefined ? Number.POSITIVE_INFINITY : Math.ceil(leaves + windowMilliseconds - now) + 1;
      }),
    );
  }

  #forget(): void {
    const now = performance.now();
    this.#endedAt = this.#endedAt.filter((at) => at > now - this.#longestMilliseconds);
  }
}

/** Keeps what this process sends below the limits of Teams, so that Teams need not throttle it. */
export class SendPace {
  readonly #tenant = new Lane(TENANT_LIMITS);
  readonly #conversations = new Map<string, Lane>();

  /** @param isUrgent a person waits: goes before what is not urgent. @throws NotSentError */
  async send<Result>(
    conversationId: string | undefined,
    isUrgent: boolean,
    send: () => Promise<Result>,
  ): Promise<Result> {
    if (conversationId === undefined) return this.#through(this.#tenant, isUrgent, send);
    return this.#through(this.#lane(conversationId), isUrgent, () => this.#through(this.#tenant, isUrgent, send));
  }

  async #through<Result>(lane: Lane, isUrgent: boolean, send: () => Promise<Result>): Promise<Result> {
    await lane.enter(isUrgent);
    try {
      return await send();
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
