import { UNFINISHED_REQUESTS } from '../../domain/approval/approval-request.ts';
import type { Cards } from '../../domain/ports/store/cards.ts';
import type { Chats } from '../../domain/ports/store/chats.ts';
import type { RateLimits } from '../../domain/ports/store/rate-limits.ts';
import type { Requests } from '../../domain/ports/store/requests.ts';
import type { Rollouts } from '../../domain/ports/store/rollouts.ts';
import type { RuleChangeQueries } from '../../domain/ports/store/rules/rule-changes.ts';
import type { SignOutQueries } from '../../domain/ports/store/sign-outs/sign-outs.ts';
import type { Transact } from '../../domain/ports/store/transaction.ts';

interface ReconcileDeps {
  readonly store: {
    readonly cards: Pick<Cards, 'mustRewrite'>;
    readonly chats: Pick<Chats, 'wanted'>;
    readonly rateLimits: Pick<RateLimits, 'take'>;
    readonly requests: Pick<Requests, 'unfinished'>;
    readonly rollouts: Pick<Rollouts, 'stranded'>;
    readonly ruleChanges: Pick<RuleChangeQueries, 'behind'>;
    readonly signOuts: Pick<SignOutQueries, 'behind' | 'stranded'>;
    readonly transaction: Transact<'cards' | 'clock' | 'jobs' | 'locks'>;
  };
}

/** The number of requests with cards in personal chats that one run sends jobs for. */
const PORTION = 100;

/**
 * Seconds after which the servers together send another job that ends what has run out of time. It is a little less
 * than the time between two runs of one server.
 */
const EXPIRE_SECONDS = 25;

/**
 * Sends jobs again that a crash may have lost, and those that write every open card again after a restore. Each of
 * these jobs checks the present state first and does nothing if there is nothing to do, so it is harmless to send one
 * too many.
 */
export async function reconcile({ store }: ReconcileDeps): Promise<void> {
  if (await store.cards.mustRewrite()) await rewriteCards(store);
  const unfinished = await store.requests.unfinished();
  const stranded = await store.rollouts.stranded();
  const wanted = await store.chats.wanted(PORTION);
  const behind = await store.ruleChanges.behind(PORTION);
  const signOutCards = await store.signOuts.behind(PORTION);
  const signOuts = await store.signOuts.stranded();
  const isExpireDue = (await store.rateLimits.take('every:expire', 1, EXPIRE_SECONDS)) === undefined;
  await store.transaction(async (tx) => {
    if (isExpireDue) await tx.jobs.send({ name: 'expire' });
    await tx.jobs.send({ name: 'deliver-digest' });
    for (const changeId of behind) await tx.jobs.send({ name: 'deliver-rule-card', changeId });
    for (const signOutId of signOutCards) await tx.jobs.send({ name: 'deliver-sign-out-card', signOutId });
    for (const signOutId of signOuts) await tx.jobs.send({ name: 'sign-out', signOutId });
    for (const batchId of stranded) await tx.jobs.send({ name: 'run-batch', batchId });
    for (const requestId of wanted) await tx.jobs.send({ name: 'deliver-card', requestId });
    await tx.jobs.sendSuccessor({ name: 'note-outcomes' }, await tx.clock.now());
    for (const { requestId, card, release } of unfinished) {
      if (card) await tx.jobs.send({ name: 'deliver-card', requestId });
      if (release) await tx.jobs.send({ name: 'release-credential', requestId });
    }
  });
}

async function rewriteCards({ transaction }: ReconcileDeps['store']): Promise<void> {
  await transaction(async (tx) => {
    await tx.locks.accountsWith(UNFINISHED_REQUESTS);
    await tx.cards.rewrite();
  });
}
