/** So many updates in a row that were sent during an automatic refresh of the same message count as a loop. */
const LOOP_LENGTH = 5;

interface RefreshState {
  /** Per person: the revision last asked for, and when. */
  readonly asked: Map<string, { readonly revision: number; readonly atMs: number }>;
  inFlight: number;
  updatesWhileRefreshing: number;
}

/** Keeps automatic refreshes from running twice for one person, and from running in a circle. */
export class RefreshGuard {
  readonly #states = new Map<string, RefreshState>();

  /** `expiresAtMs` of the card: asked once before and again when that moment has come. */
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

  /** Returns what is wrong when the bot answers refreshes with updates without end; the message is refreshed no more. */
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
