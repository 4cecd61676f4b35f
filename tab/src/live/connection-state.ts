import type { Answer, Failure } from '../api/tab-api-client.ts';

/** What stands between the page and its server, for the bar above every page. */
export type Connection =
  | { readonly kind: 'fine' }
  /** No answer since a while. */
  | { readonly kind: 'lost' }
  | { readonly kind: 'sign_in'; readonly failure: Extract<Failure, { kind: 'token' }> };

export type ConnectionEvent =
  | { readonly kind: 'line_opened' }
  /** A sign of life on a line that was opened before. */
  | { readonly kind: 'line_heard' }
  | { readonly kind: 'line_lost'; readonly failure: Failure | undefined }
  | { readonly kind: 'call_ended'; readonly answer: Answer<unknown> };

export const FINE: Connection = { kind: 'fine' };

export function nextConnection(state: Connection, event: ConnectionEvent): Connection {
  switch (event.kind) {
    case 'line_opened':
      return FINE;
    // A call may have failed while the line held; that the token has run out since then it does not tell.
    case 'line_heard':
      return state.kind === 'lost' ? FINE : state;
    // A server without the line, or one that ended it in good order, is still there.
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
    // Whoever answers is there; a proxy in front of a server that starts again is told by the calls themselves.
    case 'unexpected':
      return state;
    case 'problem':
      return FINE;
  }
}
