import assert from 'node:assert/strict';
import type { ReceivedProblem } from '../../../contract/tab-api.ts';
import type { Failure } from '../../../tab/src/api/tab-api-client.ts';
import { type Connection, type ConnectionEvent, FINE, nextConnection } from '../../../tab/src/live/connection-state.ts';
import { connectionStore } from '../../../tab/src/live/connection-store.ts';

const problem = (code: string, status: number): Failure => ({
  kind: 'problem',
  problem: { type: '', code, title: '', status } satisfies ReceivedProblem,
});
const ended = (answer: Failure): ConnectionEvent => ({ kind: 'call_ended', answer });
const after = (...events: readonly ConnectionEvent[]): Connection => events.reduce(nextConnection, FINE);
const LOST: ConnectionEvent = { kind: 'line_lost', failure: { kind: 'unreachable' } };
const NO_CONSENT: Failure = { kind: 'token', problem: 'consent_needed' };

describe('the connection that the bar tells of', () => {
  it('is lost when nobody answers, until somebody does', () => {
    assert.equal(after(LOST).kind, 'lost');
    assert.equal(after(ended({ kind: 'unreachable' })).kind, 'lost');
    assert.equal(after(LOST, { kind: 'line_opened' }).kind, 'fine');
    assert.equal(after(LOST, { kind: 'call_ended', answer: { kind: 'answer', value: 1 } }).kind, 'fine');
    assert.equal(after(LOST, ended(problem('no_permission', 403))).kind, 'fine');
  });

  it('waits for a sign-in that Teams or the server refuses', () => {
    assert.deepEqual(after(ended(NO_CONSENT)), { kind: 'sign_in', failure: NO_CONSENT });
    assert.equal(after({ kind: 'line_lost', failure: NO_CONSENT }, { kind: 'line_opened' }).kind, 'fine');
  });

  it('is fine again when the line shows that only a call was lost, which says nothing of a sign-in', () => {
    assert.equal(after(ended({ kind: 'unreachable' }), { kind: 'line_heard' }).kind, 'fine');
    assert.equal(after(ended(NO_CONSENT), { kind: 'line_heard' }).kind, 'sign_in');
  });

  it('is as before when a line ends in good order, or a stranger answers', () => {
    assert.equal(after({ kind: 'line_lost', failure: undefined }).kind, 'fine');
    assert.equal(after(LOST, { kind: 'line_lost', failure: { kind: 'unexpected' } }).kind, 'lost');
  });

  it('is told to whoever listens, once for each change', () => {
    const store = connectionStore();
    const told: string[] = [];
    const stop = store.subscribe(() => told.push(store.state().kind));
    for (const event of [LOST, LOST, { kind: 'line_opened' } as const]) store.tell(event);
    stop();
    store.tell(LOST);
    assert.deepEqual(told, ['lost', 'fine']);
  });

  it('knows when the server was last heard, which no failure and no opened line changes', () => {
    let now = 1_000;
    const store = connectionStore(() => now);
    assert.equal(store.heardAt(), undefined);
    store.tell({ kind: 'line_heard' });
    now = 2_000;
    store.tell({ kind: 'call_ended', answer: { kind: 'answer', value: 1 } });
    now = 3_000;
    for (const event of [LOST, { kind: 'line_opened' } as const]) store.tell(event);
    assert.equal(store.heardAt(), 2_000);
  });

  it('is tried at once by who wants that', () => {
    const store = connectionStore();
    let tries = 0;
    const stop = store.onRetry(() => (tries += 1));
    store.retry();
    stop();
    store.retry();
    assert.equal(tries, 1);
  });
});
