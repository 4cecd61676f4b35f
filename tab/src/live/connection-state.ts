import type { Answer, Failure } from '../api/tab-api-client.ts';

/** The state of the connection between the page and its server, for the bar above every page. */
export type Connection =
  | { readonly kind: 'fine' }
  /** The server hasn't answered for some time. */
  | { readonly kind: 'lost' }
  | { readonly kind: 'sign_in'; readonly failure: Extract<Failure, { kind: 'token' }> };

/** The events that can change the state of the connection. */
export type ConnectionEvent =
  | { readonly kind: 'line_opened' }
  /** A line arrived on an event stream that was already open. */
  | { readonly kind: 'line_heard' }
  | { readonly kind: 'line_lost'; readonly failure: Failure | undefined }
  | { readonly kind: 'call_ended'; readonly answer: Answer<unknown> };

/** The state of a working connection. */
export const FINE: Connection = { kind: 'fine' };

/** Returns the state of the connection after an event. */
export function nextConnection(state: Connection, event: ConnectionEvent): Connection {
  switch (event.kind) {
    case 'line_opened':
      return FINE;
    // A call may have failed while the event stream held. A line proves that the server is there, but not that the
    // token is still valid.
    case 'line_heard':
      return state.kind === 'lost' ? FINE : state;
    // A server that doesn't offer the event stream, or that ended it normally, is still there.
    case 'line_lost':
      return event.failure === undefined ? state : afterFailure(state, event.failure);
    case 'call_ended':
      return event.answer.kind === 'answer' ? FINE : afterFailure(state, event.answer);
  }
}

function afterFailure(state: Connection, failure: Failure): Connection {
  switch (failure.kind) {
    case 'token':
      return { kind: 'sign_in', failure };
    case 'unreachable':
      return { kind: 'lost' };
    // Something answered, so the network works. When only a proxy answers while the server restarts, the calls
    // themselves show that.
    case 'unexpected':
      return state;
    case 'problem':
      return FINE;
  }
}
