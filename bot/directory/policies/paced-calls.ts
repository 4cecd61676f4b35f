import { randomUUID } from 'node:crypto';
import { setTimeout } from 'node:timers/promises';
import type { LimitedPlace, SendPaces } from '../../domain/ports/send-pace.ts';
import type { PacedCall } from './conditional-access.ts';

/** One evaluation a second, for all servers together. A call takes longer than its share of the limits of Graph. */
const PLACES: readonly LimitedPlace[] = [
  { key: 'conditional-access', limits: [{ sends: 1, windowMilliseconds: 1_000 }] },
];
/** Seconds that a call counts while it has no answer, which is the time limit of a call. */
const ANSWER_SECONDS = 20;

/** Keeps the pace of one server that shares the database with no other. */
function openOwnPace(): PacedCall {
  let last: Promise<unknown> = Promise.resolve();
  return (call) => {
    const turn = last.then(call);
    last = turn.catch(() => undefined).then(() => setTimeout(1_000, undefined, { ref: false }));
    return turn;
  };
}

/**
 * Returns what makes evaluations one after another, at most one a second over all servers. The pace counts a call until
 * one second after its answer, so slow answers make the calls fewer, never more.
 * @param paces absent for the embedded database, which only one server can use
 */
export function openPacedCalls(paces: SendPaces | undefined): PacedCall {
  if (!paces) return openOwnPace();
  return async (call) => {
    const name = `evaluate ${randomUUID()}`;
    for (let wait = await paces.take(name, PLACES); wait > 0; wait = await paces.take(name, PLACES))
      await setTimeout(wait);
    await paces.prolong(name, ANSWER_SECONDS);
    try {
      return await call();
    } finally {
      await paces.prolong(name, 0);
    }
  };
}
