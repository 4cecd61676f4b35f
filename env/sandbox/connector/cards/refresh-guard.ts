/** This many updates in a row, sent during automatic refreshes of the same message, count as a loop. */
const LOOP_LENGTH = 5;

interface RefreshState {
  /** The revision that each person last asked for, and when they asked. */
  readonly asked: Map<string, { readonly revision: number; readonly atMs: number }>;
  inFlight: number;
  updatesWhileRefreshing: number;
}

/** Keeps automatic refreshes from running twice for one person, and from running in a loop. */
export class RefreshGuard {
  readonly #states = new Map<string, RefreshState>();

  /** Allows one refresh per revision, and another one after the card's `expiresAtMs`. */
  mayAsk(messageId: string, objectId: string, revision: number, expiresAtMs: number | undefined): boolean {
    const state = this.#state(messageId);
    if (state.updatesWhileRefreshing >= LOOP_LENGTH) return false;
    const last = state.asked.get(objectId);
    if (last?.revision !== revision) return true;
    return expiresAtMs !== undefined && expiresAtMs <= Date.now() && expiresAtMs > last.atMs;
  }

  noteAnswered(messageId: string, objectId: string, revision: number): void {
    this.#state(messageId).asked.set(objectId, { revision, atMs: Date.now() });
  }

  async during<T>(messageId: string, refresh: () => Promise<T>): Promise<T> {
    const state = this.#state(messageId);
    state.inFlight += 1;
    try {
      return await refresh();
    } finally {
      state.inFlight -= 1;
    }
  }

  /**
   * Describes the problem when the bot answers refreshes with endless updates. That message then no longer refreshes.
   */
  noteUpdate(messageId: string): readonly string[] {
    const state = this.#state(messageId);
    state.updatesWhileRefreshing = state.inFlight > 0 ? state.updatesWhileRefreshing + 1 : 0;
    return state.updatesWhileRefreshing === LOOP_LENGTH ? ['updates during automatic refreshes run in a circle'] : [];
  }

  #state(messageId: string): RefreshState {
    const known = this.#states.get(messageId);
    if (known !== undefined) return known;
    const fresh: RefreshState = { asked: new Map(), inFlight: 0, updatesWhileRefreshing: 0 };
    this.#states.set(messageId, fresh);
    return fresh;
  }
}
