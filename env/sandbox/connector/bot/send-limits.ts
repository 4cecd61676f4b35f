/**
 * Limits per bot for sends to one conversation (Teams, "Rate limiting of bots"). A channel with all its threads counts
 * as one conversation.
 */
export const CONVERSATION_LIMITS: readonly SendLimit[] = [
  { sends: 7, windowMs: 1_000 },
  { sends: 8, windowMs: 2_000 },
  { sends: 60, windowMs: 30_000 },
  { sends: 1_800, windowMs: 3_600_000 },
];

/** Limits for all requests of an app in one tenant (Teams, "Rate limiting of bots"). */
export const TENANT_LIMITS: readonly SendLimit[] = [{ sends: 50, windowMs: 1_000 }];

export interface SendLimit {
  readonly sends: number;
  readonly windowMs: number;
}

/** Counts sends in sliding windows. A refused send doesn't count. */
export class SendLimiter {
  readonly #limits: readonly SendLimit[];
  readonly #longestMs: number;
  readonly #admitted = new Map<string, number[]>();

  constructor(limits: readonly SendLimit[]) {
    this.#limits = limits;
    this.#longestMs = Math.max(...limits.map((limit) => limit.windowMs));
  }

  admit(key: string, nowMs: number): boolean {
    const times = (this.#admitted.get(key) ?? []).filter((time) => time > nowMs - this.#longestMs);
    const within = (limit: SendLimit): boolean =>
      times.filter((time) => time > nowMs - limit.windowMs).length < limit.sends;
    const admitted = this.#limits.every(within);
    if (admitted) times.push(nowMs);
    this.#admitted.set(key, times);
    return admitted;
  }
}
