import { randomUUID } from 'node:crypto';
import { setTimeout } from 'node:timers/promises';
import type { LimitedPlace, SendPaces } from '../../domain/ports/send-pace.ts';
import type { PacedCall } from './conditional-access.ts';

/** One evaluation a second, for all servers together. A call takes longer than its share of the limits of Graph. */
const PLACES: readonly LimitedPlace[] = [
  { key: 'conditional-access', limits: [{ sends: 1, windowMilliseconds: 1_000 }] },
];
/**
 * Seconds for which a call without an answer counts, from its start or its last renewal. The store ignores a row that
 * lies more than 13 seconds ahead, because it takes it for one from before its clock was set back.
 */
const COUNTED_SECONDS = 12;
/** Milliseconds after which a call without an answer is renewed, so that it goes on counting. */
const RENEWAL_MILLISECONDS = 6_000;

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
    return whileCounted(paces, name, call);
  };
}

async function whileCounted<Result>(paces: SendPaces, name: string, call: () => Promise<Result>): Promise<Result> {
  await paces.prolong(name, COUNTED_SECONDS);
  let renewed: Promise<unknown> = Promise.resolve();
  const renewals = setInterval(() => {
    renewed = renewed.then(() => paces.prolong(name, COUNTED_SECONDS)).catch(() => undefined);
  }, RENEWAL_MILLISECONDS);
  try {
    return await call();
  } finally {
    clearInterval(renewals);
    await renewed;
    await paces.prolong(name, 0);
  }
}
