import { type Admin, asActor } from '../../domain/admin.ts';
import type { Batch } from '../../domain/rollouts/rollout.ts';
import type { Store } from '../../domain/ports/store.ts';
import type { RightsDeps } from '../preferences/require-permission.ts';
import { ownBatch } from './show-rollout.ts';

interface RetryDeps extends RightsDeps {
  readonly store: Pick<Store, 'batch' | 'transaction'>;
}

/** Runs the accounts again that failed, and no others. @throws DomainError batch_unknown, not_issuer */
export async function retryBatch(deps: RetryDeps, by: Admin, batchId: string): Promise<Batch> {
  await ownBatch(deps, by, batchId);
  await deps.store.transaction(async (changes) => {
    const accounts = await changes.retryItems(batchId);
    if (accounts === 0) return;
    await changes.send({ name: 'run-batch', batchId });
    await changes.audit({ actor: asActor(by), act: 'batch_retried', details: { batchId, accounts } });
  });
  return ownBatch(deps, by, batchId);
}
