import { type Admin, asActor } from '../../domain/admin.ts';
import type { Rollout } from '../../domain/rollouts/rollout.ts';
import type { Rollouts } from '../../domain/ports/store/rollouts.ts';
import type { Transact } from '../../domain/ports/store/transaction.ts';
import type { ActDeps } from '../preferences/require-permission.ts';
import { ownRollout } from './show-rollout.ts';

interface RetryDeps extends ActDeps {
  readonly store: {
    readonly rollouts: Pick<Rollouts, 'byId'>;
    readonly transaction: Transact<'audit' | 'jobs' | 'rollouts'>;
  };
}

/**
 * Runs the failed accounts of a rollout again, and no others.
 * @throws DomainError batch_unknown, not_issuer
 */
export async function retryRollout(deps: RetryDeps, by: Admin, batchId: string): Promise<Rollout> {
  await ownRollout(deps, by, batchId);
  await deps.store.transaction(async (tx) => {
    const accounts = await tx.rollouts.retryItems(batchId);
    if (accounts === 0) return;
    await tx.jobs.send({ name: 'run-batch', batchId });
    await tx.audit.append({ actor: asActor(by), act: 'batch_retried', details: { via: deps.via, batchId, accounts } });
  });
  return ownRollout(deps, by, batchId);
}
