import { BATCH_PAGE } from '../contract/tab-batches.ts';
import { type Admin, asActor, sameAdmin } from '../domain/admin.ts';
import type { Batch, BatchItemPage } from '../domain/batch.ts';
import { DomainError } from '../domain/errors.ts';
import type { Keys, Store } from '../domain/ports.ts';
import type { Secret } from '../domain/secret.ts';
import type { ResourceAccount } from '../domain/account.ts';
import { requireRight, type RightsDeps } from './require-right.ts';

interface ShowDeps extends RightsDeps {
  readonly store: Pick<Store, 'batch' | 'batchCodes' | 'batchesOf' | 'batchItems' | 'transaction'>;
  readonly keys: Pick<Keys, 'open'>;
}

export interface ShownBatchCode {
  readonly account: ResourceAccount;
  readonly code: Secret;
  readonly expiresAt: Date;
}

export interface ShownBatchCodes {
  readonly items: readonly ShownBatchCode[];
  readonly more: boolean;
}

const LATEST = 10;

/** @throws DomainError batch_unknown, not_issuer */
export async function ownBatch({ store, ...deps }: RightsDeps & { readonly store: Pick<Store, 'batch'> }, by: Admin, batchId: string): Promise<Batch> {
  await requireRight(deps, by, 'generate');
  const batch = await store.batch(batchId);
  if (!batch) throw new DomainError('batch_unknown');
  if (!sameAdmin(batch.startedBy, by)) throw new DomainError('not_issuer', { issuer: batch.startedBy.displayName });
  return batch;
}

/** The person's own latest ones, so that a page that was loaded anew finds its batch. */
export async function ownBatches({ store, ...deps }: ShowDeps, by: Admin): Promise<readonly Batch[]> {
  await requireRight(deps, by, 'generate');
  return store.batchesOf(by, LATEST);
}

export async function batchItems(deps: ShowDeps, by: Admin, batchId: string, offset: number, failedOnly: boolean): Promise<BatchItemPage> {
  await ownBatch(deps, by, batchId);
  return deps.store.batchItems(batchId, { offset, limit: BATCH_PAGE, failedOnly });
}

/** Codes for the eyes of their issuer; each one that is shown is audited. @throws DomainError code_gone when none is left */
export async function batchCodes(deps: ShowDeps, by: Admin, batchId: string, offset: number): Promise<ShownBatchCodes> {
  const batch = await ownBatch(deps, by, batchId);
  if (!batch.codesVisibleUntil) throw new DomainError('code_gone', { batchId });
  const found = await deps.store.batchCodes(batchId, offset, BATCH_PAGE + 1);
  const page = found.slice(0, BATCH_PAGE);
  const items = page.map(({ account, otpId, sealed, expiresAt }) => ({ account, expiresAt, code: deps.keys.open(sealed, `code:${otpId}`) }));
  await deps.store.transaction(async (changes) => {
    for (const { account, selector } of page) {
      await changes.audit({ actor: asActor(by), act: 'code_shown', accountId: account.id, selector, details: { batchId } });
    }
  });
  return { items, more: found.length > page.length };
}
