import { BATCH_PAGE } from '../../../contract/rollouts.ts';
import {
  checkReadiness,
  locationOf,
  type ReadinessCheck,
  type ResourceAccount,
} from '../../domain/accounts/account.ts';
import { type Admin, asActor, sameAdmin } from '../../domain/admin.ts';
import type { Batch, BatchItem } from '../../domain/rollouts/rollout.ts';
import { DomainError } from '../../domain/errors.ts';
import { codeContext } from '../../domain/otp/otp.ts';
import type { Keys } from '../../domain/ports/keys.ts';
import type { Store } from '../../domain/ports/store.ts';
import type { Secret } from '../../domain/secret.ts';
import { requireRight, type RightsDeps } from '../preferences/require-permission.ts';

export interface BatchDeps extends RightsDeps {
  readonly store: Pick<Store, 'batch' | 'batchCodes' | 'batchesOf' | 'batchItems' | 'transaction'>;
  readonly keys: Pick<Keys, 'open'>;
}

export interface ShownItem extends BatchItem {
  /** Empty when it is not known. */
  readonly location: string;
  /** What is still wrong with an account that was not ready. */
  readonly failedChecks: readonly ReadinessCheck[];
}

export interface ShownItems {
  readonly total: number;
  readonly items: readonly ShownItem[];
}

interface ShownBatchCode {
  readonly account: ResourceAccount;
  readonly location: string;
  readonly code: Secret;
  readonly expiresAt: Date;
}

export interface ShownBatchCodes {
  readonly items: readonly ShownBatchCode[];
  readonly more: boolean;
}

const LATEST = 10;

/** @throws DomainError batch_unknown, not_issuer */
export async function ownBatch(
  { store, ...deps }: RightsDeps & { readonly store: Pick<Store, 'batch'> },
  by: Admin,
  batchId: string,
): Promise<Batch> {
  await requireRight(deps, by, 'generate');
  const batch = await store.batch(batchId);
  if (!batch) throw new DomainError('batch_unknown');
  if (!sameAdmin(batch.startedBy, by)) throw new DomainError('not_issuer', { issuer: batch.startedBy.displayName });
  return batch;
}

/** The person's own latest ones, so that a page that was loaded anew finds its batch. */
export async function ownBatches({ store, ...deps }: BatchDeps, by: Admin): Promise<readonly Batch[]> {
  await requireRight(deps, by, 'generate');
  return store.batchesOf(by, LATEST);
}

function shown(item: BatchItem): ShownItem {
  const { account, problem } = item;
  const checks = account && problem === 'account_not_ready' ? checkReadiness(account) : [];
  return {
    ...item,
    location: account ? locationOf(account) : '',
    failedChecks: checks.filter(({ result }) => result === 'failed'),
  };
}

export async function batchItems(
  deps: BatchDeps,
  by: Admin,
  batchId: string,
  offset: number,
  failedOnly: boolean,
): Promise<ShownItems> {
  await ownBatch(deps, by, batchId);
  const { total, items } = await deps.store.batchItems(batchId, { offset, limit: BATCH_PAGE, failedOnly });
  return { total, items: items.map(shown) };
}

/** @throws DomainError code_gone when no code is left that can be shown; what {@link ownBatch} throws */
export async function requireCodes(deps: BatchDeps, by: Admin, batchId: string): Promise<Batch> {
  const batch = await ownBatch(deps, by, batchId);
  if (!batch.codesVisibleUntil) throw new DomainError('code_gone', { batchId });
  return batch;
}

/** Codes for the eyes of their issuer; each one that is shown is audited. @throws DomainError as {@link requireCodes} */
export async function batchCodes(
  deps: BatchDeps,
  by: Admin,
  batchId: string,
  offset: number,
): Promise<ShownBatchCodes> {
  await requireCodes(deps, by, batchId);
  const found = await deps.store.batchCodes(batchId, offset, BATCH_PAGE + 1);
  const page = found.slice(0, BATCH_PAGE);
  const items = page.map(({ account, otpId, sealed, expiresAt }) => ({
    account,
    expiresAt,
    location: locationOf(account),
    code: deps.keys.open(sealed, codeContext(otpId)),
  }));
  await deps.store.transaction(async (changes) => {
    for (const { account, selector } of page) {
      await changes.audit({
        actor: asActor(by),
        act: 'code_shown',
        accountId: account.id,
        selector,
        details: { batchId },
      });
    }
  });
  return { items, more: found.length > page.length };
}
