import { type Connection, type ConnectionEvent, FINE, nextConnection } from './connection-state.ts';

/** Holds the state of the connection for every part of the app that shows it or changes it. */
export interface ConnectionStore {
  readonly state: () => Connection;
  /** When the server was last heard, in milliseconds on this computer's clock; absent before its first answer. */
  readonly heardAt: () => number | undefined;
  readonly tell: (event: ConnectionEvent) => void;
  readonly subscribe: (listener: () => void) => () => void;
  /** Tells the listeners that the user wants to try again at once. */
  readonly retry: () => void;
  /** Calls the listener on {@link retry}, and returns a function that removes it. */
  readonly onRetry: (listener: () => void) => () => void;
}

export function connectionStore(now: () => number = Date.now): ConnectionStore {
  let state: Connection = FINE;
  let heardAt: number | undefined;
  const listeners = new Set<() => void>();
  const retries = new Set<() => void>();
  return {
    state: () => state,
    heardAt: () => heardAt,
    tell: (event) => {
      if (isHeard(event)) heardAt = now();
      const next = nextConnection(state, event);
      if (next.kind === state.kind) return;
      state = next;
      for (const listener of listeners) listener();
    },
    subscribe: (listener) => subscribed(listeners, listener),
    retry: () => {
      for (const listener of retries) listener();
    },
    onRetry: (listener) => subscribed(retries, listener),
  };
}

/** Whether an event proves that the server has just said how things stand. */
function isHeard(event: ConnectionEvent): boolean {
  if (event.kind === 'call_ended') return event.answer.kind === 'answer';
  return event.kind === 'line_heard';
}

function subscribed(listeners: Set<() => void>, listener: () => void): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}
