import type { AppTokens } from '../domain/app-identity.ts';

/** A token as the login host gave it. Times are in milliseconds since 1970. */
export interface GivenToken {
  readonly text: string;
  readonly endsAt: number;
  /** When the login host wants it to be renewed, if it says so. */
  readonly renewAt?: number;
}

/** Milliseconds before its end at which a token is renewed, or half of its life if that is shorter. */
const RENEW_BEFORE_MILLISECONDS = 5 * 60_000;
/** Milliseconds from a renewal that failed to the next one, and the least from a token to its renewal. */
const AGAIN_MILLISECONDS = 30_000;
/** A token counts as over so many milliseconds before its end, because a request with it takes time. */
const LAST_MILLISECONDS = 10_000;

/**
 * Keeps a token for each resource and renews it in the background, so that a login host that is away for some minutes
 * stops nobody. Several readers share one request. A renewal that fails leaves the old token in use while it is valid.
 * MSAL's own cache would wait for a renewal that is due, and throw its error although the old token is valid.
 */
export class KeptTokens implements AppTokens {
  readonly #acquire: (resource: string) => Promise<GivenToken>;
  readonly #kept = new Map<string, GivenToken>();
  readonly #stale = new Set<string>();
  readonly #running = new Map<string, Promise<GivenToken>>();
  readonly #timers = new Map<string, NodeJS.Timeout>();

  constructor(acquire: (resource: string) => Promise<GivenToken>) {
    this.#acquire = acquire;
  }

  async read(resource: string): Promise<string> {
    const kept = this.#valid(resource);
    if (kept && !this.#stale.has(resource)) return kept.text;
    try {
      return (await this.#renew(resource)).text;
    } catch (error) {
      const left = this.#valid(resource);
      if (left) return left.text;
      throw error;
    }
  }

  /** A request that is under way may have been answered before the permissions changed, so it doesn't count either. */
  forget(): void {
    for (const resource of this.#kept.keys()) this.#stale.add(resource);
    this.#running.clear();
  }

  #valid(resource: string): GivenToken | undefined {
    const kept = this.#kept.get(resource);
    return kept && kept.endsAt - LAST_MILLISECONDS > Date.now() ? kept : undefined;
  }

  #renew(resource: string): Promise<GivenToken> {
    const running = this.#running.get(resource);
    if (running) return running;
    const request: Promise<GivenToken> = this.#acquire(resource).then(
      (token) => {
        if (this.#running.get(resource) === request) this.#keep(resource, token);
        return token;
      },
      (error: unknown) => {
        if (this.#running.get(resource) === request) this.#running.delete(resource);
        throw error;
      },
    );
    this.#running.set(resource, request);
    return request;
  }

  #keep(resource: string, token: GivenToken): void {
    this.#running.delete(resource);
    this.#stale.delete(resource);
    this.#kept.set(resource, token);
    const now = Date.now();
    const before = Math.min(RENEW_BEFORE_MILLISECONDS, (token.endsAt - now) / 2);
    const renewAt = Math.min(token.endsAt - before, token.renewAt ?? Infinity);
    this.#later(resource, Math.max(AGAIN_MILLISECONDS, renewAt - now));
  }

  #later(resource: string, milliseconds: number): void {
    clearTimeout(this.#timers.get(resource));
    const timer = setTimeout(() => {
      void this.#renew(resource).catch(() => {
        if (this.#valid(resource)) this.#later(resource, AGAIN_MILLISECONDS);
      });
    }, milliseconds);
    timer.unref();
    this.#timers.set(resource, timer);
  }
}
